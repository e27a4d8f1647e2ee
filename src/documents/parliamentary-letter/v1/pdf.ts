import { Worker } from 'node:worker_threads';
import type { LetterContent } from '../../../domain/letters/letter-content.ts';
import { LetterNotSettable } from '../../../application/ports.ts';
import { checkLetterContent } from './check-content.ts';

/** A letter that takes longer is given up, and its worker with it. */
const patienceMillis = 60_000;

type Answer = { readonly id: number; readonly pdf?: Uint8Array; readonly error?: string };
type Waiting = { readonly resolve: (pdf: Uint8Array) => void; readonly reject: (error: Error) => void };

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/**
 * Lays a letter out as tagged PDF/UA-1 in a worker. Equal content gives equal bytes.
 * @throws LetterNotSettable when the compiler refuses the letter, such as for a character that its font does not have;
 *   what `checkLetterContent` throws; Error when the letter cannot be set in time.
 */
export async function renderParliamentaryLetterPdf(content: LetterContent): Promise<Uint8Array> {
  checkLetterContent(content);
  const id = ++lastId;
  const running = warmWorker();
  running.ref();
  const limit = setTimeout(() => failAll(new Error('the letter took too long to set')), patienceMillis);
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      running.postMessage({ id, content });
    });
  } finally {
    clearTimeout(limit);
    waiting.delete(id);
    if (waiting.size === 0) running.unref();
  }
}

/** Ends the worker; the next letter starts a new one. */
export async function closeTypesetter(): Promise<void> {
  const running = worker;
  worker = null;
  for (const { reject } of waiting.values()) reject(new Error('the typesetter was closed'));
  await running?.terminate();
}

function warmWorker(): Worker {
  if (worker !== null) return worker;
  const started = new Worker(new URL('./typeset-worker.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  started.on('message', ({ id, pdf, error }: Answer) => {
    if (pdf !== undefined) waiting.get(id)?.resolve(pdf);
    else waiting.get(id)?.reject(new LetterNotSettable(error ?? ''));
  });
  // What befalls a worker after it was closed does not concern the one that came after it.
  const fail = (error: Error) => {
    if (worker === started) failAll(error);
  };
  started.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  started.on('exit', () => fail(new Error('the typesetter stopped')));
  worker = started;
  return started;
}

function failAll(error: Error): void {
  for (const { reject } of waiting.values()) reject(error);
  void closeTypesetter();
}
