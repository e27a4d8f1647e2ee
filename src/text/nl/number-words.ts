const words = [
  'nul',
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
  'twintig',
] as const;

const digits = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** @returns a count as running text writes it: up to twenty in words, above that in digits (`1.234`). */
export function numberInText(value: number): string {
  return words[value] ?? digits.format(value);
}

/** @returns the count as it stands before who did something: "geen", not "nul". */
export function some(count: number): string {
  return count === 0 ? 'geen' : numberInText(count);
}

const tens = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];

/** "eenentwintig" to "negenennegentig": nobody is told to write them, but who does is understood. */
const compounds = tens.flatMap((ten, index) =>
  words.slice(0, 10).map((word, unit) => {
    const plain = word === 'één' ? 'een' : word;
    const joined = unit === 0 ? ten : `${plain}${plain.endsWith('e') ? 'ën' : 'en'}${ten}`;
    return [joined, (index + 2) * 10 + unit] as const;
  }),
);

/** Every way to write a count in words; at the start of a sentence "één" is written "Eén". */
const counts = new Map<string, number>([
  ...words.map((word, value) => [word, value] as const),
  ['eén', 1],
  ...compounds,
]);

/** @returns the count that a word or digits stand for, or `null`; `een` without accents is an article and no count. */
export function countOf(text: string): number | null {
  const word = counts.get(text.toLowerCase());
  if (word !== undefined) return word;
  return /^\d{1,3}(\.\d{3})*$|^\d+$/.test(text) ? Number(text.replaceAll('.', '')) : null;
}

/** What a count can be written as, for use in a regular expression; the longest first. */
export const numberPattern = `(?:${[...counts.keys()].sort((a, b) => b.length - a.length).join('|')}|\\d+(?:\\.\\d{3})*)`;
