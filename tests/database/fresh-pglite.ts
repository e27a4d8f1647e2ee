import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type OpenDatabase, openPglite } from '../../src/store/database.ts';
import { type TemplateName, templates } from './templates.ts';

export async function freshPglite(template: TemplateName): Promise<OpenDatabase> {
  const { db, close } = await openPglite({ startFrom: await tarballOf(template), waitMillis: 5_000 });
  return { db, close };
}

async function tarballOf(template: TemplateName): Promise<Blob> {
  const folder = inject('pgliteTemplates');
  const path = join(folder, `${template}.tar`);
  if (existsSync(path)) return new Blob([await readFile(path)]);
  const { db, pglite, close } = await openPglite({ startFrom: await tarballOf('empty') });
  try {
    await templates[template](db);
    const dump = await pglite.dumpDataDir('none');
    // Two workers may both make it; the rename keeps either from reading half a file.
    const own = `${path}.${process.pid}`;
    await writeFile(own, Buffer.from(await dump.arrayBuffer()));
    await rename(own, path);
    return dump;
  } finally {
    await close();
  }
}
