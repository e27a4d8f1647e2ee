import { dateInForm, dateInText } from '../../text/nl/dates.ts';
import { dossierTexts } from '../../text/nl/dossier.ts';
import { dateInAmsterdam } from '../../domain/kernel/instant.ts';
import { Alert } from '../components/alert.tsx';
import { DateField } from '../components/date-field.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { Headline } from '../components/headline.tsx';
import { Heading, TextLink } from '../components/typography.tsx';
import { type AskedView, ProgrammePage, programmeHref, withKnownOn } from '../programme-page.tsx';
import type { WebContext } from '../web-context.ts';
import { CriteriaTable } from './criteria-table.tsx';
import { DossierPicture } from './picture-figure.tsx';
import type { AskedDossier, DossierView } from './dossier-view.ts';
import { History, type HistoryQuery } from './history.tsx';
import { KinNotes } from './kin-notes.tsx';
import { Reasons } from './reasons.tsx';
import { RoundStrip } from './round-strip.tsx';
import { standingLines } from './standing-lines.ts';

export type DossierPageProps = {
  readonly web: WebContext;
  readonly shown: DossierView;
  readonly query: HistoryQuery;
};

/** Everything about a unit on one page: where it stands first, then how it came there. */
export function DossierPage({ web, shown, query }: DossierPageProps) {
  const { view, publication, title, dossier, standing } = shown;
  const base = programmeHref(view.programme.code);
  const { headline, notes } = standingLines(shown);
  const round = standing.now?.unit.round;
  const canCorrect = view.programme.isExercise && view.knownOn === null && publication === null && !shown.isEarlierUnit;
  const isCounted = dossier.asked.assessments.some((one) => one.isCounted && one.statusNow !== null);
  return (
    <ProgrammePage
      web={web}
      view={view}
      title={title}
      hasErrors={view.dateProblem !== null}
      breadcrumb={[
        { label: 'Overzicht', href: withKnownOn(base, view.knownOn, round === undefined ? {} : { ronde: round.code }) },
        { label: title },
      ]}
    >
      <Heading level={1}>{title}</Heading>
      {publication !== null && (
        <Alert kind="info" heading={dossierTexts.published}>
          {dossierTexts.publishedText(dateInText(dateInAmsterdam(publication.publishedAt)))}{' '}
          <TextLink href={shown.href}>{dossierTexts.toToday}</TextLink>
        </Alert>
      )}
      {shown.isEarlierUnit && (
        <Alert kind="info" heading={dossierTexts.unitNotYetHeading}>
          {dossierTexts.unitNotYet(dateInText(shown.shownOn), dossier.asked.round.name)}
        </Alert>
      )}
      <Headline parts={[headline]} note={notes.map((note) => <span class="vth-headline__line">{note}</span>)} />
      <KinNotes shown={shown} />
      <p class="vth-dossier__links">
        <TextLink href={shown.hrefTo('/samenvatting')}>{dossierTexts.summary}</TextLink>
        {canCorrect && isCounted && (
          <TextLink href={`${base}/eenheden/${dossier.asked.id}/correctie`}>
            {dossierTexts.correct(dossier.asked.round.name)}
          </TextLink>
        )}
      </p>
      <KnownOnForm view={view} href={shown.href} shownOn={shown.shownOn} />
      <Heading level={2}>{dossierTexts.steps}</Heading>
      <RoundStrip shown={shown} />
      <DossierPicture shown={shown} />
      <CriteriaTable shown={shown} />
      <Reasons shown={shown} />
      <History shown={shown} query={query} />
    </ProgrammePage>
  );
}

type KnownOnFormProps = {
  readonly view: AskedView;
  readonly href: string;
  readonly shownOn: DossierView['shownOn'];
};

/** Changes the day whose knowledge the whole page shows. */
function KnownOnForm({ view, href, shownOn }: KnownOnFormProps) {
  return (
    <FilterForm
      action={href}
      label={dossierTexts.knownOnForm}
      submitLabel={dossierTexts.show}
      resetHref={view.asked === null ? undefined : href}
    >
      <DateField
        id="bekendOp"
        name="bekendOp"
        isOptional={true}
        label={dossierTexts.knownOn}
        value={view.dateProblem === null ? dateInForm(shownOn) : (view.asked ?? '')}
        error={view.dateProblem ?? undefined}
      />
    </FilterForm>
  );
}

export type NotYetPageProps = {
  readonly web: WebContext;
  readonly asked: Extract<AskedDossier, { readonly kind: 'not-yet' }>;
};

/** The unit is there now, but was not on the day that is asked about: that is an answer, with the way back. */
export function NotYetPage({ web, asked: { view, names, href } }: NotYetPageProps) {
  const name = names.length === 0 ? null : names.join(' + ');
  const shownOn = view.knownOn ?? view.today;
  const title = dossierTexts.notYetTitle(name);
  return (
    <ProgrammePage web={web} view={view} title={title} hasErrors={view.dateProblem !== null}>
      <Heading level={1}>{title}</Heading>
      <EmptyState heading={dossierTexts.notYetHeading}>
        <p>{dossierTexts.notYet(dateInText(shownOn))}</p>
        <p>{dossierTexts.notYetSuccessor}</p>
        <ul>
          {view.knownOn !== null && (
            <li>
              <TextLink href={href}>{dossierTexts.toToday}</TextLink>
            </li>
          )}
          <li>
            <TextLink href={withKnownOn(programmeHref(view.programme.code), view.knownOn)}>
              {dossierTexts.toOverview}
            </TextLink>
          </li>
        </ul>
      </EmptyState>
      <KnownOnForm view={view} href={href} shownOn={shownOn} />
    </ProgrammePage>
  );
}
