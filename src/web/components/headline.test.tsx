import { expect, it } from 'vitest';
import { Headline } from './headline.tsx';

it('the sentence reads as one, with its numbers as links', () => {
  const html = (
    <Headline parts={['Er zijn ', { text: 'vier', href: '/robuust', about: 'eenheden' }, ' eenheden robuust.']} />
  ).toString();
  expect(html).toContain('href="/robuust">vier<');
  expect(html.replace(/<span class="vth-visually-hidden">.*?<\/span>/g, '').replace(/<[^>]*>/g, '')).toBe(
    'Er zijn vier eenheden robuust.',
  );
});
