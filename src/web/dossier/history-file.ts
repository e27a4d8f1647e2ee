import { type DossierEvent, eventsOf } from '../../domain/dossiers/dossier-event.ts';
import { dateInAmsterdam } from '../../domain/kernel/instant.ts';
import { dateInForm } from '../../text/nl/dates.ts';
import { csvTexts, eventKindTexts } from '../../text/nl/dossier.ts';
import { type FileNaming, csvResponse } from '../downloads.ts';
import type { DossierView } from './dossier-view.ts';
import { type EventWords, eventWords } from './event-words.ts';
import { type ReplacedWords, replacedWords } from './replaced-words.ts';

type Row = { readonly event: DossierEvent; readonly words: EventWords; readonly replaced: ReplacedWords | null };

/** What the files of a dossier are called. */
export function fileOf({ title, view, shownOn }: DossierView): FileNaming {
  const slug = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-');
  return { name: `tijdlijn-${slug.slice(0, 80)}`, isExercise: view.programme.isExercise, knownOn: shownOn };
}

/** The time line as a table: a row for each event, and for each field that a correction replaced one more. */
export function historyFile(shown: DossierView): Response {
  const rows = eventsOf(shown.dossier).flatMap((event): readonly Row[] => {
    const words = eventWords(event, shown);
    return [
      { event, words, replaced: null },
      ...replacedWords(event, shown.words).map((replaced) => ({ event, words, replaced })),
    ];
  });
  return csvResponse(
    fileOf(shown),
    [
      { header: csvTexts.on, value: ({ event }) => dateInForm(event.on) },
      { header: csvTexts.recordedOn, value: ({ event }) => dateInForm(dateInAmsterdam(event.entered.recordedAt)) },
      { header: csvTexts.kind, value: ({ event }) => eventKindTexts[event.kind].word },
      { header: csvTexts.round, value: ({ words }) => words.round },
      {
        header: csvTexts.referenceDate,
        value: ({ event: { subject } }) => ('unit' in subject ? dateInForm(subject.unit.round.referenceDate) : null),
      },
      { header: csvTexts.what, value: ({ words }) => words.title },
      { header: csvTexts.told, value: ({ words, replaced }) => (replaced === null ? words.lines.join(' ') : null) },
      { header: csvTexts.field, value: ({ replaced }) => replaced?.field ?? null },
      { header: csvTexts.before, value: ({ replaced }) => replaced?.before ?? null },
      { header: csvTexts.after, value: ({ replaced }) => replaced?.after ?? null },
      { header: csvTexts.by, value: ({ words }) => words.byline },
      { header: csvTexts.source, value: ({ words }) => words.source },
    ],
    rows,
  );
}
