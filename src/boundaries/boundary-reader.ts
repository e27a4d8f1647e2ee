import { Worker } from 'node:worker_threads';
import { type BoundaryFinding, type BoundaryLimits, boundaryLimits } from '../domain/boundaries/boundary-finding.ts';
import type { FlawedBoundaries, ReadBoundaries } from '../domain/boundaries/boundary-set.ts';
import { type Result, refuse } from '../domain/kernel/result.ts';

type Reading = Result<ReadBoundaries, FlawedBoundaries>;

/** The last reading that was asked for: one file at a time, whoever asks, so that memory is asked for once. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a file of municipal boundaries in a worker with a limit on memory and time; a file that is too large is not
 * read at all.
 */
export async function boundaryReader(bytes: Uint8Array, limits: BoundaryLimits = boundaryLimits): Promise<Reading> {
  if (bytes.length > limits.bytes) return flawed({ code: 'G110', bytes: bytes.length, limit: limits.bytes });
  const reading = last.then(() => readApart(bytes, limits));
  last = reading.catch(() => undefined);
  return reading;
}

async function readApart(bytes: Uint8Array, limits: BoundaryLimits): Promise<Reading> {
  const worker = new Worker(new URL('./read-worker.mjs', import.meta.url), {
    execArgv: [],
    workerData: { bytes, limits },
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
  });
  let limit: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Reading>((resolve, reject) => {
      limit = setTimeout(() => resolve(flawed({ code: 'G112', kind: 'time' })), limits.millis);
      worker.on('message', (answer: { readonly read: Reading } | { readonly isTooMuch: true }) => {
        resolve('read' in answer ? answer.read : flawed({ code: 'G112', kind: 'memory' }));
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(flawed({ code: 'G112', kind: 'memory' }));
        else reject(error);
      });
      worker.on('exit', () => reject(new Error('the reader of boundaries stopped')));
    });
  } finally {
    clearTimeout(limit);
    await worker.terminate();
  }
}

function flawed(finding: BoundaryFinding): Reading {
  return refuse({ findings: [finding], codes: null });
}
