import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type BrowserContext, chromium } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser without JavaScript in its pages unless asked: the Chromium of the system, else the one from npm. */
export async function openBrowser({ isScripted = false } = {}): Promise<BrowserContext> {
  const own = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  return chromium.launchPersistentContext(await mkdtemp(join(tmpdir(), 'vth-test-browser-')), {
    executablePath: own ?? (await sparticuz.executablePath()),
    args: own === undefined ? [...sparticuz.args, ...flags] : flags,
    javaScriptEnabled: isScripted,
  });
}
