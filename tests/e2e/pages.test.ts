import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { npm, signalAll } from '../lifecycle/program.ts';
import { openBrowser } from './browser.ts';

let folder: string;
let program: ReturnType<typeof npm>;
let base: string;
let plain: BrowserContext;
let scripted: BrowserContext;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vth-test-pages-'));
  program = npm(['start'], { VTH_DATA_DIR: join(folder, 'data') });
  base = String(await program.address).replace(/\/$/u, '');
  plain = await openBrowser();
  scripted = await openBrowser({ isScripted: true });
  page = await plain.newPage();
});

afterAll(async () => {
  await plain?.close();
  await scripted?.close();
  signalAll(program, 'SIGTERM');
  await program.ended;
  await rm(folder, { recursive: true, force: true });
});

describe('without JavaScript', () => {
  test('the overview says what the letter says, and every number opens its figure', async () => {
    await page.goto(`${base}/`);
    await page.getByRole('link', { name: 'Robuuste omgevingsdiensten (oefening)' }).click();
    await expectText('Van de 27 rapportage-eenheden zijn er nu vier robuust.');
    await page.getByRole('link', { name: 'vijftien' }).click();
    await expectText('15 rapportage-eenheden');
    expect(await page.locator('#leden tbody tr').count()).toBe(15);
    await expectText('gezamenlijk: ');
  });

  test('a correction changes the figure, and on the day before it the figure was the old one', async () => {
    await page.goto(`${base}/programmas/oefening/oefening`);
    await page.getByLabel('Oefendatum').fill('16-09-2025');
    await page.getByRole('button', { name: 'Zet de datum' }).click();
    await page.goto(`${base}/programmas/oefening/cijfers/units-doubtful`);
    await page.locator('#leden tbody a').first().click();
    await page.getByRole('link', { name: 'Beoordeling corrigeren' }).click();
    await page.getByLabel('Verwachting').selectOption('expected');
    await page.getByRole('button', { name: 'Stel de correctie vast' }).click();
    await expectText('Geef een reden voor de correctie.');
    await page.getByLabel('Reden van de correctie').fill('Nieuw bewijs ontvangen.');
    await page.getByRole('button', { name: 'Stel de correctie vast' }).click();
    await expectText('Beoordeling gecorrigeerd: naar verwachting robuust');
    await expectText('Reden van de correctie: Nieuw bewijs ontvangen.');
    await page.goto(`${base}/programmas/oefening`);
    await expectText('zestien');
    await page.goto(`${base}/programmas/oefening?bekendOp=15-09-2025`);
    await expectText('U bekijkt wat bekend was op 15 september 2025.');
    await expectText('vijftien');
  });

  test('a round is published, its letter is checked, written and released, and can be downloaded', async () => {
    await page.goto(`${base}/programmas/oefening/publicaties`);
    await page.getByRole('button', { name: 'Publiceer deze ronde' }).click();
    // The correction of the test before moved one unit: page and letter say so alike.
    await expectText('Naar verwachting komen daar op 1 april 2026 zestien bij.');
    await page.getByRole('link', { name: 'Naar de brief' }).click();
    const closing = page.getByLabel('Slot');
    const proposed = await closing.inputValue();
    await closing.fill('In totaal rapporteerden 25 van de 28 diensten.');
    await page.getByRole('button', { name: 'Bewaar de tekst' }).click();
    await expectText('25 + 2 + 2 zou 29 geven');
    await page.getByRole('button', { name: 'Stel de brief vast' }).click();
    await expectText('De brief heeft bevindingen die eerst opgelost moeten worden.');
    await page.getByLabel('Slot').fill(proposed);
    await page.getByRole('button', { name: 'Bewaar de tekst' }).click();
    await page.getByRole('button', { name: 'Stel de brief vast' }).click();
    await expectText('Brief aan de Kamer');
    const href = await page.getByRole('link', { name: /PDF/u }).first().getAttribute('href');
    const pdf = await fetch(`${base}${href}`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('annex 1 is made while one waits, and comes as one file with the letter', async () => {
    await page.goto(`${base}/programmas/oefening/publicaties`);
    await page.locator('#publicaties a').first().click();
    await page.getByRole('link', { name: 'Bijlage 1 bekijken' }).click();
    const file = page.getByRole('link', { name: /Brief en bijlage 1 \(PDF/u });
    await expect
      .poll(async () => (await page.reload()) !== null && (await file.count()), { timeout: 60_000, interval: 500 })
      .toBe(1);
    const pdf = await fetch(`${base}${await file.getAttribute('href')}`);
    expect(pdf.headers.get('content-disposition')).toContain('brief-en-bijlage-1-voortgang-2.pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('a tile of the map is reached by keyboard and opens the dossier of its unit', async () => {
    await page.goto(`${base}/programmas/oefening/kaart`);
    const tile = page.locator('main svg a:visible').first();
    const name = await tile.getAttribute('aria-label');
    await tile.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/eenheden\//u);
    expect(name).toContain(await page.locator('h1').innerText());
  });

  test('a file of boundaries that does not fit the register comes back with everything that is wrong', async () => {
    await page.goto(`${base}/programmas/oefening/kaart/grenzen`);
    const square = (x: number) => [
      [
        [x, 50],
        [x + 1, 50],
        [x + 1, 51],
        [x, 51],
        [x, 50],
      ],
    ];
    const feature = (code: string, x: number) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'Polygon', coordinates: square(x) },
    });
    const file = {
      type: 'FeatureCollection',
      features: [feature('GM9001', 4), feature('GM9001', 5), feature('GM1', 6)],
    };
    await page.locator('input[type=file]').setInputFiles({
      name: 'grenzen.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
    await page.getByLabel(/bron/iu).first().fill('Eigen tekening');
    await page
      .getByLabel(/peildatum/iu)
      .first()
      .fill('01-01-2025');
    await page.getByRole('button', { name: /importeer/iu }).click();
    for (const code of ['G104', 'G105', 'G107']) await expectText(code);
    await page.goto(`${base}/programmas/oefening/kaart?vorm=gebieden`);
    await expectText('Verzonnen gemeentegrenzen van de oefening');
  });

  test('the keyboard alone reaches the content, a figure and the form of the date', async () => {
    await page.goto(`${base}/programmas/oefening`);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Direct naar de inhoud');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('27');
    await page.keyboard.press('Enter');
    await page.waitForURL(/cijfers\/units-total/u);
    await page.goto(`${base}/programmas/oefening/oefening`);
    await page.getByLabel('Oefendatum').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/programmas\/oefening$/u);
  });

  test('a date that does not exist comes back with what was typed and what to do', async () => {
    await page.goto(`${base}/programmas/oefening/oefening`);
    await page.getByLabel('Oefendatum').fill('31-02-2025');
    await page.getByRole('button', { name: 'Zet de datum' }).click();
    await expectText('Vul een bestaande datum tussen 1900 en 2200 in');
    expect(await page.getByLabel('Oefendatum').inputValue()).toBe('31-02-2025');
    expect(await page.title()).toMatch(/^Fout: /u);
  });

  test('an address that is not there gives a page with a way back, and a form of another site is refused', async () => {
    const answer = await page.goto(`${base}/programmas/oefening/eenheden/niet-hier`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('link', { name: 'Naar het overzicht', exact: true }).click();
    const refused = await fetch(`${base}/programmas/oefening/oefening`, {
      method: 'POST',
      headers: { Origin: 'https://elders.example', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'datum=01-01-2024&persoon=coordinator',
    });
    expect(refused.status).toBe(403);
  });
});

test('accessibility checks find nothing on any page, and nothing is wider than a small screen', async () => {
  await page.goto(`${base}/programmas/oefening/publicaties`);
  const publication = await page.locator('#publicaties a').last().getAttribute('href');
  await page.goto(`${base}/programmas/oefening/cijfers/units-robust`);
  const unit = await page.locator('#leden a').last().getAttribute('href');
  await page.goto(`${base}/programmas/oefening/cijfers/units-total`);
  const fallen = await page.locator('#leden a', { hasText: 'Bosrand' }).getAttribute('href');
  const paths = [
    '/programmas/oefening',
    '/programmas/oefening?bekendOp=14-04-2025',
    '/programmas/oefening?bekendOp=01-01-2024',
    '/programmas/oefening/cijfers/units-expected',
    '/programmas/oefening/cijfers/change-units-doubtful',
    '/programmas/oefening/publicaties',
    '/programmas/oefening/oefening',
    publication,
    `${publication}/cijfers/change-units-doubtful`,
    unit,
    `${unit}?bekendOp=01-02-2025`,
    `${unit}/samenvatting`,
    fallen,
    `${fallen}/samenvatting`,
    `${unit}/correctie`,
    '/programmas/oefening/voortgang',
    '/programmas/oefening/voortgang?bekendOp=14-04-2025',
    '/programmas/oefening/voortgang/overgang?van=voortgang-1&naar=voortgang-2&uit=doubtful&in=expected',
    '/programmas/oefening/matrix',
    '/programmas/oefening/matrix?klasse=doubtful',
    '/programmas/oefening/kaart',
    '/programmas/oefening/kaart?vorm=gebieden',
    '/programmas/oefening/kaart/grenzen',
    '/programmas/omgevingsdiensten',
    '/programmas/omgevingsdiensten/kaart',
    `${publication}/bijlage-1`,
    '/',
    '/toegankelijkheid',
    '/privacy',
    '/broncode',
    '/bestaat-niet',
  ];
  // The policy is the strict one for readers; only the checker itself is let in past it.
  for (const path of paths) {
    const tab = await scripted.newPage();
    const answer = await tab.goto(`${base}${path}`);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    await tab.evaluate(axe.source);
    const violations = await tab.evaluate('axe.run().then((result) => result.violations.map((one) => one.id))');
    expect({ path, violations }).toEqual({ path, violations: [] });
    await tab.setViewportSize({ width: 320, height: 800 });
    const width = await tab.evaluate('document.documentElement.scrollWidth');
    expect({ path, width }).toEqual({ path, width: 320 });
    await tab.close();
  }
});

async function focused(): Promise<string> {
  return (await page.locator(':focus').innerText()).trim();
}

async function expectText(text: string): Promise<void> {
  expect(await page.locator('body').innerText()).toContain(text);
}
