import type { Figure, FigureKey } from './figure.ts';
import { letterClasses } from '../assessments/letter-class.ts';

/**
 * A sum that must hold between figures: what stands left adds up to what stands right.
 * @nl optelregel
 */
export type ConsistencyRule = {
  readonly code: ConsistencyRuleCode;
  /** Criterion or class that the rule is about, if it is about one. */
  readonly about: string | null;
  readonly left: readonly FigureKey[];
  readonly right: readonly FigureKey[];
};

export type ConsistencyRuleCode =
  | 'classes-add-up-to-units'
  | 'classes-add-up-to-agencies'
  | 'reports-and-exempt-add-up-to-units'
  | 'represented-and-exempt-add-up-to-agencies'
  | 'units-and-agencies-differ-by-joint-reports'
  | 'main-reasons-add-up'
  | 'verdicts-add-up-to-units'
  | 'previous-classes-add-up-to-units'
  | 'previous-classes-add-up-to-agencies'
  | 'change-is-difference'
  | 'value-is-number-of-members';

/** A sum that does not hold, with the values on both sides. */
export type BrokenSum = {
  readonly rule: ConsistencyRule;
  readonly left: readonly { readonly key: FigureKey; readonly value: number }[];
  readonly right: readonly { readonly key: FigureKey; readonly value: number }[];
};

/** The sums that hold for a round with these criteria and reasons. */
export function consistencyRules(criteria: readonly string[], reasons: readonly string[]): readonly ConsistencyRule[] {
  const rule = (
    code: ConsistencyRuleCode,
    left: readonly FigureKey[],
    right: readonly FigureKey[],
    about: string | null = null,
  ): ConsistencyRule => ({ code, about, left, right });
  return [
    rule(
      'classes-add-up-to-units',
      letterClasses.map((name) => `units-${name}`),
      ['units-total'],
    ),
    rule(
      'classes-add-up-to-agencies',
      letterClasses.map((name) => `agencies-${name}`),
      ['agencies-total'],
    ),
    rule('reports-and-exempt-add-up-to-units', ['reports-received', 'units-exempt'], ['units-total']),
    rule('represented-and-exempt-add-up-to-agencies', ['agencies-represented', 'agencies-exempt'], ['agencies-total']),
    rule(
      'units-and-agencies-differ-by-joint-reports',
      ['units-total', 'agencies-joint'],
      ['agencies-total', 'units-joint'],
    ),
    rule(
      'main-reasons-add-up',
      reasons.map((code) => `units-main-reason:${code}`),
      ['units-doubtful', 'units-not-plausible'],
    ),
    ...criteria.map((code) =>
      rule(
        'verdicts-add-up-to-units',
        ['met', 'not-met', 'not-assessable', 'none'].map((verdict) => `units-verdict-${verdict}:${code}`),
        ['units-total'],
        code,
      ),
    ),
    rule(
      'previous-classes-add-up-to-units',
      letterClasses.map((name) => `previous-units-${name}`),
      ['previous-units-total'],
    ),
    rule(
      'previous-classes-add-up-to-agencies',
      letterClasses.map((name) => `previous-agencies-${name}`),
      ['previous-agencies-total'],
    ),
    ...(['units', 'agencies'] as const).flatMap((kind) =>
      letterClasses.map((name) =>
        rule('change-is-difference', [`previous-${kind}-${name}`, `change-${kind}-${name}`], [`${kind}-${name}`], name),
      ),
    ),
  ];
}

/**
 * The sums that do not hold. A sum in which a figure is unknown cannot be checked and is passed over;
 * a sum that names a figure which is not there is broken.
 */
export function brokenSums(figures: readonly Figure[], rules: readonly ConsistencyRule[]): readonly BrokenSum[] {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const broken: BrokenSum[] = [];
  for (const rule of rules) {
    const keys = [...rule.left, ...rule.right];
    if (keys.some((key) => byKey.get(key)?.value === null)) continue;
    const side = (names: readonly FigureKey[]) =>
      names.map((key) => ({ key, value: byKey.get(key)?.value ?? Number.NaN }));
    const left = side(rule.left);
    const right = side(rule.right);
    if (total(left) !== total(right)) broken.push({ rule, left, right });
  }
  for (const figure of figures) {
    if (figure.kind !== 'count' || figure.value === null || figure.value === new Set(figure.members).size) continue;
    broken.push({
      rule: { code: 'value-is-number-of-members', about: figure.key, left: [figure.key], right: [] },
      left: [{ key: figure.key, value: figure.value }],
      right: [{ key: figure.key, value: new Set(figure.members).size }],
    });
  }
  return broken;
}

function total(terms: readonly { readonly value: number }[]): number {
  return terms.reduce((sum, term) => sum + term.value, 0);
}
