import { LetterNotSettable, type SummaryTemplate } from '../../../application/ports.ts';
import { createWorkerThread } from '../../typesetting/worker-thread.ts';
import { typesettingOfSummary } from './templates.ts';

const thread = createWorkerThread({
  module: new URL('./summary-worker.mjs', import.meta.url),
  patienceMillis: 60_000,
  // Its compiler and fonts take a hundred megabytes, and an annex is made a few times a year.
  idleMillis: 30_000,
  notSettable: (message) => new LetterNotSettable(message),
});

/** Annex 1 of the letter to the House, laid out in a worker. */
export const managementSummary: SummaryTemplate = {
  id: 'management-summary/v1',
  render: (kind, { publication, letter }, onProgress) => thread.ask({ kind, publication, letter }, onProgress),
  typesetting: typesettingOfSummary,
};

/** Ends the worker; the next annex starts a new one. */
export const closeSummaryTypesetter = thread.close;
