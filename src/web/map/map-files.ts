import type { MappedAgency } from '../../application/read-map.ts';
import { dateInForm } from '../../text/nl/dates.ts';
import { mapTexts } from '../../text/nl/map.ts';
import type { CsvColumn } from '../downloads.ts';
import { classLabel, shownClassOf } from './map-picture.ts';
import type { AskedMap } from './map-query.ts';

/** The table of the map as a file: each row also says of which round and day it is. */
export function mapFileColumns(map: AskedMap): readonly CsvColumn<MappedAgency>[] {
  const { heads } = mapTexts;
  const { round, on } = map;
  return [
    { header: heads.name, value: ({ name }) => name },
    { header: heads.abbreviation, value: ({ abbreviation }) => abbreviation },
    { header: heads.code, value: ({ code }) => code },
    { header: heads.letterClass, value: (agency) => classLabel(map, shownClassOf(agency)) },
    { header: heads.unit, value: ({ unit }) => unit?.name ?? null },
    { header: heads.province, value: ({ province }) => province },
    { header: heads.seat, value: ({ seat }) => seat },
    { header: heads.round, value: () => round?.name ?? null },
    { header: heads.referenceDate, value: () => (round === null ? null : dateInForm(round.referenceDate)) },
    { header: heads.on, value: () => dateInForm(on) },
  ];
}
