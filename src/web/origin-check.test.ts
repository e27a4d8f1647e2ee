import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { originCheck } from './origin-check.ts';

function site(): Hono {
  const app = new Hono();
  app.use(originCheck());
  app.all('/', (context) => context.text('gedaan'));
  return app;
}

const own = 'https://monitor.example';

async function statusOf(method: string, headers: Record<string, string>): Promise<number> {
  return (await site().request(`${own}/`, { method, headers: { host: 'monitor.example', ...headers } })).status;
}

describe('a request that changes something', () => {
  it('is done when it comes from a page of this site', async () => {
    expect(await statusOf('POST', { 'sec-fetch-site': 'same-origin', origin: own })).toBe(200);
    expect(await statusOf('POST', { origin: own })).toBe(200);
  });

  it('is done when the user started it in the address bar', async () => {
    expect(await statusOf('POST', { 'sec-fetch-site': 'none' })).toBe(200);
  });

  it.each(['cross-site', 'same-site', 'iets-anders'])('is refused when the browser calls it %s', async (site) => {
    expect(await statusOf('POST', { 'sec-fetch-site': site, origin: own })).toBe(403);
  });

  it.each(['https://evil.example', 'https://monitor.example.evil.example', 'https://monitor.example:8443', 'null'])(
    'is refused when an older browser says that it comes from %s',
    async (origin) => {
      expect(await statusOf('POST', { origin })).toBe(403);
    },
  );

  it.each(['PUT', 'PATCH', 'DELETE'])('is refused from elsewhere with %s too', async (method) => {
    expect(await statusOf(method, { 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  it('is left to the login when no browser sent it', async () => {
    expect(await statusOf('POST', {})).toBe(200);
  });

  it('is refused with the page that the site makes for it', async () => {
    const app = new Hono();
    app.use(originCheck({ refuse: (context) => context.html('<h1>Geweigerd</h1>', 403) }));
    const response = await app.request('/', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
    expect([response.status, await response.text()]).toEqual([403, '<h1>Geweigerd</h1>']);
  });
});

it('a link from another site may be followed', async () => {
  expect(await statusOf('GET', { 'sec-fetch-site': 'cross-site' })).toBe(200);
});
