import type { LetterClass } from '../assessments/letter-class.ts';
import type { Verdict } from '../criteria/criteria-set.ts';
import type { Figure, FigureKey, UnitOfCount } from './figure.ts';
import type { JudgedUnit, RoundJudgements } from './judged-unit.ts';

/** Groups of classes that the letter adds up. */
const classGroups = {
  robust: ['robust'],
  expected: ['expected'],
  doubtful: ['doubtful'],
  'not-plausible': ['not-plausible'],
  'robust-or-expected': ['robust', 'expected'],
  'doubtful-or-not-plausible': ['doubtful', 'not-plausible'],
} as const satisfies Record<string, readonly LetterClass[]>;

export type ClassGroup = keyof typeof classGroups;

const verdicts: readonly Verdict[] = ['met', 'not-met', 'not-assessable'];

/** Codes that stand alone; those of the second list are followed by a colon and what they are about. */
export type PlainFigureCode =
  | `${'units' | 'agencies'}-${ClassGroup | 'not-judged' | 'total' | 'exempt' | 'joint' | 'without-report' | 'newly-robust'}`
  | 'reports-received'
  | 'agencies-represented'
  | 'units-without-main-reason'
  | `previous-${'units' | 'agencies'}-${ClassGroup | 'total'}`
  | 'previous-reports-received'
  | `change-${'units' | 'agencies'}-${ClassGroup}`;

export type DimensionedFigureCode =
  | `units-verdict-${Verdict}`
  | 'units-verdict-none'
  | 'units-main-reason'
  | 'units-reason-stated-by-agency';

export type FigureCode = PlainFigureCode | DimensionedFigureCode;

/** @returns the code of a figure and what it is about, from its key. */
export function partsOfFigureKey(key: FigureKey): { readonly code: FigureCode; readonly about: string | null } {
  const colon = key.indexOf(':');
  return colon < 0
    ? { code: key as FigureCode, about: null }
    : { code: key.slice(0, colon) as FigureCode, about: key.slice(colon + 1) };
}

/**
 * Every figure of a round, in the order of the catalogue. What compares with the round before is unknown when there is
 * none to compare with.
 * @param reasons codes of the reasons of the programme
 */
export function computeFigures(
  current: RoundJudgements,
  previous: RoundJudgements | null,
  reasons: readonly string[],
): readonly Figure[] {
  return [
    ...figuresPerClass(current),
    ...figuresOfReporting(current),
    ...figuresOfReasons(current, reasons),
    ...figuresOfVerdicts(current),
    ...figuresOfComparison(current, previous),
  ];
}

function figuresPerClass(round: RoundJudgements): readonly Figure[] {
  const figures: Figure[] = [];
  for (const [group, classes] of Object.entries(classGroups)) {
    figures.push(...unitsAndAgencies(round, group, (unit) => isOneOf(unit.letterClass, classes)));
  }
  figures.push(...unitsAndAgencies(round, 'not-judged', (unit) => unit.letterClass === null));
  figures.push(...unitsAndAgencies(round, 'total', () => true));
  return figures;
}

function figuresOfReporting(round: RoundJudgements): readonly Figure[] {
  const received = round.units.filter((unit) => unit.reportId !== null);
  return [
    counted(
      round,
      'reports-received',
      'report',
      received.map((unit) => unit.reportId as string),
    ),
    counted(round, 'agencies-represented', 'agency', received.flatMap(agencyIds)),
    ...unitsAndAgencies(round, 'exempt', (unit) => unit.isExempt),
    ...unitsAndAgencies(round, 'without-report', (unit) => !unit.isExempt && unit.reportId === null),
    ...unitsAndAgencies(round, 'joint', (unit) => unit.agencies.length > 1),
  ];
}

function figuresOfReasons(round: RoundJudgements, reasons: readonly string[]): readonly Figure[] {
  const behind = round.units.filter((unit) => isOneOf(unit.letterClass, classGroups['doubtful-or-not-plausible']));
  const count = (key: FigureKey, keep: (unit: JudgedUnit) => boolean) =>
    counted(
      round,
      key,
      'reporting-unit',
      behind.filter(keep).map((unit) => unit.id),
    );
  return [
    ...reasons.flatMap((code) => [
      count(`units-main-reason:${code}`, (unit) => unit.mainReason?.code === code),
      count(
        `units-reason-stated-by-agency:${code}`,
        (unit) => unit.mainReason?.code === code && unit.mainReason.source === 'agency',
      ),
    ]),
    count('units-without-main-reason', (unit) => unit.mainReason === null),
  ];
}

function figuresOfVerdicts(round: RoundJudgements): readonly Figure[] {
  return round.criteria.flatMap((criterion) => [
    ...verdicts.map((verdict) =>
      unitCount(round, `units-verdict-${verdict}:${criterion}`, (unit) => unit.verdicts[criterion] === verdict),
    ),
    unitCount(round, `units-verdict-none:${criterion}`, (unit) => unit.verdicts[criterion] === undefined),
  ]);
}

/** A round before that is not wholly judged cannot be compared with: what is missing would pass for a change. */
function figuresOfComparison(current: RoundJudgements, before: RoundJudgements | null): readonly Figure[] {
  const isWhole = before?.units.every((unit) => unit.letterClass !== null) ?? false;
  return comparedWith(current, isWhole ? before : null);
}

function comparedWith(current: RoundJudgements, previous: RoundJudgements | null): readonly Figure[] {
  const before: readonly Figure[] =
    previous === null
      ? []
      : [...figuresPerClass(previous), ...figuresOfReporting(previous)].map((figure) => ({
          ...figure,
          key: `previous-${figure.key}`,
        }));
  const now = new Map([...figuresPerClass(current)].map((figure) => [figure.key, figure]));
  const then = new Map(before.map((figure) => [figure.key, figure]));
  const earlier = (key: FigureKey, unitOfCount: UnitOfCount): Figure =>
    then.get(key) ?? {
      kind: 'count',
      key,
      unitOfCount,
      referenceDate: current.referenceDate,
      value: null,
      members: [],
    };

  const figures: Figure[] = [];
  for (const [prefix, unitOfCount] of [
    ['units', 'reporting-unit'],
    ['agencies', 'agency'],
  ] as const) {
    for (const group of Object.keys(classGroups)) {
      const of = `${prefix}-${group}`;
      const since = earlier(`previous-${of}`, unitOfCount);
      const value = since.value === null ? null : (now.get(of)?.value ?? 0) - since.value;
      const change = { kind: 'change', of, since: since.key, unitOfCount, value } as const;
      figures.push(since, { ...change, key: `change-${of}`, referenceDate: current.referenceDate });
    }
    figures.push(earlier(`previous-${prefix}-total`, unitOfCount));
  }
  figures.push(earlier('previous-reports-received', 'report'));
  figures.push(...newlyRobust(current, previous));
  return figures;
}

/** Robust now while, in the round before, some agency of the unit was judged and not robust. */
function newlyRobust(current: RoundJudgements, previous: RoundJudgements | null): readonly Figure[] {
  if (previous === null) {
    const unknown = { kind: 'count', referenceDate: current.referenceDate, value: null, members: [] } as const;
    return [
      { ...unknown, key: 'units-newly-robust', unitOfCount: 'reporting-unit' },
      { ...unknown, key: 'agencies-newly-robust', unitOfCount: 'agency' },
    ];
  }
  const wasNotRobust = new Set(
    previous.units.filter((unit) => unit.letterClass !== null && unit.letterClass !== 'robust').flatMap(agencyIds),
  );
  const robust = current.units.filter((unit) => unit.letterClass === 'robust');
  const units = robust.filter((unit) => agencyIds(unit).some((id) => wasNotRobust.has(id)));
  // A service that was robust already is not new because one that was not now reports with it.
  const agencies = robust.flatMap(agencyIds).filter((id) => wasNotRobust.has(id));
  return [
    counted(
      current,
      'units-newly-robust',
      'reporting-unit',
      units.map((unit) => unit.id),
    ),
    counted(current, 'agencies-newly-robust', 'agency', agencies),
  ];
}

function unitsAndAgencies(
  round: RoundJudgements,
  suffix: string,
  keep: (unit: JudgedUnit) => boolean,
): readonly Figure[] {
  const units = round.units.filter(keep);
  return [
    counted(
      round,
      `units-${suffix}`,
      'reporting-unit',
      units.map((unit) => unit.id),
    ),
    counted(round, `agencies-${suffix}`, 'agency', units.flatMap(agencyIds)),
  ];
}

function unitCount(round: RoundJudgements, key: FigureKey, keep: (unit: JudgedUnit) => boolean): Figure {
  return counted(
    round,
    key,
    'reporting-unit',
    round.units.filter(keep).map((unit) => unit.id),
  );
}

function counted(
  { referenceDate }: RoundJudgements,
  key: FigureKey,
  unitOfCount: UnitOfCount,
  members: readonly string[],
): Figure {
  return { kind: 'count', key, unitOfCount, referenceDate, value: members.length, members };
}

function agencyIds(unit: JudgedUnit): readonly string[] {
  return unit.agencies.map((agency) => agency.id);
}

function isOneOf(letterClass: LetterClass | null, classes: readonly LetterClass[]): boolean {
  return letterClass !== null && classes.includes(letterClass);
}
