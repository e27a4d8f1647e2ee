import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';

export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly sha256: string;
  readonly sql: string;
};

const fileName = /^(\d{4})-([a-z0-9-]+)\.sql$/;

/**
 * Reads the migrations of the program, numbered from 1 without a gap.
 * @throws Error when a file name or number is wrong: that is a bug in the program.
 */
export function readMigrations(folder = new URL('../../db/migrations/', import.meta.url)): readonly Migration[] {
  const files = readdirSync(folder).sort();
  return files.map((file, index) => {
    const [, number, name] = fileName.exec(file) ?? [];
    if (number === undefined || name === undefined) throw new Error(`not a name for a migration: ${file}`);
    const version = Number(number);
    if (version !== index + 1) throw new Error(`expected migration ${index + 1}, found ${file}`);
    // The same migration on a machine that checks out with other line ends.
    const text = readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n');
    return { version, name, sha256: createHash('sha256').update(text).digest('hex'), sql: text };
  });
}
