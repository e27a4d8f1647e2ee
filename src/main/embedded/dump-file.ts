import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Database } from '../../store/database.ts';
import { type DumpHeader, dump } from '../../store/dump.ts';

/** Writes a dump under that name, whole or not at all. */
export async function writeDumpFile(db: Database, path: string, createdAt: Date): Promise<DumpHeader> {
  const unfinished = `${path}.unfinished`;
  const gzip = createGzip({ level: 6 });
  const file = gzip.pipe(createWriteStream(unfinished, { mode: 0o600 }));
  const written = Promise.all([finished(gzip), finished(file)]);
  written.catch(() => undefined);
  try {
    const header = await dump(db, createdAt.toISOString(), async (lines) => {
      // Waits where the disk is slower than the database; a disk that fails ends the waiting.
      if (!gzip.write(`${lines.join('\n')}\n`)) await Promise.race([drained(gzip), written]);
    });
    gzip.end();
    await written;
    await syncToDisk(unfinished);
    await rename(unfinished, path);
    await syncToDisk(dirname(path)).catch(() => undefined);
    return header;
  } catch (error) {
    gzip.destroy();
    file.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** @throws Error when the file cannot be read or unpacked to its end. */
export async function* readDumpFile(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unpacked = file.pipe(createGunzip()).setEncoding('utf8');
  file.on('error', (error) => unpacked.destroy(error));
  try {
    let rest = '';
    for await (const chunk of unpacked as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    file.destroy();
  }
}

function drained(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => stream.once('drain', () => resolve()));
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
