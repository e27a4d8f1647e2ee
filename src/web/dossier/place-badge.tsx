import type { Place } from '../../domain/progress/stage.ts';
import type { ShownClass } from '../../text/nl/web-components.ts';
import { ClassBadge } from '../components/class-badge.tsx';

/** Where a unit stands: its class with the mark of it, or the rating of its plan in words alone. */
export function PlaceBadge({ place, label }: { readonly place: Place; readonly label: string }) {
  return place.startsWith('rating:') ? (
    <span class="nl-data-badge vth-rating-badge">{label}</span>
  ) : (
    <ClassBadge of={place as ShownClass} label={label} />
  );
}
