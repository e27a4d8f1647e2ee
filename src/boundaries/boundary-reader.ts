import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type BoundaryFinding, type BoundaryLimits, boundaryLimits } from '../domain/boundaries/boundary-finding.ts';
import type { FlawedBoundaries, ReadBoundaries } from '../domain/boundaries/boundary-set.ts';
import { type Result, refuse } from '../domain/kernel/result.ts';

type Reading = Result<ReadBoundaries, FlawedBoundaries>;

type Answer = { readonly read: Reading } | { readonly isTooMuch: true } | { readonly bug: string };

/** The last reading that was asked for: one file at a time, whoever asks, so that memory is asked for once. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a file of municipal boundaries in a process of its own, with a limit on memory and time; a file that is too
 * large is not read at all.
 */
export async function boundaryReader(bytes: Uint8Array, limits: BoundaryLimits = boundaryLimits): Promise<Reading> {
  if (bytes.length > limits.bytes) return flawed({ code: 'G110', bytes: bytes.length, limit: limits.bytes });
  const reading = last.then(() => readApart(bytes, limits));
  last = reading.catch(() => undefined);
  return reading;
}

async function readApart(bytes: Uint8Array, limits: BoundaryLimits): Promise<Reading> {
  const reader = fork(fileURLToPath(new URL('./read-process.mjs', import.meta.url)), [JSON.stringify(limits)], {
    execArgv: [`--max-old-space-size=${limits.memoryMegabytes}`],
    serialization: 'advanced',
    // It reads a stranger's file: it is told nothing of the settings of the program.
    env: {},
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  // Through a pipe, which takes it bit by bit: a message would be copied whole while everybody waits.
  reader.stdin?.on('error', () => undefined);
  reader.stdin?.end(bytes);
  let limit: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Reading>((resolve, reject) => {
      limit = setTimeout(() => resolve(flawed({ code: 'G112', kind: 'time' })), limits.millis);
      reader.on('message', (answer: Answer) => {
        if ('read' in answer) resolve(answer.read);
        else if ('isTooMuch' in answer) resolve(flawed({ code: 'G112', kind: 'memory' }));
        else reject(new Error(answer.bug));
      });
      reader.on('error', reject);
      reader.on('exit', (code, signal) => {
        if (isOutOfMemory(code, signal)) resolve(flawed({ code: 'G112', kind: 'memory' }));
        else reject(new Error(`the reader of boundaries stopped with ${signal ?? code}`));
      });
    });
  } finally {
    clearTimeout(limit);
    await stop(reader);
  }
}

/** Node gives itself up when its memory is full; a machine or container whose memory is full kills it. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return code === 134 || signal === 'SIGABRT' || signal === 'SIGKILL';
}

async function stop(reader: ChildProcess): Promise<void> {
  if (reader.exitCode !== null || reader.signalCode !== null) return;
  const gone = new Promise((resolve) => reader.once('exit', resolve));
  reader.kill('SIGKILL');
  await gone;
}

function flawed(finding: BoundaryFinding): Reading {
  return refuse({ findings: [finding], codes: null });
}
