import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database/fresh-database.ts';
import { endOfDayInAmsterdam } from '../../domain/kernel/instant.ts';
import { date } from '../../../tests/builders/date.ts';
import type { OpenDatabase } from '../../store/database.ts';
import { findProgrammeByCode } from '../../store/programmes.ts';
import { listPublications } from '../../store/publications.ts';
import { listRounds } from '../../store/rounds.ts';
import { readRoundFigures } from '../read-round-figures.ts';

const today = endOfDayInAmsterdam(date('2025-09-15'));
const classes = ['robust', 'expected', 'doubtful', 'not-plausible'];
let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase('exercise');
});
afterAll(() => opened.close());

async function exercise() {
  const programme = await findProgrammeByCode(opened.db, 'oefening');
  if (programme === null) throw new Error('the exercise was not played');
  const rounds = (await listRounds(opened.db, programme.id, today)).filter((round) => round.kind === 'progress');
  return { programme, rounds };
}

async function figuresOf(index: number) {
  const { programme, rounds } = await exercise();
  const round = rounds[index];
  if (round === undefined) throw new Error('the exercise has no such round');
  const { figures } = await readRoundFigures(opened.db, programme, round, today);
  return (key: string) => figures.find((figure) => figure.key === key)?.value;
}

test('the first round counts three robust, eleven expected, nine doubtful and four not plausible', async () => {
  const value = await figuresOf(0);
  expect(classes.map((name) => value(`units-${name}`))).toEqual([3, 11, 9, 4]);
  expect([value('units-total'), value('agencies-total')]).toEqual([27, 28]);
  expect([value('reports-received'), value('agencies-represented'), value('units-exempt')]).toEqual([25, 26, 2]);
});

test('the second round counts four, fifteen, five and three, and sixteen services that are expected', async () => {
  const value = await figuresOf(1);
  expect(classes.map((name) => value(`units-${name}`))).toEqual([4, 15, 5, 3]);
  expect(classes.map((name) => value(`agencies-${name}`))).toEqual([4, 16, 5, 3]);
  expect([value('units-newly-robust'), value('change-units-doubtful')]).toEqual([1, -4]);
});

test('the reasons of the second round are the turnover norm five times and the time that is left three times', async () => {
  const value = await figuresOf(1);
  expect([value('units-main-reason:turnover-norm'), value('units-main-reason:time-left')]).toEqual([5, 3]);
});

test('what came in in December 2024 was recorded then, and the first letter in April 2025', async () => {
  const { programme, rounds } = await exercise();
  const reports = await opened.db
    .selectFrom('report')
    .innerJoin('reporting_unit', 'reporting_unit.id', 'report.unit_id')
    .select(['report.recorded_at as recordedAt', 'report.received_on as receivedOn'])
    .where('reporting_unit.round_id', '=', rounds[0]?.id ?? ('' as never))
    .execute();
  expect(reports).toHaveLength(25);
  expect(new Set(reports.map((report) => report.recordedAt.slice(0, 7)))).toEqual(new Set(['2024-12']));
  const [published] = await listPublications(opened.db, programme.id, today);
  expect(published?.publishedAt.slice(0, 10)).toBe('2025-04-15');
});
