import type { ProgrammeId, PublicationId } from '../domain/kernel/ids.ts';
import { findLetter } from '../store/letters.ts';
import { listPublicationDocuments } from '../store/publication-documents.ts';
import type { Ports, SummaryKind } from './ports.ts';
import type { Actor } from './recording.ts';
import { type ReleaseSummaryRefusal, isWithLetter, releaseSummary, summaryKinds } from './release-summary.ts';

/** How far the making of a summary is. */
export type SummaryJob =
  | { readonly state: 'waiting' }
  | {
      readonly state: 'running';
      readonly kind: SummaryKind;
      /** Files that are ready, of how many. */
      readonly files: { readonly done: number; readonly total: number };
      /** Units laid out in the file in hand. */
      readonly units: { readonly done: number; readonly total: number };
    }
  | { readonly state: 'failed'; readonly code: ReleaseSummaryRefusal['code'] | 'broken' };

export type SummaryJobs = {
  /** Makes what is missing of a summary, after what was asked for before; asking twice does no harm. */
  readonly start: (programmeId: ProgrammeId, publicationId: PublicationId, actor: Actor) => void;
  /** `null` when nothing is being made, and nothing failed since it was last asked for. */
  readonly jobOf: (publicationId: PublicationId) => SummaryJob | null;
  /** Resolves when everything that was asked for is made or has failed. */
  readonly settled: () => Promise<void>;
};

/**
 * Makes summaries one after another, apart from the requests that ask for them. What is in hand is lost when the process
 * ends: then the summary is not there yet, and can be asked for again.
 */
export function createSummaryJobs(ports: Ports, onError: (error: Error) => void): SummaryJobs {
  const jobs = new Map<PublicationId, SummaryJob>();
  let queue = Promise.resolve();

  const work = async (programmeId: ProgrammeId, publicationId: PublicationId, actor: Actor) => {
    try {
      // Looked up again after each file: when the letter is released meanwhile, there are more to make.
      for (let done = 0; ; done += 1) {
        const kinds = await missingKinds(ports, publicationId);
        const [kind] = kinds;
        if (kind === undefined) break;
        const files = { done, total: done + kinds.length };
        const tell = (laidOut: number, total: number) =>
          jobs.set(publicationId, { state: 'running', kind, files, units: { done: laidOut, total } });
        tell(0, 0);
        const made = await releaseSummary(ports)({ programmeId, publicationId, kind }, actor, tell);
        if (!made.ok) {
          jobs.set(publicationId, { state: 'failed', code: made.error.code });
          return;
        }
      }
      jobs.delete(publicationId);
    } catch (error) {
      jobs.set(publicationId, { state: 'failed', code: 'broken' });
      onError(error instanceof Error ? error : new Error(String(error)));
    }
  };

  return {
    start: (programmeId, publicationId, actor) => {
      const job = jobs.get(publicationId);
      if (job !== undefined && job.state !== 'failed') return;
      jobs.set(publicationId, { state: 'waiting' });
      queue = queue.then(() => work(programmeId, publicationId, actor));
    },
    jobOf: (publicationId) => jobs.get(publicationId) ?? null,
    settled: () => queue,
  };
}

/** The files that are not there yet and can be made. */
export async function missingKinds(
  { db }: Pick<Ports, 'db'>,
  publicationId: PublicationId,
): Promise<readonly SummaryKind[]> {
  const released = new Set((await listPublicationDocuments(db, publicationId)).map(({ kind }) => kind));
  const hasLetter = (await findLetter(db, publicationId)) !== null;
  return summaryKinds.filter((kind) => !released.has(kind) && (hasLetter || !isWithLetter(kind)));
}
