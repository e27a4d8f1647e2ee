import type { Place } from '../../domain/progress/stage.ts';
import { placeText } from '../../text/nl/places.ts';
import { ClassBadge } from '../components/class-badge.tsx';

export type PlaceBadgeProps = {
  readonly of: Place | 'started' | 'ended';
  readonly ratings: readonly { readonly code: string; readonly label: string }[];
};

/** Where a unit stood: a class with its mark, anything else in words. */
export function PlaceBadge({ of, ratings }: PlaceBadgeProps) {
  return isClass(of) ? (
    <ClassBadge of={of} />
  ) : (
    <span class="nl-data-badge vth-class-badge">{placeText(of, ratings)}</span>
  );
}

function isClass(place: PlaceBadgeProps['of']): place is Exclude<Place, `rating:${string}`> {
  return place !== 'started' && place !== 'ended' && !place.startsWith('rating:');
}
