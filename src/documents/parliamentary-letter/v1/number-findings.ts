import type { Figure, UnitOfCount } from '../../../domain/figures/figure.ts';
import { type LetterDetails, type LetterSection, letterSections } from '../../../domain/letters/letter-details.ts';
import type { LetterFinding } from '../../../domain/letters/letter-finding.ts';
import { countOf, numberInText, numberPattern } from '../../../text/nl/number-words.ts';
import { type FreeBlock, parseFreeText, type Piece } from './free-text.ts';

const before = '(?<![\\p{L}\\d.,€-])';
const unitNouns: readonly { readonly noun: string; readonly unit: UnitOfCount }[] = [
  { noun: 'rapportage-eenhe(?:id|den)|eenhe(?:id|den)', unit: 'reporting-unit' },
  { noun: '(?:omgevings)?dienst(?:en)?', unit: 'agency' },
  { noun: '(?:voortgangs|eind)?rapportages?', unit: 'report' },
];
const anyNoun = unitNouns.map(({ noun, unit }) => `(?<${groupOf(unit)}>${noun})`).join('|');
const typedNumber = new RegExp(
  `${before}(${numberPattern})(?:\\s+van\\s+de\\s+${numberPattern})?\\s+(?:[\\p{L}]+\\s+){0,2}?(?:${anyNoun})(?![\\p{L}-])`,
  'giu',
);
const numberAfterNoun = new RegExp(
  `(?<![\\p{L}-])(?:${anyNoun}):\\s*(?<number>${numberPattern})(?![\\p{L}\\d])`,
  'giu',
);
const typedSum = new RegExp(
  `${before}(${numberPattern}(?:\\s*\\+\\s*${numberPattern})+)\\s+(?:${anyNoun})(?![\\p{L}-])`,
  'giu',
);
const partOfServices = new RegExp(
  `${before}(${numberPattern})\\s+van\\s+de\\s+(${numberPattern})\\s+(?:omgevings)?diensten`,
  'giu',
);
const serviceCount = new RegExp(`${before}(${numberPattern})\\s+(?:omgevings)?diensten`, 'giu');
const anyNumber = new RegExp(`${before}(${numberPattern})(?![\\p{L}\\d])`, 'giu');

/**
 * What is wrong with, or odd about, the numbers in the writer's text. `{{figure-key}}` binds a number to the
 * publication; `{{=twee}}` marks one that counts nothing ("een fusie tussen twee diensten").
 */
export function findingsInLetter(details: LetterDetails, figures: readonly Figure[]): readonly LetterFinding[] {
  return letterSections.flatMap((section) => findingsInSection(section, details.sections[section], figures));
}

/** A stretch of the text that is read as one: what stands beside each other in it is taken together. */
type Stretch = { readonly pieces: readonly Piece[] };

function findingsInSection(section: LetterSection, text: string, figures: readonly Figure[]): readonly LetterFinding[] {
  const values = new Map(figures.map((figure) => [figure.key, figure.value]));
  return parseFreeText(text).flatMap((block) =>
    stretchesOf(block).flatMap((stretch) => [
      ...marksIn(section, stretch, values),
      ...typedNumbers(section, typedText(stretch.pieces), figures, values),
      ...mixedUnits(section, readText(stretch.pieces, values), values),
    ]),
  );
}

function stretchesOf(block: FreeBlock): readonly Stretch[] {
  if (block.kind === 'heading') return [{ pieces: [{ kind: 'text', text: block.text }] }];
  if (block.kind === 'paragraph') return [{ pieces: block.pieces }];
  return block.items.map((pieces) => ({ pieces }));
}

/** Marks that name no figure, name an unknown one, or stand where a letter cannot hold them: in a heading or a note. */
function marksIn(
  section: LetterSection,
  { pieces }: Stretch,
  values: ReadonlyMap<string, number | null>,
): readonly LetterFinding[] {
  return pieces.flatMap((piece): LetterFinding[] => {
    if (piece.kind === 'text' || piece.kind === 'note') {
      const isOpen = /\{\{|\}\}|\[\[|\]\]/u.test(piece.text);
      return isOpen ? [{ code: 'B107', level: 'blocking', section, excerpt: excerptOf(piece.text) }] : [];
    }
    if (piece.kind === 'plain-number') return [];
    const value = values.get(piece.key);
    if (value === undefined) return [{ code: 'B101', level: 'blocking', section, key: piece.key }];
    return value === null ? [{ code: 'B102', level: 'blocking', section, key: piece.key }] : [];
  });
}

/** What the writer typed: bound numbers and those that count nothing are left out. */
function typedText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' || piece.kind === 'note' ? piece.text : ' … ')).join('');
}

/** What a reader reads. */
function readText(pieces: readonly Piece[], values: ReadonlyMap<string, number | null>): string {
  return pieces
    .map((piece) => (piece.kind === 'figure' ? numberInText(values.get(piece.key) ?? 0) : piece.text))
    .join('');
}

function typedNumbers(
  section: LetterSection,
  text: string,
  figures: readonly Figure[],
  values: ReadonlyMap<string, number | null>,
): readonly LetterFinding[] {
  const sums = [...text.matchAll(typedSum)];
  const findings = sums.flatMap((match) => findingOfSum(section, match, figures, values));
  const rest = sums.reduce((left, [sum]) => left.replace(sum, ' … '), text);
  const found = [...rest.matchAll(typedNumber), ...rest.matchAll(numberAfterNoun)];
  for (const match of found) {
    const number = countOf(match.groups?.['number'] ?? match[1] ?? '');
    const unit = unitOf(match);
    if (number === null || unit === undefined || isYear(match[1] ?? '')) continue;
    findings.push(findingOfNumber(section, number, unit, match[0], figures));
  }
  return findings;
}

function findingOfNumber(
  section: LetterSection,
  number: number,
  unit: UnitOfCount,
  excerpt: string,
  figures: readonly Figure[],
): LetterFinding {
  const having = figures.filter((figure) => figure.unitOfCount === unit && figure.value === number);
  const keys = having.slice(0, 3).map(({ key }) => key);
  return having.length === 0
    ? { code: 'B105', level: 'blocking', section, number, excerpt }
    : { code: 'W106', level: 'warning', section, number, figures: keys, excerpt };
}

/** "25 + 2 + 2 diensten": whatever its terms are, the sum has to be a figure of the publication. */
function findingOfSum(
  section: LetterSection,
  match: RegExpMatchArray,
  figures: readonly Figure[],
  values: ReadonlyMap<string, number | null>,
): LetterFinding[] {
  const unit = unitOf(match);
  const terms = (match[1] ?? '').split('+').map((term) => countOf(term.trim()) ?? 0);
  const total = terms.reduce((sum, term) => sum + term, 0);
  if (unit === undefined) return [];
  const [reports, represented] = [values.get('reports-received') ?? 0, values.get('agencies-represented') ?? 0];
  const isReportsAsServices = unit === 'agency' && terms[0] === reports && reports !== represented;
  const agencies = values.get('agencies-total') ?? 0;
  return isReportsAsServices && total !== agencies
    ? [{ code: 'B104', level: 'blocking', section, reports, represented, agencies, sum: terms, excerpt: match[0] }]
    : [findingOfNumber(section, total, unit, match[0], figures)];
}

function unitOf(match: RegExpMatchArray): UnitOfCount | undefined {
  return unitNouns.find((noun) => match.groups?.[groupOf(noun.unit)] !== undefined)?.unit;
}

/** Units taken for services: 27 beside "28 diensten" without the joint report, and reports counted as services. */
function mixedUnits(
  section: LetterSection,
  text: string,
  values: ReadonlyMap<string, number | null>,
): readonly LetterFinding[] {
  const value = (key: string) => values.get(key) ?? 0;
  const [units, agencies] = [value('units-total'), value('agencies-total')];
  const [reports, represented] = [value('reports-received'), value('agencies-represented')];
  const findings: LetterFinding[] = [];
  const namesServices = [...text.matchAll(serviceCount)].some((match) => countOf(match[1] ?? '') === agencies);
  const namesUnits = [...text.matchAll(anyNumber)].some((match) => countOf(match[1] ?? '') === units);
  if (units !== agencies && namesServices && namesUnits && !/gezamenlijk/iu.test(text)) {
    findings.push({ code: 'B103', level: 'blocking', section, units, agencies, excerpt: excerptOf(text) });
  }
  for (const match of text.matchAll(partOfServices)) {
    if (countOf(match[1] ?? '') !== reports || countOf(match[2] ?? '') !== agencies || reports === represented)
      continue;
    const sum = [reports, value('units-exempt'), value('agencies-joint')];
    findings.push({ code: 'B104', level: 'blocking', section, reports, represented, agencies, sum, excerpt: match[0] });
  }
  return findings;
}

/** "In april 2026 leveren de diensten …" counts nothing. */
function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/u.test(text);
}

function groupOf(unit: UnitOfCount): string {
  return unit.replace('-', '');
}

function excerptOf(text: string): string {
  const plain = text.trim().replace(/\s+/gu, ' ');
  return plain.length > 120 ? `${plain.slice(0, 117)}…` : plain;
}
