import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf, codeOf, geojsonFile, municipalities } from '../../tests/builders/boundaries.ts';
import { date } from '../../tests/builders/date.ts';
import { expectOk, rowCounts, smallProgramme } from '../../tests/builders/small-programme.ts';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import type { ProgrammeId } from '../domain/kernel/ids.ts';
import type { OpenDatabase } from '../store/database.ts';
import { findProgramme } from '../store/programmes.ts';
import { type ImportBoundaries, importBoundaries } from './import-boundaries.ts';
import { readProgrammeView } from './read-programme-view.ts';
import { createServiceAreasReader } from './read-service-areas.ts';
import { recordParticipations } from './record-participations.ts';
import { recordSuccession } from './record-succession.ts';
import { registerAgency } from './register-agency.ts';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

const ever = { from: date('2020-01-01'), until: null };

/** Agencies a to d have two municipalities each: GM0001 and GM0002, and so on, in a row of four and another below it. */
async function country() {
  const small = await smallProgramme(opened.db);
  const { ports, programmeId, actor, agency } = small;
  for (const [index, name] of ['a', 'b', 'c', 'd'].entries()) {
    const participants = [1, 2].map((offset) => {
      const code = codeOf(index * 2 + offset);
      return { code, kind: 'municipality' as const, name: `Dorp ${code}`, valid: ever };
    });
    const province = { code: 'PV90', kind: 'province' as const, name: 'Provincie', valid: ever };
    const command = { programmeId, agencyId: agency(name), participants: [...participants, province] };
    expectOk(await recordParticipations(ports)(command, actor('clerk')));
  }
  const imports = (given: Partial<ImportBoundaries> = {}) =>
    importBoundaries(ports)(
      {
        programmeId,
        source: 'Proefbestand',
        referenceDate: date('2025-01-01'),
        fileName: 'gemeenten.geojson',
        bytes: geojsonFile(municipalities(8)),
        ...given,
      },
      actor('clerk'),
    );
  const programme = await findProgramme(opened.db, programmeId);
  const viewOn = async (knownOn: string | null) => {
    const view = await readProgrammeView(ports, programme?.code ?? '', knownOn === null ? null : date(knownOn));
    if (view === null) throw new Error('no programme');
    return view;
  };
  return { ...small, imports, viewOn };
}

test('the boundaries of every participant are imported, with a line of audit', async () => {
  const one = await country();
  const imported = expectOk(await one.imports());
  expect(imported).toMatchObject({ areas: 8, water: 0 });
  const lines = await opened.db
    .selectFrom('audit_line')
    .select(['action', 'reason'])
    .where('object_id', '=', imported.id)
    .execute();
  expect(lines).toEqual([{ action: 'boundaries-imported', reason: 'Proefbestand' }]);
});

test('an import at the command line notes who says to have done it', async () => {
  const one = await country();
  const imported = expectOk(await one.imports({ operator: 'A. Beheerder' }));
  const line = await opened.db
    .selectFrom('audit_line')
    .select('reason')
    .where('object_id', '=', imported.id)
    .executeTakeFirstOrThrow();
  expect(line.reason).toBe('Proefbestand – A. Beheerder');
});

test.each([
  ['without a source', { source: ' ' }, { code: 'boundary-source-missing' }],
  ['on a day without participants', { referenceDate: date('2019-12-31') }, { code: 'register-without-participants' }],
  [
    'of a programme that does not exist',
    { programmeId: '00000000-0000-4000-8000-000000000000' as ProgrammeId },
    { code: 'programme-unknown' },
  ],
  [
    'that is no GeoJSON',
    { bytes: bytesOf('GM0001') },
    { code: 'boundaries-flawed', findings: [{ code: 'G101', kind: 'text' }] },
  ],
  [
    'in which a participant is missing and a stranger stands',
    { bytes: geojsonFile([...municipalities(7), ...municipalities(9).slice(8)]) },
    {
      code: 'boundaries-flawed',
      findings: [
        { code: 'G106', area: 'GM0009' },
        { code: 'G107', area: 'GM0008', name: 'Dorp GM0008' },
      ],
    },
  ],
  [
    'with a broken area, which is no reason to call its municipality missing',
    { bytes: geojsonFile(municipalities(8).map((one, index) => (index === 2 ? { ...one, geometry: null } : one))) },
    { code: 'boundaries-flawed', findings: [{ code: 'G108', flaw: 'missing', feature: 3, area: 'GM0003' }] },
  ],
])('a file %s is refused, and nothing is recorded', async (_, given, refusal) => {
  const one = await country();
  const before = await rowCounts(opened.db);
  expect(await one.imports(given)).toEqual({ ok: false, error: refusal });
  expect(await rowCounts(opened.db)).toEqual(before);
});

test('a file is imported once for a day, and again for another day', async () => {
  const one = await country();
  expectOk(await one.imports());
  expect(await one.imports()).toEqual({ ok: false, error: { code: 'boundaries-imported-already' } });
  expectOk(await one.imports({ referenceDate: date('2025-02-01') }));
});

test('an agency has the areas of its municipalities, joined; none before boundaries were imported', async () => {
  const one = await country();
  const read = createServiceAreasReader(one.ports);
  expect(await read(await one.viewOn(null), date('2025-01-01'))).toBeNull();
  await one.setDate('2025-01-08');
  expectOk(await one.imports());
  const view = await one.viewOn(null);
  const areas = await read(view, date('2025-01-01'));
  expect(areas).toMatchObject({
    unit: 'degree',
    withoutArea: [],
    withoutAgency: 0,
    boundarySet: { source: 'Proefbestand' },
  });
  expect(areas?.areas.map(({ polygons }) => polygons.length)).toEqual([1, 1, 1, 1]);
  expect(await read(view, date('2025-01-01'))).toBe(areas);
  expect(await read(await one.viewOn('2025-01-07'), date('2025-01-01'))).toBeNull();
});

test('after a merger the successor covers what its predecessors covered', async () => {
  const one = await country();
  const { programmeId, actor, agency, ports } = one;
  expectOk(await one.imports());
  const from = { from: date('2026-01-01'), until: null };
  const named = { programmeId, code: 'ab', name: 'Dienst ab', abbreviation: null, seat: null, province: null };
  const successor = expectOk(await registerAgency(ports)({ ...named, legal: from, operation: from }, actor('clerk')));
  const merger = { kind: 'merger', effectiveOn: date('2026-01-01'), document: 'Regeling' } as const;
  const predecessors = [agency('a'), agency('b')];
  expectOk(await recordSuccession(ports)({ programmeId, predecessors, successor, ...merger }, actor('coordinator')));
  const participants = [1, 2, 3, 4].map((number) => ({
    ...{ code: codeOf(number), kind: 'municipality' as const, name: `Dorp ${codeOf(number)}`, valid: from },
  }));
  expectOk(await recordParticipations(ports)({ programmeId, agencyId: successor, participants }, actor('clerk')));
  const read = createServiceAreasReader(ports);
  const view = await one.viewOn(null);
  const on = async (day: string) => {
    const areas = (await read(view, date(day)))?.areas ?? [];
    return new Map(areas.map(({ agencyId, polygons }) => [agencyId, east(polygons) - west(polygons)]));
  };
  const [before, after] = [await on('2025-12-31'), await on('2026-01-01')];
  expect([before.size, after.size, after.has(agency('a'))]).toEqual([4, 3, false]);
  expect([before.get(agency('a')), after.get(successor)].map((width) => Math.round((width ?? 0) * 10))).toEqual([2, 4]);
});

const longitudes = (polygons: readonly (readonly (readonly (readonly [number, number])[])[])[]) =>
  polygons.flat(2).map(([x]) => x);
const west = (polygons: Parameters<typeof longitudes>[0]) => Math.min(...longitudes(polygons));
const east = (polygons: Parameters<typeof longitudes>[0]) => Math.max(...longitudes(polygons));

test('a municipality that the boundaries do not draw is told', async () => {
  const one = await country();
  expectOk(await one.imports());
  const participants = [
    {
      code: 'GM0099',
      kind: 'municipality' as const,
      name: 'Nieuwdorp',
      valid: { from: date('2025-06-01'), until: null },
    },
  ];
  const command = { programmeId: one.programmeId, agencyId: one.agency('a'), participants };
  expectOk(await recordParticipations(one.ports)(command, one.actor('clerk')));
  const read = createServiceAreasReader(one.ports);
  expect(await read(await one.viewOn(null), date('2019-12-31'))).toMatchObject({ areas: [], withoutAgency: 8 });
  const told = async (day: string) => (await read(await one.viewOn(null), date(day)))?.withoutArea;
  expect([await told('2025-05-31'), await told('2025-06-01')]).toEqual([[], [{ code: 'GM0099', name: 'Nieuwdorp' }]]);
});
