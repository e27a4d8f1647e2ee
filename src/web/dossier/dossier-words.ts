import type { Dossier, DossierUnit } from '../../domain/dossiers/dossier.ts';
import type { AgencyId } from '../../domain/kernel/ids.ts';
import type { Place } from '../../domain/progress/stage.ts';
import { classInText } from '../../text/nl/dossier.ts';
import { placeText } from '../../text/nl/places.ts';

/** What the codes and ids of a dossier are called. */
export type DossierWords = {
  readonly agency: (id: AgencyId) => string;
  readonly agencies: (ids: readonly AgencyId[]) => readonly string[];
  readonly criterion: (unit: DossierUnit, code: string) => string;
  readonly reason: (code: string) => string;
  readonly rating: (code: string) => string;
  /** Where a unit stands, as a name by itself. */
  readonly place: (place: Place) => string;
  /** The same within a sentence. */
  readonly placeInText: (place: Place) => string;
};

export function wordsOf({ agencies, criteria, reasons, ratings }: Dossier): DossierWords {
  const agency = (id: AgencyId) => agencies.get(id)?.name ?? '';
  const rating = (code: string) => ratings.find((one) => one.code === code)?.label ?? code;
  return {
    agency,
    agencies: (ids) => ids.map(agency).sort((a, b) => a.localeCompare(b, 'nl')),
    criterion: ({ round }, code) => criteria.get(round.criteriaSetId)?.find((one) => one.code === code)?.name ?? code,
    reason: (code) => reasons.find((one) => one.code === code)?.label ?? code,
    rating,
    place: (place) => placeText(place, ratings),
    placeInText: (place) =>
      Object.hasOwn(classInText, place)
        ? classInText[place as keyof typeof classInText]
        : placeText(place, ratings).toLowerCase(),
  };
}
