import { describe, expect, it } from 'vitest';
import type { Assets } from './assets.ts';
import { createGallery } from './gallery.tsx';

const href = ((name: string) => (name === 'logo.svg' ? null : `/assets/${name}`)) as Assets['href'];

const pageAt = async (path: string) => (await createGallery({ href }).request(path)).text();

describe.each(['/', '/fout'])('every component in every state, on %s', (path) => {
  it('has no inline style and no script, so that the content security policy needs no exception', async () => {
    expect(await pageAt(path)).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=|javascript:/);
  });

  it('has each id once', async () => {
    const ids = [...(await pageAt(path)).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('refers only to ids that are there', async () => {
    const html = await pageAt(path);
    const references = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)];
    const ids = references.flatMap((match) => (match[1] as string).split(' '));
    const patterns = [...html.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1] as string);
    expect(ids.length).toBeGreaterThan(10);
    expect([...ids, ...patterns].filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
  });
});
