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
import { Heading, Lead } from '../components/typography.tsx';
import { programmeHref } from '../programme-page.tsx';
import { FrozenPage } from '../publication-page.tsx';
import type { WebContext } from '../web-context.ts';
import { PublishedFlow } from './published-flow.tsx';
import { SummaryTable } from './summary-table.tsx';

export type SummaryPageProps = {
  readonly web: WebContext;
  readonly view: PublicationView;
  /** Why the last making of the files failed, when it did. */
  readonly job: Extract<SummaryJob, { state: 'failed' }> | null;
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

/** What is still to be made: the form that starts it, and why it failed before. */
function Making({ view, job, missing, people, here }: SummaryPageProps & { readonly here: string }) {
  if (view.content.format === 'vth-publication/1') {
    return <Alert kind="info">{refusalTexts['publication-without-progress']}</Alert>;
  }
  const afterLetter = view.letter === null ? <p>{summaryTexts.afterLetter}</p> : null;
  if (missing.length === 0) return afterLetter;
  return (
    <>
      {job !== null && (
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
