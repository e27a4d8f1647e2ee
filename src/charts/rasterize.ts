import { Worker } from 'node:worker_threads';

/** A picture that takes longer is given up, and its worker with it. */
const patienceMillis = 30_000;

/** Four bytes for each of these is what the drawing takes in memory. */
const mostPixels = 40_000_000;

type Answer = { readonly id: number; readonly png?: Uint8Array; readonly error?: string };
type Waiting = { readonly resolve: (png: Uint8Array) => void; readonly reject: (error: Error) => void };

export type Rasterizer = {
  /**
   * @param scale pixels for each CSS pixel; lowered for a picture that would be more than 40 megapixels.
   * @throws Error when the picture cannot be read, or is not ready in 30 seconds.
   */
  readonly png: (svg: string, scale?: number) => Promise<Uint8Array>;
  /** Ends the worker; the next picture starts a new one. */
  readonly close: () => Promise<void>;
};

/** Draws pictures in a worker, which starts with the first one and does not keep the program running. */
export function createRasterizer(): Rasterizer {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const close = async (reason = 'the drawing of pictures was closed') => {
    const running = worker;
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
    await running?.terminate();
  };

  const start = () => {
    const started = new Worker(new URL('./rasterize-worker.mjs', import.meta.url), { execArgv: [] });
    started.on('message', ({ id, png, error }: Answer) => {
      if (png !== undefined) waiting.get(id)?.resolve(png);
      else waiting.get(id)?.reject(new Error(`the picture cannot be drawn: ${error ?? ''}`));
    });
    // What befalls a worker after it was closed does not concern the one that came after it.
    const fail = (reason: string) => {
      if (worker === started) void close(reason);
    };
    started.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    started.on('exit', () => fail('the drawing of pictures stopped'));
    return started;
  };

  return {
    png: async (svg, scale = 2) => {
      const id = ++lastId;
      worker ??= start();
      const running = worker;
      running.ref();
      const limit = setTimeout(() => void close('the picture took too long to draw'), patienceMillis);
      try {
        return await new Promise<Uint8Array>((resolve, reject) => {
          waiting.set(id, { resolve, reject });
          running.postMessage({ id, svg, scale: affordableScale(svg, scale) });
        });
      } finally {
        clearTimeout(limit);
        waiting.delete(id);
        if (waiting.size === 0) running.unref();
      }
    },
    close: () => close(),
  };
}

/** @throws Error when the picture does not begin by saying how large it is, as every chart does. */
export function affordableScale(svg: string, scale: number): number {
  const head = svg.slice(0, svg.indexOf('>') + 1);
  const [width, height] = [/ width="([\d.]+)"/.exec(head), / height="([\d.]+)"/.exec(head)].map((match) =>
    Number(match?.[1]),
  );
  const pixels = (width ?? Number.NaN) * (height ?? Number.NaN);
  if (!(pixels > 0)) throw new Error('the picture cannot be drawn: it has no size');
  return Math.min(scale, Math.sqrt(mostPixels / pixels));
}
