import { appearanceTexts } from '../text/nl/charts.ts';
import type { Appearance, KeyEntry } from './chart.ts';

/** What an appearance is called in a key, where the picture is not given words of its own. */
export function appearanceText(appearance: Appearance): string {
  const rating = /^rating-(\d+)-of-(\d+)$/.exec(appearance);
  if (rating !== null) return appearanceTexts.ofRating(Number(rating[1]), Number(rating[2]));
  const known = appearance as Exclude<Appearance, `rating-${string}`>;
  switch (known) {
    case 'verdict-met':
      return appearanceTexts.ofVerdict('met');
    case 'verdict-not-met':
      return appearanceTexts.ofVerdict('not-met');
    case 'verdict-not-assessable':
      return appearanceTexts.ofVerdict('not-assessable');
    case 'verdict-none':
      return appearanceTexts.ofVerdict('none');
    case 'started':
    case 'ended':
      return appearanceTexts.ofChange(known);
    case 'robust':
    case 'expected':
    case 'doubtful':
    case 'not-plausible':
    case 'not-judged':
      return appearanceTexts.ofClass(known);
  }
}

const order: readonly Appearance[] = [
  'robust',
  'expected',
  'doubtful',
  'not-plausible',
  'not-judged',
  'verdict-met',
  'verdict-not-met',
  'verdict-not-assessable',
  'verdict-none',
];

/** A key with the common words, from good to bad whatever comes first in the picture. */
export function commonKey(appearances: readonly Appearance[]): readonly KeyEntry[] {
  return [...new Set(appearances)]
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en', { numeric: true }))
    .map((appearance) => ({ appearance, label: appearanceText(appearance) }));
}

function rank(appearance: Appearance): number {
  const index = order.indexOf(appearance);
  return index === -1 ? order.length : index;
}

/** The words for an area: those of the key that is given, else the common ones. */
export function wordsFor(appearance: Appearance, key: readonly KeyEntry[] | undefined): string {
  return key?.find((entry) => entry.appearance === appearance)?.label ?? appearanceText(appearance);
}
