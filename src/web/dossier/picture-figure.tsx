import type { Chart, ChartSize } from '../../charts/chart.ts';
import { drawTimeLine } from '../../charts/time-line.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { dossierTexts, pictureTexts } from '../../text/nl/dossier.ts';
import { ChartFigure, chartIds } from '../components/chart-figure.tsx';
import { DataTable } from '../components/data-table.tsx';
import { heldPlaces, timeLineOf } from './dossier-picture.ts';
import type { DossierView } from './dossier-view.ts';
import { standingLines } from './standing-lines.ts';

const id = 'verloop';

/** The picture as a file: on a page its name and day stand beside it. */
export function dossierPictureFile(shown: DossierView): Chart & { readonly caption: string } {
  const caption = `${dossierTexts.picture(shown.title)}. ${pictureTexts.note(dateInText(shown.shownOn))}`;
  return { ...drawDossier(shown, 'wide'), caption };
}

/** The picture of a dossier, in the measure of a screen or a document. */
function drawDossier(shown: DossierView, size: ChartSize): Chart {
  const description = standingLines(shown).headline;
  return drawTimeLine(timeLineOf(shown), {
    ...{ id: chartIds(id)[size], title: dossierTexts.picture(shown.title), size },
    description: pictureTexts.description(description),
  });
}

/** The picture of the time line, with the same as a table under it. */
export function DossierPicture({ shown }: { readonly shown: DossierView }) {
  return (
    <ChartFigure
      id={id}
      title={dossierTexts.picture(shown.title)}
      note={pictureTexts.note(dateInText(shown.shownOn))}
      narrow={drawDossier(shown, 'narrow')}
      wide={drawDossier(shown, 'wide')}
      downloads={{
        csv: shown.hrefTo('/tijdlijn.csv'),
        svg: shown.hrefTo('/tijdlijn.svg'),
        png: shown.hrefTo('/tijdlijn.png'),
      }}
    >
      <DataTable
        id="standen"
        caption={pictureTexts.table}
        rows={heldPlaces(shown)}
        empty={pictureTexts.nothingHeld}
        columns={[
          { header: pictureTexts.unit, isRowHeader: true, cell: ({ name }) => name },
          { header: pictureTexts.from, isNoWrap: true, cell: ({ from }) => dateInText(from) },
          { header: pictureTexts.until, isNoWrap: true, cell: ({ until }) => dateInText(until) },
          { header: pictureTexts.held, cell: ({ place }) => shown.words.place(place) },
        ]}
      />
    </ChartFigure>
  );
}
