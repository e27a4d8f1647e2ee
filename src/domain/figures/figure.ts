import type { LocalDate } from '../kernel/local-date.ts';

/**
 * What one item of a count is.
 * @nl telling
 */
export type UnitOfCount = 'reporting-unit' | 'agency' | 'report';

/**
 * Name of a figure in the catalogue: a code, with the criterion or reason it is about behind a colon where it has one,
 * as in `units-robust` or `units-verdict-met:turnover-norm`.
 */
export type FigureKey = string & { readonly figureKey?: true };

/**
 * A number with everything that is needed to read it: what it counts, on which date, and what it is made of.
 * `value` is `null` when the figure is unknown; then it has no members either.
 * @nl cijfer
 */
export type Figure = {
  readonly key: FigureKey;
  readonly unitOfCount: UnitOfCount;
  readonly referenceDate: LocalDate;
  readonly value: number | null;
} & (
  | {
      readonly kind: 'count';
      /** Ids of the units, agencies or reports that are counted; as many as `value` says. */
      readonly members: readonly string[];
    }
  | {
      readonly kind: 'change';
      /** `value` is `of` minus `since`; negative when it fell. */
      readonly of: FigureKey;
      readonly since: FigureKey;
    }
);
