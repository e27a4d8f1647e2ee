import type { PublicationContent, PublishedUnit } from '../../domain/publications/publication-content.ts';
import { stagesOf } from '../../domain/publications/publication-content.ts';
import { type PlacedUnit, type Stage, placeOf } from '../../domain/progress/stage.ts';
import { type Track, tracksOf } from '../../domain/progress/track.ts';
import { sourceTexts, verdictTexts } from '../../text/nl/pages.ts';
import { placeText } from '../../text/nl/places.ts';
import { classTexts } from '../../text/nl/web-components.ts';
import { summaryTexts } from '../../text/nl/summaries.ts';
import { type Column, DataTable } from '../components/data-table.tsx';
import { Pagination } from '../components/pagination.tsx';
import { TextLink } from '../components/typography.tsx';
import { programmeHref } from '../programme-page.tsx';

/** Units on one page of the table; all of them stand in the files. */
const pageSize = 100;

type Row = { readonly track: Track; readonly unit: PublishedUnit };

export type SummaryTableProps = {
  readonly content: PublicationContent;
  readonly publicationId: string;
  readonly page: number;
  readonly here: string;
};

/** Per unit the rating of its plan and its class in every round, and what the last one rests on. */
export function SummaryTable({ content, publicationId, page, here }: SummaryTableProps) {
  const stages = stagesOf(content);
  const units = new Map(content.units.map((unit) => [unit.id, unit]));
  const rows = tracksOf(stages, content.successions).flatMap((track): Row[] => {
    const unit = units.get(track.unit.id);
    return unit === undefined ? [] : [{ track, unit }];
  });
  const last = Math.max(1, Math.ceil(rows.length / pageSize));
  const shown = Math.min(Math.max(1, Math.trunc(page)), last);
  const base = programmeHref(content.programme.code);
  const columns: readonly Column<Row>[] = [
    {
      header: summaryTexts.unit,
      isRowHeader: true,
      cell: ({ unit }) => (
        <TextLink href={`${base}/eenheden/${unit.id}?publicatie=${publicationId}`}>{unit.name}</TextLink>
      ),
    },
    ...stages.map((stage, index) => ({
      header: stage.round.name,
      cell: ({ track }: Row) => standing(stage, track.steps[index] ?? [], track.unit, content.ratings),
    })),
    ...content.criteria.map(({ code, name }) => ({
      header: name,
      cell: ({ unit }: Row) => {
        const verdict = unit.verdicts[code];
        return verdict === undefined ? '–' : verdictTexts[verdict];
      },
    })),
    {
      header: summaryTexts.forecast,
      cell: ({ unit }) => (unit.forecast === null ? summaryTexts.exempt : classTexts[unit.forecast]),
    },
    {
      header: summaryTexts.mainReason,
      cell: ({ unit }) => {
        if (unit.mainReason === null) return summaryTexts.noReason;
        const { code, source } = unit.mainReason;
        return `${content.reasons.find((reason) => reason.code === code)?.label ?? code} (${sourceTexts[source]})`;
      },
    },
  ];
  return (
    <>
      <DataTable
        id="bijlage"
        caption={summaryTexts.perUnit}
        isCaptionHidden
        isWide
        rows={rows.slice((shown - 1) * pageSize, shown * pageSize)}
        columns={columns}
      />
      <Pagination
        page={shown}
        pageSize={pageSize}
        total={rows.length}
        hrefOf={(number) => `${here}?pagina=${number}`}
      />
    </>
  );
}

/** Where the unit stood; after a merger where each of those stood whose past it carries on. */
function standing(
  stage: Stage,
  units: readonly PlacedUnit[],
  now: PlacedUnit,
  ratings: PublicationContent['ratings'],
): string {
  if (units.length === 0) return '–';
  const words = (unit: PlacedUnit) => placeText(placeOf(stage.round.kind, unit), ratings);
  const [only] = units;
  return units.length === 1 && only !== undefined && only.agencies.length === now.agencies.length
    ? words(only)
    : units.map((unit) => `${unit.name}: ${words(unit).toLowerCase()}`).join('; ');
}
