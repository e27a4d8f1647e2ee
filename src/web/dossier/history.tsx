import { type DossierEvent, type EventKind, eventKinds, eventsOf } from '../../domain/dossiers/dossier-event.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { eventTexts } from '../../text/nl/dossier-events.ts';
import { dossierTexts, eventKindTexts } from '../../text/nl/dossier.ts';
import { verdictTexts } from '../../text/nl/pages.ts';
import { DataTable } from '../components/data-table.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { SelectField } from '../components/select-field.tsx';
import { Timeline, type TimelineItemProps } from '../components/timeline.tsx';
import { Heading, TextLink } from '../components/typography.tsx';
import { programmeHref, withKnownOn } from '../programme-page.tsx';
import type { DossierView } from './dossier-view.ts';
import { eventWords } from './event-words.ts';
import { replacedWords } from './replaced-words.ts';

/** Which part of the time line is asked for, and from which end. */
export type HistoryQuery = { readonly kind: EventKind | null; readonly isOldestFirst: boolean };

const oldest = 'oudste';

/** What the address asks for; a word that it does not know asks for everything. */
export function historyQuery(kind: string | undefined, order: string | undefined): HistoryQuery {
  const found = eventKinds.find((one) => eventKindTexts[one].word === kind);
  return { kind: found ?? null, isOldestFirst: order === oldest };
}

/** Everything that happened, each with who, when and from what source. */
export function History({ shown, query }: { readonly shown: DossierView; readonly query: HistoryQuery }) {
  const all = eventsOf(shown.dossier);
  const picked = all.filter(({ kind }) => query.kind === null || kind === query.kind);
  const events = query.isOldestFirst ? picked : picked.toReversed();
  return (
    <section aria-labelledby="tijdlijn">
      <Heading level={2} id="tijdlijn">
        {dossierTexts.history}
      </Heading>
      <HistoryFilter shown={shown} query={query} />
      <p>
        {dossierTexts.shown(picked.length, all.length)}.{' '}
        <TextLink href={shown.hrefTo('/tijdlijn.csv')}>{dossierTexts.csv}</TextLink>
      </p>
      {events.length === 0 ? (
        <EmptyState heading={dossierTexts.nothing}>{dossierTexts.nothingOfKind}</EmptyState>
      ) : (
        <Timeline items={events.map((event) => itemOf(event, shown))} />
      )}
    </section>
  );
}

function HistoryFilter({ shown, query }: { readonly shown: DossierView; readonly query: HistoryQuery }) {
  const { view, publication, href, hrefTo } = shown;
  const isFiltered = query.kind !== null || query.isOldestFirst;
  return (
    <FilterForm
      action={`${href}#tijdlijn`}
      label={dossierTexts.filter}
      submitLabel={dossierTexts.show}
      resetHref={isFiltered ? `${hrefTo()}#tijdlijn` : undefined}
    >
      {publication !== null && <input type="hidden" name="publicatie" value={publication.id} />}
      {view.asked !== null && publication === null && <input type="hidden" name="bekendOp" value={view.asked} />}
      <SelectField
        id="soort"
        name="soort"
        isOptional={true}
        label={dossierTexts.kind}
        placeholder={dossierTexts.allKinds}
        choices={eventKinds.map((kind) => ({ value: eventKindTexts[kind].word, label: eventKindTexts[kind].label }))}
        value={query.kind === null ? undefined : eventKindTexts[query.kind].word}
      />
      <SelectField
        id="volgorde"
        name="volgorde"
        isOptional={true}
        label={dossierTexts.order}
        placeholder={dossierTexts.newest}
        choices={[{ value: oldest, label: dossierTexts.oldest }]}
        value={query.isOldestFirst ? oldest : undefined}
      />
    </FilterForm>
  );
}

function itemOf(event: DossierEvent, shown: DossierView): TimelineItemProps {
  const { title, lines, byline, source } = eventWords(event, shown);
  const isStrong = event.kind === 'assessment' || event.kind === 'correction' || event.kind === 'succession';
  return {
    id: event.id,
    dateTime: event.on,
    date: dateInText(event.on),
    title,
    byline,
    look:
      event.on > shown.shownOn ? 'to-come' : event.replacedAt !== null ? 'replaced' : isStrong ? 'strong' : undefined,
    children: (
      <>
        {lines.map((line) => (
          <p class="vth-timeline__line">{line}</p>
        ))}
        <ReplacedTable event={event} shown={shown} />
        <PerCriterion event={event} shown={shown} />
        {source !== null && (
          <p class="vth-timeline__byline">
            <Source event={event} source={source} shown={shown} />
          </p>
        )}
      </>
    ),
  };
}

type EventProps = { readonly event: DossierEvent; readonly shown: DossierView };

function Source({ event, source, shown }: EventProps & { readonly source: string }) {
  const { subject } = event;
  const text = eventTexts.source(source);
  if (subject.type === 'publication') {
    const href = `${programmeHref(shown.view.programme.code)}/publicaties/${subject.publication.id}`;
    return <TextLink href={withKnownOn(href, shown.view.knownOn)}>{text}</TextLink>;
  }
  if (subject.type === 'assessment' && subject.report !== null) {
    return <TextLink href={`${shown.hrefTo()}#report-${subject.report.id}`}>{text}</TextLink>;
  }
  return <>{text}</>;
}

function ReplacedTable({ event, shown }: EventProps) {
  if (event.replaced.length === 0) return null;
  return (
    <DataTable
      id={`vervangen-${event.id}`}
      caption={eventTexts.replaced}
      rows={replacedWords(event, shown.words)}
      columns={[
        { header: eventTexts.field, isRowHeader: true, cell: ({ field }) => field },
        { header: eventTexts.before, cell: ({ before }) => before },
        { header: eventTexts.after, cell: ({ after }) => after },
      ]}
    />
  );
}

/** The grounds of each verdict, or what the agency answered: folded, for they are long. */
function PerCriterion({ event: { subject }, shown: { words } }: EventProps) {
  if (subject.type !== 'assessment' && subject.type !== 'report') return null;
  const [label, answers] =
    subject.type === 'report'
      ? ([eventTexts.answers, subject.report.selfAssessment.map((one) => ({ ...one, text: one.note }))] as const)
      : ([eventTexts.verdicts, subject.assessment.verdicts.map((one) => ({ ...one, text: one.rationale }))] as const);
  if (answers.length === 0) return null;
  return (
    <details class="vth-details">
      <summary>{label}</summary>
      <ul>
        {answers.map(({ criterion, verdict, text }) => (
          <li>
            {words.criterion(subject.unit, criterion)}: <strong>{verdictTexts[verdict].toLowerCase()}</strong>. {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
