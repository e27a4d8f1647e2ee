import { paginationTexts } from '../../text/nl/web-components.ts';

export type PaginationProps = {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly hrefOf: (page: number) => string;
};

/** Says which part of a long list is shown and leads to the rest; only says how many when all are shown. */
export function Pagination({ page, pageSize, total, hrefOf }: PaginationProps) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const shown = paginationTexts.shown(from, Math.min(page * pageSize, total), total);
  if (last === 1) return <p class="vth-pagination__shown">{shown}</p>;
  return (
    <nav class="utrecht-pagination vth-pagination" aria-label={paginationTexts.label}>
      <p class="vth-pagination__shown">{shown}</p>
      <ul class="vth-pagination__list">
        {page > 1 && (
          <li>
            <a class="utrecht-pagination__relative-link" href={hrefOf(page - 1)} rel="prev">
              {paginationTexts.previous}
            </a>
          </li>
        )}
        {pagesAround(page, last).map((number) => (
          <li>
            {number === null ? <span class="vth-pagination__gap">…</span> : <PageLink {...{ number, page, hrefOf }} />}
          </li>
        ))}
        {page < last && (
          <li>
            <a class="utrecht-pagination__relative-link" href={hrefOf(page + 1)} rel="next">
              {paginationTexts.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

type PageLinkProps = Pick<PaginationProps, 'page' | 'hrefOf'> & { readonly number: number };

function PageLink({ number, page, hrefOf }: PageLinkProps) {
  const isCurrent = number === page;
  return (
    <a
      class={`utrecht-pagination__page-link${isCurrent ? ' utrecht-pagination__page-link--current' : ''}`}
      href={hrefOf(number)}
      aria-label={paginationTexts.page(number)}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {number}
    </a>
  );
}

/** @returns the pages to show: the first, the last and the neighbours; `null` where some are left out. */
function pagesAround(page: number, last: number): readonly (number | null)[] {
  const numbers = Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === last || Math.abs(number - page) <= 1,
  );
  return numbers.flatMap((number, index) => (number - (numbers[index - 1] ?? 0) > 1 ? [null, number] : [number]));
}
