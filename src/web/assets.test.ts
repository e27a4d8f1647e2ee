import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assets, createAssets } from './assets.ts';

const site = (assets: Assets) => new Hono().route('/assets', assets.app);

async function styleSheet(assets: Assets): Promise<string> {
  return (await site(assets).request(assets.href('site.css'))).text();
}

describe('the assets of the site', () => {
  let assets: Assets;
  beforeAll(async () => {
    assets = await createAssets();
  });

  it.each([
    ['site.css', 'text/css; charset=utf-8'],
    ['regular.ttf', 'font/ttf'],
    ['semibold.ttf', 'font/ttf'],
    ['icon.svg', 'image/svg+xml'],
  ] as const)('%s is served under a name that holds its hash', async (name, type) => {
    expect(assets.href(name)).toMatch(/^\/assets\/[a-z]+-[0-9a-f]{16}\.[a-z]+$/);
    const response = await site(assets).request(assets.href(name), { headers: { 'accept-encoding': 'br' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it('the style sheet asks for nothing that is not served', async () => {
    const addresses = [...(await styleSheet(assets)).matchAll(/url\(['"]?([^'")]+)['"]?\)/g)].map((match) => match[1]);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) {
      expect((await site(assets).request(`/assets/${address}`)).status, address).toBe(200);
    }
  });

  it('the style sheet holds the packages, our own rules and no import', async () => {
    const css = await styleSheet(assets);
    expect(css).toContain('.utrecht-table');
    expect(css).toContain('.nl-button');
    expect(css).toContain('.vth-status');
    expect(css).not.toMatch(/@import|sourceMappingURL|https?:\/\/(?!www\.w3\.org)/);
  });

  it('has no logo of its own', () => {
    expect(assets.href('logo.svg')).toBeNull();
  });

  it('two starts give the same addresses', async () => {
    expect((await createAssets()).href('site.css')).toBe(assets.href('site.css'));
  });
});

describe('a mounted theme', () => {
  let themeDir: string;
  beforeAll(async () => {
    themeDir = await mkdtemp(join(tmpdir(), 'theme-'));
    await writeFile(
      join(themeDir, 'theme.css'),
      ":root { --vth-accent: rebeccapurple; }\n@font-face { src: url('theme/own.woff2'); }",
    );
    await writeFile(join(themeDir, 'own.woff2'), 'font');
    await writeFile(join(themeDir, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(themeDir, 'secret.txt'), 'secret');
  });
  afterAll(() => rm(themeDir, { recursive: true }));

  it('overrides the tokens, after and outside all layers', async () => {
    const css = await styleSheet(await createAssets({ themeDir }));
    expect(css.trimEnd().endsWith("src: url('theme/own.woff2'); }")).toBe(true);
  });

  it('brings its logo and fonts, which are asked for again each time', async () => {
    const assets = await createAssets({ themeDir });
    expect(assets.href('logo.svg')).toBe('/assets/theme/logo.svg');
    for (const name of ['logo.svg', 'own.woff2']) {
      const response = await site(assets).request(`/assets/theme/${name}`);
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, no-cache']);
    }
  });

  it('serves nothing else from its folder', async () => {
    const app = site(await createAssets({ themeDir }));
    for (const name of ['secret.txt', 'theme.css', '../theme.css', '%2e%2e/package.json']) {
      expect((await app.request(`/assets/theme/${name}`)).status, name).toBe(404);
    }
  });

  it('is refused when it is not there', async () => {
    await expect(createAssets({ themeDir: join(themeDir, 'missing') })).rejects.toThrow('ENOENT');
  });
});

it('every style sheet of the site is in what is served', async () => {
  const folder = new URL('./styles/', import.meta.url);
  const served = await styleSheet(await createAssets());
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.css') && file !== 'fonts.css')) {
    const sheet = await readFile(new URL(name, folder), 'utf8');
    expect([name, served.includes(sheet)]).toEqual([name, true]);
  }
});
