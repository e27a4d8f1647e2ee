import type { Assessment } from './assessment.ts';

/** The classes in the order in which the letter names them. */
export const letterClasses = ['robust', 'expected', 'doubtful', 'not-plausible'] as const;

/**
 * The class in which the letter to the House counts a unit. It mixes two statements: the status now and the forecast.
 * @nl briefklasse
 */
export type LetterClass = (typeof letterClasses)[number];

/** What the class of a unit rests on. */
export type JudgementBasis =
  | {
      readonly kind: 'assessment';
      readonly statusNow: Assessment['statusNow'];
      readonly forecast: Assessment['forecast'];
    }
  /** An exempt unit: the outcomes of the determinations of all its agencies that hold on the reference date. */
  | {
      readonly kind: 'determination';
      readonly outcomes: readonly ('robust' | 'not-robust')[];
      readonly agencies: number;
    }
  | { readonly kind: 'none' };

/**
 * The class of a unit, or `null` when nothing carries one.
 *
 * A unit that is robust now is counted as robust, whatever its forecast; any other counts by its forecast (Kamerstuk
 * 22343, nr. 431: "reeds robuust", and the expectation for the others). An exempt unit is robust when a determination
 * says so of every agency in it; a determination that it is not robust carries no forecast and so no class.
 */
export function letterClassOf(basis: JudgementBasis): LetterClass | null {
  switch (basis.kind) {
    case 'assessment':
      return basis.statusNow === 'robust' ? 'robust' : basis.forecast;
    case 'determination': {
      const holdsForAll = basis.agencies > 0 && basis.outcomes.length === basis.agencies;
      return holdsForAll && basis.outcomes.every((outcome) => outcome === 'robust') ? 'robust' : null;
    }
    case 'none':
      return null;
  }
}

/** A unit that is robust now while the forecast for the target date says otherwise; the letter class does not show it. */
export function isFallingBack(assessment: Pick<Assessment, 'statusNow' | 'forecast'>): boolean {
  return assessment.statusNow === 'robust' && assessment.forecast !== 'expected';
}
