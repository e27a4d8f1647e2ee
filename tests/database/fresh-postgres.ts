import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type OpenDatabase, openPostgres } from '../../src/store/database.ts';
import { databaseUrl } from './database-url.ts';
import { type TemplateName, templates } from './templates.ts';

/** Any number: keeps two workers from making the same template. */
const templateLock = 51_204;

export async function freshPostgres(template: TemplateName): Promise<OpenDatabase> {
  const { serverUrl, prefix } = inject('postgres');
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  try {
    const name = `${prefix}_${randomBytes(6).toString('hex')}`;
    await createFrom(admin, `${prefix}_${template}`, name, async () => makeTemplate(admin, template));
    const opened = await open(name);
    const close = async () => {
      await opened.close();
      await drop(serverUrl, name);
    };
    return { db: opened.db, close };
  } finally {
    await admin.end();
  }
}

async function createFrom(admin: pg.Client, template: string, name: string, make: () => Promise<void>): Promise<void> {
  // PostgreSQL copies a template only while nobody else is copying or using it.
  await admin.query('select pg_advisory_lock($1)', [templateLock]);
  try {
    const found = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount === 0) await make();
    await admin.query(`create database ${name} template ${template}`);
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [templateLock]);
  }
}

async function makeTemplate(admin: pg.Client, template: TemplateName): Promise<void> {
  const { prefix } = inject('postgres');
  const unfinished = `${prefix}_${template}_unfinished`;
  await admin.query(`drop database if exists ${unfinished}`);
  await admin.query(`create database ${unfinished} template ${prefix}_empty`);
  const { db, close } = await open(unfinished);
  try {
    await templates[template](db);
  } finally {
    await close();
  }
  await admin.query(`alter database ${unfinished} rename to ${prefix}_${template}`);
}

async function open(name: string): Promise<OpenDatabase> {
  const opened = await openPostgres(databaseUrl(inject('postgres').serverUrl, name), { maxConnections: 5 });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

async function drop(serverUrl: string, name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.end();
}
