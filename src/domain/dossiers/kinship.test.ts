import { expect, test } from 'vitest';
import { date } from '../../../tests/builders/date.ts';
import type { AgencyId } from '../kernel/ids.ts';
import { instant } from '../kernel/instant.ts';
import type { DossierSuccession } from './dossier.ts';
import { kinshipOf } from './kinship.ts';

const id = (code: string) => code as AgencyId;
const succession = (from: string, to: string, given: Partial<DossierSuccession> = {}): DossierSuccession => ({
  id: `${from}-${to}`,
  predecessorId: id(from),
  successorId: id(to),
  kind: 'merger',
  effectiveOn: date('2026-01-01'),
  document: 'regeling',
  recordedAt: instant('2025-08-20T07:00:00Z'),
  recordedBy: { name: 'Maud', function: '' },
  supersededAt: null,
  ...given,
});
const sorted = (ids: Iterable<AgencyId>) => [...ids].sort();

test('a successor carries on the past of both who went up in it', () => {
  const { lineage, successions } = kinshipOf([id('c')], [succession('a', 'c'), succession('b', 'c')]);
  expect(sorted(lineage)).toEqual(['a', 'b', 'c']);
  expect(successions).toHaveLength(2);
});

test('who goes up in another does not carry on the past of whom it merges with, but is told of it', () => {
  const { lineage, related, successions } = kinshipOf([id('a')], [succession('a', 'c'), succession('b', 'c')]);
  expect(sorted(lineage)).toEqual(['a']);
  expect(sorted(related)).toEqual(['a', 'b', 'c']);
  expect(successions.map(({ predecessorId }) => predecessorId)).toEqual(['a', 'b']);
});

test('a merger that was put aside leads nowhere, and is still told of', () => {
  const aside = succession('a', 'c', { supersededAt: instant('2025-09-01T07:00:00Z') });
  const { lineage, successions } = kinshipOf([id('c')], [aside]);
  expect(sorted(lineage)).toEqual(['c']);
  expect(successions).toEqual([aside]);
});

test('the mergers of others do not belong in a dossier', () => {
  const { related, successions } = kinshipOf([id('z')], [succession('a', 'c'), succession('b', 'c')]);
  expect(sorted(related)).toEqual(['z']);
  expect(successions).toEqual([]);
});
