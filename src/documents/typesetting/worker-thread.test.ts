import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { createWorkerThread } from './worker-thread.ts';

class NotSettable extends Error {}

/** A worker that does what it is asked: its answers stand in the request. */
const module = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ id, does }) => {
      if (does === 'stop') process.exit(0);
      if (does === 'fail') throw new Error('broken');
      if (does === 'tell') for (const done of [1, 2]) parentPort.postMessage({ id, done, total: 2 });
      if (does === 'refuse') parentPort.postMessage({ id, error: 'no such letter', isContent: true });
      if (does === 'err') parentPort.postMessage({ id, error: 'a bug', isContent: false });
      if (does === 'set' || does === 'tell') parentPort.postMessage({ id, bytes: new Uint8Array([threadId]) });
    });
  `)}`,
);

const threads: ReturnType<typeof createWorkerThread>[] = [];
function threadWith(given: { readonly patienceMillis?: number; readonly idleMillis?: number | null } = {}) {
  const notSettable = (message: string) => new NotSettable(message);
  const thread = createWorkerThread({ module, patienceMillis: 10_000, idleMillis: null, notSettable, ...given });
  threads.push(thread);
  return thread;
}
afterEach(async () => {
  await Promise.all(threads.splice(0).map((thread) => thread.close()));
});

test('who asks is told how far it is, and given the bytes', async () => {
  const told: string[] = [];
  const bytes = await threadWith().ask({ does: 'tell' }, (done, total) => told.push(`${done}/${total}`));
  expect(told).toEqual(['1/2', '2/2']);
  expect(bytes).toHaveLength(1);
});

test('content that cannot be laid out is told apart from a program that is at fault', async () => {
  const thread = threadWith();
  await expect(thread.ask({ does: 'refuse' })).rejects.toThrow(NotSettable);
  const error = await thread.ask({ does: 'err' }).catch((one: unknown) => one);
  expect(error).not.toBeInstanceOf(NotSettable);
  expect(error).toMatchObject({ message: 'a bug' });
});

test('a worker that says nothing for too long is given up, and the next request gets another', async () => {
  const thread = threadWith({ patienceMillis: 1_500 });
  await expect(thread.ask({ does: 'nothing' })).rejects.toThrow('took too long');
  expect(await thread.ask({ does: 'set' })).toHaveLength(1);
});

test.each([
  ['stops', 'stop', 'the typesetter stopped'],
  ['breaks', 'fail', 'broken'],
])('when the worker %s, everybody who waits is told, and the next request gets another', async (_, does, message) => {
  const thread = threadWith();
  const others = thread.ask({ does: 'nothing' });
  const broken = thread.ask({ does });
  await expect(others).rejects.toThrow(message);
  await expect(broken).rejects.toThrow(message);
  expect(await thread.ask({ does: 'set' })).toHaveLength(1);
});

test('who waits is told when the typesetter is closed', async () => {
  const thread = threadWith();
  const waiting = thread.ask({ does: 'nothing' });
  const told = expect(waiting).rejects.toThrow('was closed');
  await thread.close();
  await told;
});

test('a worker that nobody asks anything ends after a while; one in use stays', async () => {
  const thread = threadWith({ idleMillis: 200 });
  const [first] = await thread.ask({ does: 'set' });
  const [again] = await thread.ask({ does: 'set' });
  await pause(500);
  const [later] = await thread.ask({ does: 'set' });
  expect(again).toBe(first);
  expect(later).not.toBe(first);
});
