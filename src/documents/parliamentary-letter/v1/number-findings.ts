import type { Figure, UnitOfCount } from '../../../domain/figures/figure.ts';
import { type LetterDetails, type LetterSection, letterSections } from '../../../domain/letters/letter-details.ts';
import type { LetterFinding } from '../../../domain/letters/letter-finding.ts';
import { countOf, numberInText, numberPattern } from '../../../text/nl/number-words.ts';
import { parsePieces } from './free-text.ts';

const before = '(?<![\\p{L}\\d.,€-])';
const unitNouns: readonly { readonly noun: string; readonly unit: UnitOfCount }[] = [
  { noun: 'rapportage-eenhe(?:id|den)|eenhe(?:id|den)', unit: 'reporting-unit' },
  { noun: '(?:omgevings)?dienst(?:en)?', unit: 'agency' },
  { noun: '(?:voortgangs|eind)?rapportages?', unit: 'report' },
];
const typedNumber = new RegExp(
  `${before}(${numberPattern})(?:\\s+van\\s+de\\s+${numberPattern})?\\s+(?:[\\p{L}]+\\s+){0,2}?(?:${unitNouns.map(({ noun, unit }) => `(?<${groupOf(unit)}>${noun})`).join('|')})(?![\\p{L}-])`,
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

function findingsInSection(section: LetterSection, text: string, figures: readonly Figure[]): readonly LetterFinding[] {
  const values = new Map(figures.map((figure) => [figure.key, figure.value]));
  const findings: LetterFinding[] = [];
  for (const paragraph of text.split(/\n\s*\n/u)) {
    const pieces = parsePieces(paragraph);
    for (const piece of pieces) {
      if (piece.kind === 'text' && /\{\{|\}\}|\[\[|\]\]/u.test(piece.text)) {
        findings.push({ code: 'B107', level: 'blocking', section, excerpt: excerptOf(piece.text) });
      }
      if (piece.kind !== 'figure') continue;
      const value = values.get(piece.key);
      if (value === undefined) findings.push({ code: 'B101', level: 'blocking', section, key: piece.key });
      if (value === null) findings.push({ code: 'B102', level: 'blocking', section, key: piece.key });
    }
    const typed = pieces.map((piece) => (piece.kind === 'text' || piece.kind === 'note' ? piece.text : ' … ')).join('');
    const asRead = pieces
      .map((piece) => (piece.kind === 'figure' ? numberInText(values.get(piece.key) ?? 0) : piece.text))
      .join('');
    findings.push(...typedNumbers(section, typed, figures), ...mixedUnits(section, asRead, values));
  }
  return findings;
}

function typedNumbers(section: LetterSection, text: string, figures: readonly Figure[]): readonly LetterFinding[] {
  return [...text.matchAll(typedNumber)].flatMap((match): LetterFinding[] => {
    const number = countOf(match[1] ?? '');
    const unit = unitNouns.find((noun) => match.groups?.[groupOf(noun.unit)] !== undefined)?.unit;
    if (number === null || unit === undefined || isYear(match[1] ?? '')) return [];
    const having = figures.filter((figure) => figure.unitOfCount === unit && figure.value === number);
    const excerpt = match[0];
    return having.length === 0
      ? [{ code: 'B105', level: 'blocking', section, number, excerpt }]
      : [
          {
            code: 'W106',
            level: 'warning',
            section,
            number,
            figures: having.slice(0, 3).map(({ key }) => key),
            excerpt,
          },
        ];
  });
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
