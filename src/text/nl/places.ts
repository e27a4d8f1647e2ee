import type { Place } from '../../domain/progress/stage.ts';
import { classTexts } from './web-components.ts';

/**
 * The words for where a unit stands in a round, or that it was not there yet or is not there any more.
 * @param ratings the ratings of the programme, for their labels
 */
export function placeText(
  place: Place | 'started' | 'ended',
  ratings: readonly { readonly code: string; readonly label: string }[],
): string {
  if (place === 'started') return 'Nieuw in deze ronde';
  if (place === 'ended') return 'Niet meer in deze ronde';
  if (!isRating(place)) return classTexts[place];
  const code = place.slice('rating:'.length);
  return ratings.find((rating) => rating.code === code)?.label ?? code;
}

function isRating(place: Place): place is `rating:${string}` {
  return place.startsWith('rating:');
}
