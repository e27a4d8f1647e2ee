import { describe, expect, it } from 'vitest';
import { Page, type PageProps } from './page.tsx';

const props: Omit<PageProps, 'children'> = {
  title: 'Overzicht',
  assets: { href: ((name: string) => (name === 'logo.svg' ? null : `/assets/${name}`)) as PageProps['assets']['href'] },
  navigation: [
    { href: '/', label: 'Overzicht', isCurrent: true },
    { href: '/rondes', label: 'Rondes' },
  ],
  footer: { accessibilityHref: '/toegankelijkheid', privacyHref: '/privacy', sourceHref: '/broncode' },
};

const render = (more: Partial<PageProps> = {}) =>
  (
    <Page {...props} {...more}>
      <h1>Overzicht</h1>
    </Page>
  ).toString();

describe('a page', () => {
  it('says its language and its title', () => {
    expect(render()).toMatch(/^<!doctype html><html lang="nl">/);
    expect(render()).toContain('<title>Overzicht – VTH-monitor</title>');
  });

  it('says in its title that a form was refused', () => {
    expect(render({ hasErrors: true })).toContain('<title>Fout: Overzicht – VTH-monitor</title>');
  });

  it('begins with a link to its main part', () => {
    const html = render();
    const first = /<a [^>]*href="([^"]*)"/.exec(html)?.[1];
    expect(first).toBe('#inhoud');
    expect(html).toContain('<main id="inhoud"');
  });

  it('marks the place in the navigation', () => {
    expect(render()).toContain('href="/" aria-current="page">Overzicht');
  });

  it('says in an exercise that it is one, and its date', () => {
    const html = render({ exercise: { date: '15 september 2025', changeHref: '/oefendatum' } });
    expect(html).toContain('<strong>OEFENING</strong> – fictieve diensten');
    expect(html).toContain('Het is vandaag 15 september 2025 (oefendatum).');
    expect(html).toContain('href="/oefendatum"');
    expect(render()).not.toContain('OEFENING');
  });

  it('says that it shows earlier knowledge, with the way back', () => {
    const html = render({ asOf: { date: '14 april 2025', backHref: '/?' } });
    expect(html).toContain('U bekijkt wat bekend was op 14 april 2025.');
    expect(html).toContain('<a href="/?">Terug naar vandaag</a>');
  });

  it('escapes what it is given', () => {
    expect(render({ title: '</title><script>' })).toContain('&lt;/title&gt;&lt;script&gt;');
  });
});
