import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import axe from 'axe-core';
import { Hono } from 'hono';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAssets } from '../../src/web/assets.ts';
import { createGallery } from '../../src/web/gallery.tsx';
import { securityHeaders } from '../../src/web/security-headers.ts';
import { openBrowser } from './browser.ts';

let server: ServerType;
let base: string;
let browser: BrowserContext;

beforeAll(async () => {
  const assets = await createAssets();
  const app = new Hono();
  app.use(securityHeaders({ isHttps: false }));
  app.route('/assets', assets.app);
  app.route('/onderdelen', createGallery(assets));
  await new Promise<void>((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve());
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/onderdelen`;
  browser = await openBrowser({ isScripted: true });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Opens a page and gathers what the browser refused to do because of the content security policy. */
async function open(address: string, width = 1280): Promise<{ readonly tab: Page; readonly complaints: string[] }> {
  const tab = await browser.newPage();
  const complaints: string[] = [];
  tab.on('console', (message) => complaints.push(message.text()));
  await tab.setViewportSize({ width, height: 900 });
  await tab.goto(address);
  await tab.evaluate('document.fonts.ready');
  return { tab, complaints };
}

async function violationsOf(tab: Page): Promise<unknown> {
  await tab.evaluate(axe.source);
  return tab.evaluate(
    'axe.run().then((result) => result.violations.map((one) => [one.id, one.nodes.map((node) => node.html)]))',
  );
}

describe.each([320, 768, 1280])('every component on a screen of %i pixels', (width) => {
  test.each(['', '/fout'])('has no barrier and asks for nothing that is refused, on %j', async (path) => {
    const { tab, complaints } = await open(`${base}${path}`, width);
    expect(await violationsOf(tab)).toEqual([]);
    expect(complaints).toEqual([]);
    await tab.close();
  });

  test('fits its width, and so it does with the text at 200%', async () => {
    const { tab } = await open(base, width);
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(width);
    if (width > 320) {
      await tab.evaluate("document.documentElement.style.fontSize = '200%'");
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    await tab.close();
  });

  test('can be hit: each link that stands by itself and each control is at least 24 pixels high', async () => {
    const { tab } = await open(base, width);
    const small = await tab.evaluate(`[...document.querySelectorAll('a, button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility() && !element.closest('p') && element.id !== 'inhoud')
      .filter((element) => element.getBoundingClientRect().height < 24)
      .map((element) => element.outerHTML)`);
    expect(small).toEqual([]);
    await tab.close();
  });
});

test('a number above the status bar keeps to its own part, also on the smallest screen', async () => {
  const { tab } = await open(base, 320);
  const overlaps = await tab.evaluate(`[...document.querySelectorAll('.vth-status__bar')].flatMap((bar) => {
    const boxes = [...bar.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
    return boxes.filter((box, index) => box.right > (boxes[index + 1]?.left ?? bar.getBoundingClientRect().right));
  }).length`);
  expect(overlaps).toBe(0);
  await tab.close();
});

test('a refused form takes the focus at its summary', async () => {
  const { tab } = await open(`${base}/fout`);
  expect(await tab.title()).toMatch(/^Fout: /);
  expect(await tab.evaluate('document.activeElement.className')).toBe('vth-error-summary');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  expect(await tab.evaluate('document.activeElement.id')).toBe('naam');
  await tab.close();
});

test('the colours of the user replace ours, and the classes are still told apart', async () => {
  const { tab } = await open(base);
  await tab.emulateMedia({ forcedColors: 'active' });
  const fills = await tab.evaluate(
    `['robust', 'expected'].map((of) => getComputedStyle(document.querySelector('.vth-class-area--' + of)).fill)`,
  );
  expect(new Set(fills as string[]).size).toBe(2);
  await tab.close();
});
