import type { Context } from 'hono';
import { readDossier } from '../../application/read-dossier.ts';
import { type PublicationRow, readPublicationRow } from '../../application/read-publication.ts';
import type { Dossier } from '../../domain/dossiers/dossier.ts';
import { type DossierStep, stepsOf } from '../../domain/dossiers/dossier-step.ts';
import { type Standing, standingOf } from '../../domain/dossiers/standing.ts';
import type { PublicationId, ReportingUnitId } from '../../domain/kernel/ids.ts';
import { dateInAmsterdam } from '../../domain/kernel/instant.ts';
import type { LocalDate } from '../../domain/kernel/local-date.ts';
import { type AskedView, programmeHref, viewOf, withKnownOn } from '../programme-page.tsx';
import { idFromPath } from '../request-input.ts';
import type { WebContext } from '../web-context.ts';
import { type DossierWords, wordsOf } from './dossier-words.ts';

/** A dossier as an address asks for it. */
export type DossierView = {
  readonly view: AskedView;
  readonly dossier: Dossier;
  readonly words: DossierWords;
  readonly steps: readonly DossierStep[];
  readonly standing: Standing;
  readonly title: string;
  /** The day whose knowledge is shown; what takes effect later is still to come. */
  readonly shownOn: LocalDate;
  /** Present when what a publication counted is shown, to the very moment. */
  readonly publication: PublicationRow | null;
  /** The round of the unit in the address was not open yet: an earlier one stands in for it. */
  readonly isEarlierUnit: boolean;
  readonly href: string;
  /** The same page, or one below it, of the same moment. */
  readonly hrefTo: (path?: string, more?: Readonly<Record<string, string>>) => string;
  /** The dossier of another unit at the same moment. */
  readonly hrefOfUnit: (id: ReportingUnitId) => string;
};

export type AskedDossier =
  | { readonly kind: 'dossier'; readonly shown: DossierView }
  | { readonly kind: 'not-yet'; readonly view: AskedView; readonly names: readonly string[]; readonly href: string };

/** The dossier of the unit in the address, as of the day or publication that it asks for; `null`: there is no such unit. */
export async function askedDossier(web: WebContext, context: Context): Promise<AskedDossier | null> {
  const view = await viewOf(web, context);
  const id = idFromPath<ReportingUnitId>(context.req.param('id'));
  if (view === null || id === null) return null;
  const publication = await askedPublication(web, context, view);
  const read = await readDossier(web.ports, view.programme.id, id, publication?.knownAt ?? view.knownAt);
  if (read === null) return null;
  const units = `${programmeHref(view.programme.code)}/eenheden`;
  const href = `${units}/${id}`;
  if (read.kind === 'not-yet') return { kind: 'not-yet', view, names: read.names, href };
  const { dossier, isAskedUnitKnown } = read;
  const [words, steps] = [wordsOf(dossier), stepsOf(dossier)];
  const moment: Readonly<Record<string, string>> = publication === null ? {} : { publicatie: publication.id };
  const at = (path: string, more: Readonly<Record<string, string>> = {}) =>
    withKnownOn(path, publication === null ? view.knownOn : null, { ...moment, ...more });
  const shown = {
    ...{ view, dossier, words, steps, publication, href },
    standing: standingOf(dossier, steps),
    title: isAskedUnitKnown ? dossier.asked.name : words.agencies(dossier.own).join(' + '),
    shownOn: publication === null ? (view.knownOn ?? view.today) : dateInAmsterdam(publication.knownAt),
    isEarlierUnit: !isAskedUnitKnown,
    hrefTo: (path = '', more = {}) => at(`${href}${path}`, more),
    hrefOfUnit: (unit: ReportingUnitId) => at(`${units}/${unit}`),
  };
  return { kind: 'dossier', shown };
}

/** From the page of a publication a reader wants what that publication counted. Of one that is not there yet, nothing. */
async function askedPublication(web: WebContext, context: Context, view: AskedView): Promise<PublicationRow | null> {
  const id = idFromPath<PublicationId>(context.req.query('publicatie'));
  const row = id === null ? null : await readPublicationRow(web.ports, id);
  return row !== null && row.programmeId === view.programme.id && row.publishedAt <= view.knownAt ? row : null;
}
