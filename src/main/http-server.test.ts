import { expect, test } from 'vitest';
import { checkPort, serveHttp } from './http-server.ts';

const hello = () => new Response('hallo');

test('a free port serves until it is closed', async () => {
  const server = await serveHttp(hello, { host: '127.0.0.1', port: 0 });
  if (!server.ok) throw new Error(server.error.code);
  const { address, close } = server.value;
  expect(await (await fetch(address)).text()).toBe('hallo');
  await close();
  await expect(fetch(address)).rejects.toThrow();
});

test('a request that is running is finished before the server closes', async () => {
  let arrived = () => {};
  const arrival = new Promise<void>((resolve) => (arrived = resolve));
  const slow = async () => {
    arrived();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return hello();
  };
  const server = await serveHttp(slow, { host: '127.0.0.1', port: 0 });
  if (!server.ok) throw new Error(server.error.code);
  const answer = fetch(server.value.address, { headers: { connection: 'close' } });
  await arrival;
  await server.value.close();
  expect(await (await answer).text()).toBe('hallo');
});

test('a port that somebody has is refused, before and while serving', async () => {
  const first = await serveHttp(hello, { host: '127.0.0.1', port: 0 });
  if (!first.ok) throw new Error(first.error.code);
  const place = { host: '127.0.0.1', port: Number(new URL(first.value.address).port) };
  expect(await checkPort(place)).toEqual({ ok: false, error: { code: 'port-busy', ...place } });
  expect(await serveHttp(hello, place)).toEqual({ ok: false, error: { code: 'port-busy', ...place } });
  await first.value.close();
  expect(await checkPort(place)).toEqual({ ok: true, value: null });
});

test('an address of another computer is refused', async () => {
  expect(await checkPort({ host: '192.0.2.1', port: 0 })).toEqual({
    ok: false,
    error: { code: 'host-unknown', host: '192.0.2.1' },
  });
});
