import type { SummaryKind } from '../../application/ports.ts';
import type { PublicationView } from '../../application/read-publication.ts';
import type { Person } from '../../application/read-programme-view.ts';
import type { SummaryJob } from '../../application/summary-jobs.ts';
import { refusalTexts } from '../../text/nl/refusals.ts';
import { summaryTexts } from '../../text/nl/summaries.ts';
import { personChoices } from '../acting-person.ts';
import { Alert } from '../components/alert.tsx';
import { DownloadList } from '../components/download-list.tsx';
import { SelectField } from '../components/select-field.tsx';
import { FormActions, SubmitButton } from '../components/submit-button.tsx';
import { Heading, Lead, TextLink } from '../components/typography.tsx';
import { programmeHref } from '../programme-page.tsx';
import { FrozenPage } from '../publication-page.tsx';
import type { WebContext } from '../web-context.ts';
import { PublishedFlow } from './published-flow.tsx';
import { SummaryTable } from './summary-table.tsx';

export type SummaryPageProps = {
  readonly web: WebContext;
  readonly view: PublicationView;
  readonly job: SummaryJob | null;
  /** Whether the reader asked for a page that fetches itself again. */
  readonly reloads: boolean;
  readonly missing: readonly SummaryKind[];
  readonly people: readonly Person[];
  readonly pageNumber: number;
  /** In words, when what was asked for is refused. */
  readonly refusal: string | null;
  readonly hrefOf: (kind: SummaryKind) => string;
};

/** What annex 1 says, to read on the page, and the files of it. */
export function SummaryPage(props: SummaryPageProps) {
  const { web, view, refusal } = props;
  const { content, row } = view;
  const publication = `${programmeHref(content.programme.code)}/publicaties/${row.id}`;
  return (
    <FrozenPage
      web={web}
      view={view}
      title={summaryTexts.title}
      breadcrumb={[{ label: content.round.name, href: publication }, { label: summaryTexts.title }]}
    >
      <Heading level={1}>{summaryTexts.title}</Heading>
      <Lead>{summaryTexts.lead(content.round.name)}</Lead>
      {refusal !== null && <Alert kind="error">{refusal}</Alert>}
      <Heading level={2}>{summaryTexts.files}</Heading>
      <Files {...props} />
      <Making {...props} here={`${publication}/bijlage-1`} />
      {content.format !== 'vth-publication/1' && (
        <>
          <PublishedFlow content={content} id="stroom" />
          <Heading level={2}>{summaryTexts.perUnit}</Heading>
          <SummaryTable
            content={content}
            publicationId={row.id}
            page={props.pageNumber}
            here={`${publication}/bijlage-1`}
          />
        </>
      )}
    </FrozenPage>
  );
}

function Files({ view, hrefOf }: SummaryPageProps) {
  if (view.documents.length === 0) return null;
  return (
    <DownloadList
      downloads={view.documents.map(({ kind, bytes }) => ({
        href: hrefOf(kind),
        bytes,
        ...summaryTexts.fileTypes[kind],
      }))}
    />
  );
}

/** What is still to be made: the form that starts it, how far it is, or why it failed. */
function Making({ view, job, reloads, missing, people, here }: SummaryPageProps & { readonly here: string }) {
  if (view.content.format === 'vth-publication/1') {
    return <Alert kind="info">{refusalTexts['publication-without-progress']}</Alert>;
  }
  if (job !== null && job.state !== 'failed') return <InHand job={job} reloads={reloads} here={here} />;
  const afterLetter = view.letter === null ? <p>{summaryTexts.afterLetter}</p> : null;
  if (missing.length === 0) return afterLetter;
  return (
    <>
      {job?.state === 'failed' && (
        <Alert kind="error" heading={summaryTexts.failed}>
          {failureText(job.code)}
        </Alert>
      )}
      {afterLetter}
      {view.content.programme.isExercise && (
        <form method="post" action={here}>
          <p>{summaryTexts.missing}</p>
          <SelectField
            id="persoon"
            name="persoon"
            label={summaryTexts.actingAs}
            choices={personChoices(people)}
            value="coordinator"
          />
          <FormActions>
            <SubmitButton>{job === null ? summaryTexts.make : summaryTexts.makeAgain}</SubmitButton>
          </FormActions>
        </form>
      )}
    </>
  );
}

function failureText(code: Extract<SummaryJob, { state: 'failed' }>['code']): string {
  if (code === 'broken') return summaryTexts.broken;
  return code === 'letter-not-settable' ? summaryTexts.notSettable : refusalTexts[code];
}

type InHandProps = {
  readonly job: Exclude<SummaryJob, { state: 'failed' }>;
  readonly reloads: boolean;
  readonly here: string;
};

function InHand({ job, reloads, here }: InHandProps) {
  return (
    <Alert kind="info" heading={summaryTexts.inHand}>
      {job.state === 'waiting' ? (
        <p>{summaryTexts.waiting}</p>
      ) : (
        <>
          <p id="voortgang-bestand">
            {summaryTexts.progress(nameOf(job.kind), job.files.done + 1, job.files.total)}{' '}
            {job.units.total > 0 && summaryTexts.units(job.units.done, job.units.total)}
          </p>
          <progress
            class="vth-progress"
            aria-labelledby="voortgang-bestand"
            max={job.units.total || 1}
            value={job.units.done}
          />
        </>
      )}
      <p>
        {reloads ? (
          <>
            {summaryTexts.reloading} <TextLink href={here}>{summaryTexts.stopReloading}</TextLink>
          </>
        ) : (
          <>
            <TextLink href={here}>{summaryTexts.reload}</TextLink> ·{' '}
            <TextLink href={`${here}?ververs=ja`}>{summaryTexts.reloadBySelf}</TextLink>
          </>
        )}
      </p>
    </Alert>
  );
}

function nameOf(kind: SummaryKind): string {
  const { label, type } = summaryTexts.fileTypes[kind];
  return `${label} (${type})`;
}
