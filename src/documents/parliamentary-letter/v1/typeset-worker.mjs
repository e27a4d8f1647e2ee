// Runs outside the thread that answers requests: one letter can take a second, and a wrong one longer.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { typesetLetter } = await import('./typeset.ts');

parentPort.on('message', ({ id, content }) => {
  try {
    parentPort.postMessage({ id, bytes: typesetLetter(content) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    parentPort.postMessage({ id, error: message, isContent: true });
  }
});
