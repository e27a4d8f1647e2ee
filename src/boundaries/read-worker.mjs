// Runs outside the thread that answers requests: a large file takes seconds, and a wrong one whatever it likes.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { readBoundaries } = await import('./read-boundaries.ts');

const { bytes, limits } = workerData;
try {
  parentPort.postMessage({ read: readBoundaries(bytes, limits) });
} catch (error) {
  // What nests too deep or grows too long for the machine: not a bug, but a file nobody can use.
  if (!(error instanceof RangeError)) throw error;
  parentPort.postMessage({ isTooMuch: true });
}
