import type { ForeignKind } from '../domain/boundaries/boundary-finding.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';

/** How files begin that somebody may take for the right one. */
const beginnings: readonly (readonly [ForeignKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b]],
  ['zip', [0x1f, 0x8b]],
  ['geopackage', [...'SQLite format 3'].map((letter) => letter.charCodeAt(0))],
  ['shapefile', [0x00, 0x00, 0x27, 0x0a]],
];

/** The JSON in a file, told by what is in it and not by its name; or what it is instead. */
export function readJson(bytes: Uint8Array): Result<unknown, ForeignKind> {
  if (bytes.length === 0) return refuse('empty');
  const foreign = beginnings.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (foreign !== undefined) return refuse(foreign[0]);
  if (bytes.subarray(0, 1024).includes(0)) return refuse('binary');
  const text = new TextDecoder().decode(bytes).trim();
  if (text === '') return refuse('empty');
  if (text.startsWith('<')) return refuse('xml');
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse(text.startsWith('{') && !text.endsWith('}') ? 'cut-off' : 'text');
  }
}
