import { expect, it } from 'vitest';
import { DownloadList } from './download-list.tsx';

it.each([
  [183_214, '183 kB'],
  [12, '1 kB'],
  [2_400_000, '2,4 MB'],
])('a file of %i bytes is said to be %s, with its type in the link', (bytes, size) => {
  const html = (<DownloadList downloads={[{ href: '/brief.pdf', label: 'Brief', type: 'PDF', bytes }]} />).toString();
  expect(html).toMatch(new RegExp(`<a [^>]*href="/brief.pdf">Brief <span [^>]*>\\(PDF, ${size}\\)</span></a>`));
});
