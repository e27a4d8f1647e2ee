import { appearanceTexts } from '../text/nl/charts.ts';
import type { Appearance } from './chart.ts';

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
