import { Worker } from 'node:worker_threads';

/** What a worker says of a request: how far it is, the bytes, or why there are none. */
export type WorkerAnswer =
  | { readonly id: number; readonly done: number; readonly total: number }
  | { readonly id: number; readonly bytes: Uint8Array }
  /** `isContent`: what was given cannot be laid out; else the program is at fault. */
  | { readonly id: number; readonly error: string; readonly isContent: boolean };

type Waiting = {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (done: number, total: number) => void;
};

type Settings = {
  /** The module that the worker runs; it answers every message with a `WorkerAnswer`. */
  readonly module: URL;
  /** The worker is given up, and all that was asked of it, when it says nothing for so long. */
  readonly patienceMillis: number;
  /** The worker ends when nothing was asked of it for so long; `null`: it stays. */
  readonly idleMillis: number | null;
  /** The error for content that cannot be laid out. */
  readonly notSettable: (message: string) => Error;
};

/** A worker that lays out documents, apart from the thread that answers requests. It starts when it is first needed. */
export function createWorkerThread({ module, patienceMillis, idleMillis, notSettable }: Settings) {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  let patience: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;

  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    void close();
  };

  /** Ends the worker; what is asked next starts a new one. */
  const close = async () => {
    const running = worker;
    worker = null;
    clearTimeout(idle);
    for (const { reject } of waiting.values()) reject(new Error('the typesetter was closed'));
    await running?.terminate();
  };

  const bePatient = () => {
    clearTimeout(patience);
    if (waiting.size > 0)
      patience = setTimeout(() => failAll(new Error('a document took too long to set')), patienceMillis);
  };

  const start = (): Worker => {
    const started = new Worker(module, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    started.on('message', (answer: WorkerAnswer) => {
      bePatient();
      const asked = waiting.get(answer.id);
      if ('bytes' in answer) asked?.resolve(answer.bytes);
      else if ('done' in answer) asked?.onProgress(answer.done, answer.total);
      else asked?.reject(answer.isContent ? notSettable(answer.error) : new Error(answer.error));
    });
    // What befalls a worker after it was closed does not concern the one that came after it.
    const fail = (error: Error) => {
      if (worker === started) failAll(error);
    };
    started.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => fail(new Error('the typesetter stopped')));
    return started;
  };

  const ask = async (
    message: Readonly<Record<string, unknown>>,
    onProgress: Waiting['onProgress'] = () => undefined,
  ): Promise<Uint8Array> => {
    const id = ++lastId;
    clearTimeout(idle);
    worker ??= start();
    const running = worker;
    running.ref();
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
        bePatient();
        running.postMessage({ ...message, id });
      });
    } finally {
      waiting.delete(id);
      bePatient();
      if (waiting.size === 0) {
        running.unref();
        if (idleMillis !== null) idle = setTimeout(() => void close(), idleMillis).unref();
      }
    }
  };

  return { ask, close };
}
