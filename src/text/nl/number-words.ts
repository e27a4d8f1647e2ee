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

/** @returns the count that a word or digits stand for, or `null`; `een` without accents is an article and no count. */
export function countOf(text: string): number | null {
  const word = words.indexOf(text.toLowerCase() as (typeof words)[number]);
  if (word >= 0) return word;
  return /^\d{1,3}(\.\d{3})*$|^\d+$/.test(text) ? Number(text.replaceAll('.', '')) : null;
}

/** What a count can be written as, for use in a regular expression; the longest first. */
export const numberPattern = `(?:${[...words].sort((a, b) => b.length - a.length).join('|')}|\\d+(?:\\.\\d{3})*)`;
