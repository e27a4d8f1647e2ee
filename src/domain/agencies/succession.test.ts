import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from '../../../tests/builders/date.ts';
import type { AgencyId } from '../kernel/ids.ts';
import {
  type GivenSuccession,
  type Operation,
  type Succession,
  flawOfSuccession,
  withPredecessors,
} from './succession.ts';

const id = (name: string) => name as AgencyId;
const effectiveOn = date('2026-01-01');
const merger: GivenSuccession = {
  predecessors: [id('a'), id('b')],
  successor: id('ab'),
  kind: 'merger',
  effectiveOn,
  document: 'regeling',
};
const operations: readonly Operation[] = [
  { agencyId: id('a'), valid: { from: date('2013-01-01'), until: null } },
  { agencyId: id('b'), valid: { from: date('2014-01-01'), until: effectiveOn } },
  { agencyId: id('ab'), valid: { from: effectiveOn, until: null } },
];
const known = (predecessor: string, successor: string, kind: Succession['kind']): Succession => ({
  predecessorId: id(predecessor),
  successorId: id(successor),
  kind,
  effectiveOn,
});
const flaw = (given: Partial<GivenSuccession> = {}, before: readonly Succession[] = [], at = operations) =>
  flawOfSuccession({ ...merger, ...given }, at, before)?.code ?? null;

test('two agencies that work until the day before can go on as one', () => {
  expect(flaw()).toBeNull();
});

test('a succession without predecessors is refused', () => {
  expect(flaw({ predecessors: [] })).toBe('predecessors-missing');
});

test('an agency cannot succeed itself', () => {
  expect(flaw({ predecessors: [id('a'), id('ab')] })).toBe('successor-is-predecessor');
});

test('a predecessor is named once', () => {
  expect(flaw({ predecessors: [id('a'), id('a')] })).toBe('predecessor-twice');
});

test('a succession names the document that it rests on', () => {
  expect(flaw({ document: ' ' })).toBe('document-missing');
});

test('what was merged cannot be succeeded once more', () => {
  expect(flaw({}, [known('a', 'other', 'merger')])).toBe('succeeded-already');
  expect(flaw({ kind: 'split' }, [known('a', 'other', 'merger')])).toBe('succeeded-already');
});

test('of what is split more than one may be split off, each once', () => {
  expect(flaw({ kind: 'split' }, [known('a', 'other', 'split')])).toBeNull();
  expect(flaw({ kind: 'split' }, [known('a', 'ab', 'split')])).toBe('succeeded-already');
});

test('a predecessor does its work until the day of succession', () => {
  const stopped = [{ agencyId: id('a'), valid: { from: date('2013-01-01'), until: date('2025-12-31') } }];
  expect(flaw({}, [], [...stopped, ...operations.slice(1)])).toBe('predecessor-does-not-operate');
  expect(flaw({}, [], operations.slice(1))).toBe('predecessor-does-not-operate');
});

test('the successor begins its work on the day of succession, not before and not later', () => {
  for (const from of ['2025-12-31', '2026-01-02']) {
    const begins = { agencyId: id('ab'), valid: { from: date(from), until: null } };
    expect(flaw({}, [], [...operations.slice(0, 2), begins])).toBe('successor-starts-on-another-day');
  }
});

test('the past of a successor reaches back through every succession, and of others it has none', () => {
  const successions = [known('a', 'ab', 'merger'), known('b', 'ab', 'merger'), known('ab', 'abc', 'merger')];
  expect([...withPredecessors([id('abc')], successions)].sort()).toEqual(['a', 'ab', 'abc', 'b']);
  expect([...withPredecessors([id('a')], successions)]).toEqual(['a']);
});

test('whatever the successions, an agency is part of its own past and the walk ends', () => {
  const agency = fc.constantFrom(...'abcdef').map(id);
  const succession = fc.record({ predecessorId: agency, successorId: agency });
  fc.assert(
    fc.property(fc.array(agency), fc.array(succession), (agencies, successions) => {
      const past = withPredecessors(agencies, successions);
      for (const one of agencies) expect(past.has(one)).toBe(true);
      for (const { predecessorId, successorId } of successions) {
        if (past.has(successorId)) expect(past.has(predecessorId)).toBe(true);
      }
    }),
  );
});
