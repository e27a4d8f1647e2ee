import { expect, test } from 'vitest';
import { geojsonFile, municipalities } from '../../tests/builders/boundaries.ts';
import { boundaryLimits } from '../domain/boundaries/boundary-finding.ts';
import { boundaryReader } from './boundary-reader.ts';

const file = geojsonFile(municipalities(4));

test('a good file is read apart from the thread that asks, which goes on meanwhile', async () => {
  let turns = 0;
  const turn = setInterval(() => turns++, 5);
  const reading = await boundaryReader(file);
  clearInterval(turn);
  expect(reading).toMatchObject({ ok: true, value: { codes: ['GM0001', 'GM0002', 'GM0003', 'GM0004'], water: 0 } });
  expect(turns).toBeGreaterThan(3);
});

test('a wrong file comes back with its findings', async () => {
  const reading = await boundaryReader(file.slice(0, 100));
  expect(reading).toEqual({ ok: false, error: { findings: [{ code: 'G101', kind: 'cut-off' }], codes: null } });
});

test('a file of 200 MB is refused at once with G110', async () => {
  const large = { length: 200_000_000 } as Uint8Array;
  expect(await boundaryReader(large)).toEqual({
    ok: false,
    error: { findings: [{ code: 'G110', bytes: 200_000_000, limit: 64_000_000 }], codes: null },
  });
});

test('a file that takes too long is given up with G112, and the next is read', async () => {
  const [slow, next] = await Promise.all([
    boundaryReader(file, { ...boundaryLimits, millis: 1 }),
    boundaryReader(file),
  ]);
  expect(slow).toEqual({ ok: false, error: { findings: [{ code: 'G112', kind: 'time' }], codes: null } });
  expect(next.ok).toBe(true);
});

test('a file that needs more memory than it may have is given up with G112', async () => {
  const nested = new TextEncoder().encode(`[${'[],'.repeat(4_000_000)}[]]`);
  const reading = await boundaryReader(nested, { ...boundaryLimits, memoryMegabytes: 48 });
  expect(reading).toEqual({ ok: false, error: { findings: [{ code: 'G112', kind: 'memory' }], codes: null } });
});
