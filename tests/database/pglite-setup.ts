import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openPglite } from '../../src/store/database.ts';
import { migrateToLatest } from './templates.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with `<template>.tar`, a data folder to start from. */
    pgliteTemplates: string;
  }
}

/** Makes one migrated database; every test file starts from its copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'vth-test-pglite-'));
  const { db, pglite, close } = await openPglite();
  await migrateToLatest(db);
  const dump = await pglite.dumpDataDir('none');
  await close();
  await writeFile(join(folder, 'empty.tar'), Buffer.from(await dump.arrayBuffer()));
  project.provide('pgliteTemplates', folder);
  return () => rm(folder, { recursive: true, force: true });
}
