import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { TileLayout } from '../domain/boundaries/tile-places.ts';

const place = z.strictObject({
  column: z.int().nonnegative(),
  row: z.int().nonnegative(),
  short: z.string().min(1).max(8).optional(),
});
const layout = z.strictObject({ source: z.string().min(1), agencies: z.record(z.string(), place) });
const codeOfRegister = /^[a-z0-9-]+$/;

/**
 * The layouts of `data/tile-maps`, each in the file that bears the code of its register. Agencies may share a tile when
 * they do not operate on the same day. `short` stands on the tile of one that has no abbreviation, or too long a one.
 * @returns how to find the layout of a register; `null` for a register without one.
 * @throws Error from that function when the file does not follow its schema.
 */
export function readTileLayouts(): (registerCode: string) => TileLayout | null {
  const known = new Map<string, TileLayout | null>();
  return (registerCode) => {
    const found = known.get(registerCode);
    if (found !== undefined) return found;
    const read = codeOfRegister.test(registerCode) ? readLayout(registerCode) : null;
    known.set(registerCode, read);
    return read;
  };
}

function readLayout(registerCode: string): TileLayout | null {
  const file = new URL(`../../data/tile-maps/${registerCode}.json`, import.meta.url);
  if (!existsSync(file)) return null;
  const { agencies } = layout.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { agencies };
}
