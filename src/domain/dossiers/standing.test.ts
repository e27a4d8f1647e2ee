import { expect, test } from 'vitest';
import { date } from '../../../tests/builders/date.ts';
import type { LetterClass } from '../assessments/letter-class.ts';
import type { AgencyId, PublicationId, ReportingUnitId, RoundId } from '../kernel/ids.ts';
import { instant } from '../kernel/instant.ts';
import type { RoundKind } from '../rounds/round.ts';
import type { DossierSuccession, DossierUnit } from './dossier.ts';
import type { DossierStep, StepUnit } from './dossier-step.ts';
import { publishedDifferently, standingOf, successionGroups } from './standing.ts';

const id = (code: string) => code as AgencyId;
const somebody = { name: 'Maud', function: '' };
const at = instant('2025-01-01T07:00:00Z');

function unitIn(sequence: number, agencies: readonly string[], kind: RoundKind): DossierUnit {
  const round = { id: `round-${sequence}` as RoundId, kind, sequence };
  return {
    ...{
      id: `${agencies.join('+')}-${sequence}` as ReportingUnitId,
      name: agencies.join(' + '),
      round: round as DossierUnit['round'],
    },
    ...{ opened: { recordedAt: at, recordedBy: somebody }, jointReportingId: null },
    agencies: agencies.map((code) => ({ id: id(code), name: code })),
    ...{ reports: [], assessments: [], publications: [] },
  };
}

function step(
  sequence: number,
  units: readonly (readonly [agencies: readonly string[], letterClass: LetterClass | null])[],
  kind: RoundKind = 'progress',
): DossierStep {
  const placed = units.map(([agencies, letterClass]): StepUnit => {
    const unit = unitIn(sequence, agencies, kind);
    return {
      unit,
      letterClass,
      place: letterClass ?? 'not-judged',
      isExempt: false,
      counted: null,
      determinations: [],
    };
  });
  return { round: unitIn(sequence, [], kind).round, units: placed };
}

test.each([
  ['expected', 'doubtful', 'worse'],
  ['not-plausible', 'doubtful', 'better'],
  ['expected', 'expected', 'same'],
  ['expected', null, null],
  [null, 'robust', null],
] as const)('from %s to %s is %s', (before, now, direction) => {
  const steps = [step(1, [[['a'], before]]), step(2, [[['a'], now]])];
  expect(standingOf({ own: [id('a')] }, steps).direction).toBe(direction);
});

test('a rating of a plan is nothing to compare a class with', () => {
  const steps = [step(1, [[['a'], 'robust']], 'improvement-plan'), step(2, [[['a'], 'expected']])];
  expect(standingOf({ own: [id('a')] }, steps)).toMatchObject({ direction: null, before: { letterClass: 'robust' } });
});

test('the stand of a predecessor is not that of the successor', () => {
  const steps = [
    step(1, [
      [['a'], 'robust'],
      [['b'], 'doubtful'],
    ]),
    step(2, [[['c'], null]]),
  ];
  const standing = standingOf({ own: [id('c')] }, steps);
  expect(standing.now?.unit.name).toBe('c');
  expect(standing.before).toBeNull();
});

test('a successor that was in no round yet stands nowhere', () => {
  expect(standingOf({ own: [id('c')] }, [step(1, [[['a'], 'robust']])])).toEqual({
    now: null,
    before: null,
    direction: null,
  });
});

test('a unit that was published as something else than it counts as now says so', () => {
  const [now] = step(1, [[['a'], 'doubtful']]).units;
  if (now === undefined) throw new Error('no unit');
  const publication = {
    id: 'p' as PublicationId,
    unitId: now.unit.id,
    publishedAt: at,
    publishedBy: somebody,
    assessmentId: null,
  };
  const published = (letterClass: LetterClass) => ({
    ...now,
    unit: { ...now.unit, publications: [{ ...publication, letterClass }] },
  });
  expect(publishedDifferently(published('expected'))?.letterClass).toBe('expected');
  expect(publishedDifferently(published('doubtful'))).toBeNull();
  expect(publishedDifferently(now)).toBeNull();
});

test('all who go up in one agency on one day are one merger, and one that was put aside is none', () => {
  const row = (predecessor: string, given: Partial<DossierSuccession> = {}): DossierSuccession => ({
    ...{ id: predecessor, predecessorId: id(predecessor), successorId: id('z'), kind: 'merger', document: 'regeling' },
    ...{ effectiveOn: date('2026-01-01'), recordedAt: at, recordedBy: somebody, supersededAt: null, ...given },
  });
  const groups = successionGroups({ successions: [row('a'), row('b'), row('c', { supersededAt: at })] });
  expect(groups).toEqual([
    { kind: 'merger', effectiveOn: '2026-01-01', document: 'regeling', predecessors: ['a', 'b'], successors: ['z'] },
  ]);
});
