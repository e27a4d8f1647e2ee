import { dateInText } from '../../text/nl/dates.ts';
import { pictureTexts } from '../../text/nl/dossier.ts';
import { DataTable } from '../components/data-table.tsx';
import { heldPlaces } from './dossier-picture.ts';
import type { DossierView } from './dossier-view.ts';

/** The picture of the time line, with the same as a table under it. */
export function DossierPicture({ shown }: { readonly shown: DossierView; readonly description: string }) {
  const rows = heldPlaces(shown);
  if (rows.length === 0) return null;
  return (
    <DataTable
      id="standen"
      caption={pictureTexts.table}
      rows={rows}
      columns={[
        { header: pictureTexts.unit, isRowHeader: true, cell: ({ name }) => name },
        { header: pictureTexts.from, isNoWrap: true, cell: ({ from }) => dateInText(from) },
        { header: pictureTexts.until, isNoWrap: true, cell: ({ until }) => dateInText(until) },
        { header: pictureTexts.held, cell: ({ place }) => shown.words.place(place) },
      ]}
    />
  );
}
