import { expect, test } from 'vitest';
import { date } from '../../../../tests/builders/date.ts';
import { jointUnit, numberedUnit, round, summaryPublication } from '../../../../tests/builders/summary-publication.ts';
import type { AgencyId } from '../../../domain/kernel/ids.ts';
import type { JudgedUnit } from '../../../domain/figures/judged-unit.ts';
import type { PublicationContent } from '../../../domain/publications/publication-content.ts';
import type { SummaryTable } from '../../../domain/summaries/summary-content.ts';
import { composeManagementSummary } from './compose.ts';

const blocksOf = (publication: PublicationContent) => composeManagementSummary(publication).blocks;

function textOf(publication: PublicationContent): string {
  return blocksOf(publication)
    .flatMap((block) => (block.kind === 'list' ? block.items : block.kind === 'paragraph' ? [block.text] : []))
    .join('\n');
}

function unitTable(publication: PublicationContent): SummaryTable {
  const table = blocksOf(publication).find((block) => block.kind === 'table' && block.isPerUnit);
  if (table?.kind !== 'table') throw new Error('no table per unit');
  return table;
}

const tableNamed = (publication: PublicationContent, caption: string) =>
  blocksOf(publication).find((block) => block.kind === 'table' && block.caption.startsWith(caption)) as
    | SummaryTable
    | undefined;

const rowOf = (table: SummaryTable | undefined, name: string) =>
  table?.rows.find((row) => row[0]?.text.split('\n')[0] === name)?.map(({ text }) => text);

const unit = (name: string, given: Partial<JudgedUnit> = {}) => numberedUnit(0, { name, ...given });

test('every total is a figure of the publication, with the number of rows in the table that it counts', () => {
  const publication = summaryPublication(27);
  const bound = blocksOf(publication).flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
  const figures = bound.filter(({ figure }) => figure !== null);
  expect(figures.length).toBeGreaterThan(60);
  for (const { figure, text } of figures) {
    const value = publication.figures.find(({ key }) => key === figure)?.value;
    expect(Number(text.replace('−', '-')), figure ?? '').toBe(value);
  }
  const rows = unitTable(publication).rows;
  const inClass = (label: string) => rows.filter((row) => row[3]?.text.split(',')[0] === label).length;
  const total = (key: string) => publication.figures.find((figure) => figure.key === key)?.value;
  expect(rows).toHaveLength(27);
  expect(inClass('Robuust')).toBe(total('units-robust'));
  expect(inClass('Naar verwachting robuust')).toBe(total('units-expected'));
  expect(inClass('De vraag')).toBe(total('units-doubtful'));
  expect(inClass('Niet aannemelijk')).toBe(total('units-not-plausible'));
  for (const [index, mark] of ['V', 'N', '?', '–'].entries()) {
    const verdict = ['met', 'not-met', 'not-assessable', 'none'][index];
    expect(rows.filter((row) => row[4]?.text === mark).length).toBe(total(`units-verdict-${verdict}:quality`));
  }
});

test('the units stand by class in the order of the letter, and by name within it', () => {
  const names = (given: readonly JudgedUnit[]) =>
    unitTable(summaryPublication(0, { now: given, before: given })).rows.map((row) => row[0]?.text);
  expect(
    names([
      unit('b', { letterClass: 'not-plausible' }),
      unit('Dienst 10'),
      unit('Dienst 9'),
      unit('á', { letterClass: 'doubtful' }),
      unit('a', { letterClass: 'expected' }),
    ]),
  ).toEqual(['Dienst 9', 'Dienst 10', 'a', 'á', 'b']);
});

test('27 units are said to be 28 services, with the services that report together by name', () => {
  const text = textOf(summaryPublication(27));
  expect(text).toContain('De 28 omgevingsdiensten vormen 27 rapportage-eenheden');
  expect(text).toContain('Dienst Samen 1 en Dienst Samen 2');
  expect(textOf(summaryPublication(5))).toContain('Elke dienst rapporteert zelf');
});

test('an exempt unit says what it rests on, and has no verdicts', () => {
  const publication = summaryPublication(27);
  expect(rowOf(unitTable(publication), 'Omgevingsdienst Veenmeer 0')).toEqual([
    'Omgevingsdienst Veenmeer 0',
    'geen plan: al robuust',
    'Robuust, vrijgesteld',
    'Robuust, vrijgesteld',
    ...['–', '–', '–', '–', '–', '–'],
    'vrijgesteld: vaststelling robuust',
    '–',
  ]);
});

test('a unit shows its plan, both rounds, what is expected, and its main reason with the source', () => {
  const now = [numberedUnit(6, { name: 'Zes', letterClass: 'doubtful', forecast: 'doubtful' })];
  const before = now.map((one) => ({ ...one, letterClass: 'expected' as const }));
  expect(rowOf(unitTable(summaryPublication(0, { now, before })), 'Zes')).toEqual([
    'Zes',
    'Goed uitvoerbaar',
    'Naar verwachting robuust',
    'De vraag',
    ...['V', 'N', '?', 'V', 'N', '?'],
    'de vraag',
    'Niet haalbaar in de resterende tijd (volgens de dienst)\nDe omzet blijft onder de norm, en "meer opdrachten" <komen> er niet.',
  ]);
});

test('a unit that had to report and did not is marked', () => {
  expect(unitTable(summaryPublication(27)).rows.filter((row) => row[0]?.text.includes('geen rapportage'))).toHaveLength(
    1,
  );
});

test('after a merger the past of each predecessor stands by its name', () => {
  const successor = { id: 'new' as AgencyId, name: 'Nieuwe dienst' };
  const past = [unit('Oud A'), unit('Oud B', { letterClass: 'doubtful' })];
  const publication = summaryPublication(0, {
    now: [unit('Nieuwe dienst', { agencies: [successor], letterClass: 'expected' })],
    before: past,
    earlierRounds: [],
    successions: past.map((one) => ({
      predecessorId: one.agencies[0]?.id as AgencyId,
      successorId: successor.id,
      kind: 'merger',
      effectiveOn: date('2026-01-01'),
    })),
  });
  expect(rowOf(unitTable(publication), 'Nieuwe dienst')?.slice(1, 3)).toEqual([
    'Oud A: Robuust\nOud B: De vraag',
    'Naar verwachting robuust',
  ]);
  const text = textOf(publication);
  expect(text).toContain('Met één rapportage-eenheid is niets te vergelijken');
  expect(text).toContain('neemt sinds 1 januari 2026 het werk over van');
});

test('a unit that began to report jointly shows where each of its agencies stood', () => {
  const joint = jointUnit(1);
  const before = joint.agencies.map((agency) => unit(agency.name, { agencies: [agency] }));
  const publication = summaryPublication(0, { now: [joint], before, earlierRounds: [] });
  expect(rowOf(unitTable(publication), joint.name)?.[1]).toBe('Dienst Samen 1: Robuust\nDienst Samen 2: Robuust');
});

test('a joint unit that is named by its services does not name them twice', () => {
  const joint = jointUnit(1);
  const named = { ...joint, name: joint.agencies.map(({ name }) => name).join(' + ') };
  const [row] = unitTable(summaryPublication(0, { now: [named], earlierRounds: [] })).rows;
  expect(row?.[0]?.text).toBe('Dienst Samen 1 + Dienst Samen 2\ngezamenlijke rapportage');
  const [other] = unitTable(summaryPublication(0, { now: [joint], earlierRounds: [] })).rows;
  expect(other?.[0]?.text).toBe('Samen in voorbereiding\nsamen: Dienst Samen 1 en Dienst Samen 2');
});

test('a unit that was not followed before says so', () => {
  const publication = summaryPublication(0, { now: [unit('Nieuw')], before: [unit('Ander')], earlierRounds: [] });
  expect(rowOf(unitTable(publication), 'Nieuw')?.[1]).toBe('nog niet gevolgd');
});

test('what fell stands before what rose, with what changed and why', () => {
  const now = [
    numberedUnit(1, { name: 'Steeg', letterClass: 'expected', verdicts: { turnover: 'met' } }),
    numberedUnit(2, {
      name: 'Viel',
      letterClass: 'not-plausible',
      verdicts: { turnover: 'not-met' },
      rationale: 'Waarom.',
    }),
    numberedUnit(3, { name: 'Gelijk', letterClass: 'doubtful' }),
  ];
  const before = [
    { ...numberedUnit(1, { name: 'Steeg', letterClass: 'doubtful' }), verdicts: { turnover: 'not-met' as const } },
    { ...numberedUnit(2, { name: 'Viel', letterClass: 'doubtful' }), verdicts: { turnover: 'met' as const } },
    numberedUnit(3, { name: 'Gelijk', letterClass: 'doubtful' }),
  ];
  const publication = summaryPublication(0, { now, before });
  const table = tableNamed(publication, 'Rapportage-eenheden met een andere inschatting');
  expect(table?.rows.map((row) => row[0]?.text)).toEqual(['Viel', 'Steeg']);
  expect(rowOf(table, 'Viel')?.slice(1, 5)).toEqual([
    'De vraag',
    'Niet aannemelijk',
    'C2: van voldoet naar voldoet niet',
    'Waarom.',
  ]);
  expect(textOf(publication)).toContain('ging één rapportage-eenheid achteruit en één rapportage-eenheid vooruit');
});

test('without a round before nothing is compared, and the annex says so', () => {
  const publication = summaryPublication(3, { previousRound: null, earlierRounds: [] });
  const text = textOf(publication);
  expect(text).toContain('Er is geen vorige ronde met inschattingen om mee te vergelijken.');
  expect(text).toContain('Er is dus niets dat veranderde.');
  expect(text).toContain('Er is nog maar één ronde.');
  const totals = tableNamed(publication, 'Rapportage-eenheden en omgevingsdiensten');
  expect(totals?.columns.map(({ label }) => label)).toEqual([
    'Inschatting',
    'Rapportage-eenheden',
    'Omgevingsdiensten',
  ]);
});

test('when nothing changed the annex says so', () => {
  const now = [unit('Zelfde')];
  expect(textOf(summaryPublication(0, { now, before: now }))).toContain(
    'veranderde van geen enkele rapportage-eenheid',
  );
});

test('when nobody is behind there are no reasons, and the annex says so', () => {
  expect(textOf(summaryPublication(0, { now: [unit('Robuust')] }))).toContain('Er zijn dus geen redenen.');
});

test('a figure that was published with another value stands with both', () => {
  const revision = { key: 'previous-units-doubtful', published: 9, publishedOn: date('2025-04-15'), now: 8 };
  expect(textOf(summaryPublication(3, { revisions: [revision] }))).toContain(
    'De vraag (vorige ronde): gepubliceerd op 15 april 2025 als 9, nu 8.',
  );
});

test('of many rounds the plan and the last four stand in the table, and the annex says so', () => {
  const earlier = Array.from({ length: 5 }, (_, index) => ({
    round: round(String(index), 'half-yearly', `202${index}-01-01`),
    units: [numberedUnit(0)],
  }));
  const plan = { round: round('plan', 'improvement-plan', '2019-01-01'), units: [numberedUnit(0)] };
  const publication = summaryPublication(1, { earlierRounds: [plan, ...earlier] });
  expect(
    unitTable(publication)
      .columns.map(({ label }) => label.split('\n')[0])
      .slice(0, 6),
  ).toEqual(['Rapportage-eenheid', 'Plan', ...['H4', 'H5', 'R1', 'R2']]);
  expect(textOf(publication)).toContain('Er zijn zeven rondes met een inschatting. De tabel toont de laatste vier.');
});

test('invented ratings are marked as invented', () => {
  const publication = summaryPublication(3);
  expect(textOf(publication)).toContain('Deze waarderingen zijn verzonnen voor de oefening');
  const real = { ...publication, ratings: publication.ratings.map((rating) => ({ ...rating, isInvented: false })) };
  expect(textOf(real)).not.toContain('verzonnen');
});

test('a real annex bears no notice of an exercise', () => {
  const publication = summaryPublication(1);
  const real = { ...publication, programme: { ...publication.programme, isExercise: false } };
  expect(composeManagementSummary(publication).exerciseNotice).toBe('OEFENING – fictieve diensten');
  expect(composeManagementSummary(real).exerciseNotice).toBeNull();
});

test('a text that would not fit on a page is shortened at a word, and says so', () => {
  const now = [numberedUnit(1, { name: 'Lang', letterClass: 'robust', rationale: 'woord '.repeat(400) })];
  const before = now.map((one) => ({ ...one, letterClass: 'doubtful' as const }));
  const table = tableNamed(summaryPublication(0, { now, before }), 'Rapportage-eenheden met een andere inschatting');
  const text = table?.rows[0]?.[4]?.text ?? '';
  expect(text.length).toBeLessThan(800);
  expect(text).toMatch(/woord … \(ingekort; de hele tekst staat in het dossier van de eenheid\)$/u);
});

test('a text of many short lines is shortened too: a row taller than a page would run off it', () => {
  const now = [numberedUnit(1, { name: 'Hoog', letterClass: 'robust', rationale: 'regel\n'.repeat(60) })];
  const before = now.map((one) => ({ ...one, letterClass: 'doubtful' as const }));
  const table = tableNamed(summaryPublication(0, { now, before }), 'Rapportage-eenheden met een andere inschatting');
  const text = table?.rows[0]?.[4]?.text ?? '';
  expect(text.split('\n')).toHaveLength(18);
  expect(text).toMatch(/regel … \(ingekort; de hele tekst staat in het dossier van de eenheid\)$/u);
});
