import { describe, expect, it } from 'vitest';
import { Pagination } from './pagination.tsx';

const render = (page: number, total: number) =>
  (<Pagination page={page} pageSize={50} total={total} hrefOf={(number) => `?pagina=${number}`} />).toString();

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the pages of a long list', () => {
  it('say which part is shown and where the rest is', () => {
    expect(textOf(render(7, 1000))).toBe('301 tot en met 350 van 1.000 Vorige 1 … 6 7 8 … 20 Volgende');
    expect(render(7, 1000)).toContain('href="?pagina=7" aria-label="Pagina 7" aria-current="page"');
  });

  it('have no way back from the first and no way on from the last', () => {
    expect(textOf(render(1, 120))).toBe('1 tot en met 50 van 120 1 2 3 Volgende');
    expect(textOf(render(3, 120))).toBe('101 tot en met 120 van 120 Vorige 1 2 3');
  });

  it('are not offered when all is shown', () => {
    expect(textOf(render(1, 28))).toBe('1 tot en met 28 van 28');
    expect(textOf(render(1, 0))).toBe('0 tot en met 0 van 0');
    expect(render(1, 28)).not.toContain('<nav');
  });
});
