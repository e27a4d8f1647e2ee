// Runs outside the thread that answers requests: an annex of thousands of units takes seconds.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { isAboutContent, renderSummary } = await import('./render.ts');

async function answer({ id, ...request }) {
  try {
    const bytes = await renderSummary(request, (done, total) => parentPort.postMessage({ id, done, total }));
    const own = new Uint8Array(bytes);
    parentPort.postMessage({ id, bytes: own }, [own.buffer]);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    parentPort.postMessage({ id, error: message, isContent: isAboutContent(error) });
  }
}

// One after another: two at a time would take the memory of both.
let last = Promise.resolve();
parentPort.on('message', (message) => {
  last = last.then(() => answer(message));
});
