import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { type ImmutableOptions, createImmutableHandler } from './immutable-response.ts';

const text = 'De vier robuuste diensten. '.repeat(200);

async function site(body: string, options: ImmutableOptions = { type: 'text/html; charset=utf-8' }): Promise<Hono> {
  const app = new Hono();
  app.get('/', await createImmutableHandler(new TextEncoder().encode(body), options));
  return app;
}

const get = (app: Hono, headers: Record<string, string> = {}) => app.request('/', { headers });

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('a body that never changes', () => {
  it('comes as it is to who accepts no compression', async () => {
    const response = await get(await site(text));
    expect(response.headers.has('content-encoding')).toBe(false);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(await response.text()).toBe(text);
  });

  it('comes in brotli to a browser', async () => {
    const response = await get(await site(text), { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await bytesOf(response)).toString()).toBe(text);
  });

  it('comes in gzip to who refuses brotli', async () => {
    const response = await get(await site(text), { 'accept-encoding': 'br;q=0, gzip;q=0.5' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await bytesOf(response)).toString()).toBe(text);
  });

  it('is not sent again to who has it', async () => {
    const app = await site(text);
    const etag = (await get(app)).headers.get('etag') as string;
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const response = await get(app, { 'if-none-match': known });
      expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([304, etag, '']);
    }
    expect((await get(app, { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('has another tag in each encoding and with each content', async () => {
    const app = await site(text);
    const tags = [
      await get(app),
      await get(app, { 'accept-encoding': 'br' }),
      await get(app, { 'accept-encoding': 'gzip' }),
      await get(await site(`${text}!`)),
    ].map((response) => response.headers.get('etag'));
    expect(new Set(tags).size).toBe(4);
  });

  it('is not compressed again when its type already is', async () => {
    const response = await get(await site(text, { type: 'application/pdf' }), { 'accept-encoding': 'br' });
    expect(response.headers.has('content-encoding')).toBe(false);
  });

  it('answers a question for the headers alone', async () => {
    const response = await (await site(text)).request('/', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.has('etag')).toBe(true);
  });

  it('bears the headers that it is given', async () => {
    const headers = { 'content-disposition': 'attachment; filename="brief.pdf"' };
    const response = await get(await site(text, { type: 'application/pdf', headers, cacheControl: 'no-cache' }));
    expect(response.headers.get('content-disposition')).toBe(headers['content-disposition']);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });
});
