import type { SummaryKind } from '../../application/ports.ts';
import type { PublicationRow } from '../../application/read-publication.ts';
import type { SummaryJob } from '../../application/summary-jobs.ts';
import { summaryTexts } from '../../text/nl/summaries.ts';
import { Alert } from '../components/alert.tsx';
import { Heading, Lead, TextLink } from '../components/typography.tsx';
import { type AskedView, ProgrammePage, programmeHref } from '../programme-page.tsx';
import type { WebContext } from '../web-context.ts';

/** A job that has not ended. */
export type SummaryInHand = Exclude<SummaryJob, { state: 'failed' }>;

type InHandProps = {
  readonly job: SummaryInHand;
  /** Whether the reader asked for a page that fetches itself again. */
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

export type SummaryInHandPageProps = Omit<InHandProps, 'here'> & {
  readonly web: WebContext;
  readonly view: AskedView;
  readonly row: PublicationRow;
};

/** How far the files are, and nothing else: it is asked for again and again, and reads nothing of the publication. */
export function SummaryInHandPage({ web, view, row, job, reloads }: SummaryInHandPageProps) {
  const publication = `${programmeHref(view.programme.code)}/publicaties/${row.id}`;
  return (
    <ProgrammePage
      web={web}
      view={view}
      title={summaryTexts.title}
      current="publications"
      breadcrumb={[{ label: row.roundName, href: publication }, { label: summaryTexts.title }]}
    >
      <Heading level={1}>{summaryTexts.title}</Heading>
      <Lead>{summaryTexts.lead(row.roundName)}</Lead>
      <InHand job={job} reloads={reloads} here={`${publication}/bijlage-1`} />
    </ProgrammePage>
  );
}
