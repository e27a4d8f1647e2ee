import { LetterNotSettable } from '../../../application/ports.ts';
import type { LetterContent } from '../../../domain/letters/letter-content.ts';
import { createWorkerThread } from '../../typesetting/worker-thread.ts';
import { checkLetterContent } from './check-content.ts';

const thread = createWorkerThread({
  module: new URL('./typeset-worker.mjs', import.meta.url),
  patienceMillis: 60_000,
  idleMillis: null,
  notSettable: (message) => new LetterNotSettable(message),
});

/**
 * Lays a letter out as tagged PDF/UA-1 in a worker. Equal content gives equal bytes.
 * @throws LetterNotSettable when the compiler refuses the letter, such as for a character that its font does not have;
 *   what `checkLetterContent` throws; Error when the letter cannot be set in time.
 */
export async function renderParliamentaryLetterPdf(content: LetterContent): Promise<Uint8Array> {
  checkLetterContent(content);
  return await thread.ask({ content });
}

/** Ends the worker; the next letter starts a new one. */
export const closeTypesetter = thread.close;
