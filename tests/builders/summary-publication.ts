import { letterClasses } from '../../src/domain/assessments/letter-class.ts';
import type { Verdict } from '../../src/domain/criteria/criteria-set.ts';
import { computeFigures } from '../../src/domain/figures/figure-catalogue.ts';
import type { JudgedUnit } from '../../src/domain/figures/judged-unit.ts';
import type { AgencyId, ReportId, RoundId } from '../../src/domain/kernel/ids.ts';
import { instant } from '../../src/domain/kernel/instant.ts';
import type { PublicationContent, PublishedRound } from '../../src/domain/publications/publication-content.ts';
import type { RoundKind } from '../../src/domain/rounds/round.ts';
import { date } from './date.ts';
import { judgedUnit } from './judged-units.ts';

export const criteria = [
  { code: 'quality', name: 'Voldoen aan de kwaliteitscriteria' },
  { code: 'turnover', name: 'Omzetnorm' },
  { code: 'expertise', name: 'Deskundigheid in eigen huis' },
  { code: 'continuity', name: 'Vervanging bij uitval' },
  { code: 'information', name: 'Informatie op orde' },
  { code: 'mandate', name: 'Basistaken volledig ingebracht' },
] as const;

const reasons = [
  { code: 'turnover-norm', label: 'Omzetnorm niet haalbaar' },
  { code: 'time-left', label: 'Niet haalbaar in de resterende tijd' },
] as const;

const ratings = [
  { code: 'solid', label: 'Goed uitvoerbaar', isInvented: true },
  { code: 'weak', label: 'Onvoldoende onderbouwd', isInvented: true },
] as const;

export function round(code: string, kind: RoundKind, referenceDate: string): PublishedRound {
  const names: Readonly<Record<RoundKind, string>> = {
    'improvement-plan': 'Plan van aanpak',
    progress: 'Voortgangsrapportage',
    final: 'Eindrapportage',
    'half-yearly': 'Halfjaarrapportage',
  };
  return {
    id: `round-${code}` as RoundId,
    code,
    kind,
    name: `${names[kind]} ${code}`,
    referenceDate: date(referenceDate),
    reportedPeriod: null,
  };
}

const places = ['Veenmeer', 'Duinrand', 'Hoge Linde', 'Schaapsdijk', 'Broekland', 'Zandvliet', 'Óldeweer & Co'];

/** A unit with everything that a reader can meet, by its number: every class, verdict, reason and source occurs. */
export function numberedUnit(number: number, given: Partial<JudgedUnit> = {}): JudgedUnit {
  const letterClass = letterClasses[(number * 7) % 4] ?? 'robust';
  const verdicts: readonly Verdict[] = ['met', 'not-met', 'not-assessable'];
  const isBehind = letterClass === 'doubtful' || letterClass === 'not-plausible';
  return judgedUnit(given.name ?? `Omgevingsdienst ${places[number % places.length]} ${number}`, {
    letterClass,
    statusNow: letterClass === 'robust' ? 'robust' : 'not-robust',
    forecast: letterClass === 'robust' ? 'expected' : letterClass,
    verdicts: Object.fromEntries(
      criteria.map(({ code }, index) => [
        code,
        letterClass === 'robust' ? 'met' : (verdicts[(number + index) % 3] as Verdict),
      ]),
    ),
    rationale: `De dienst heeft ${number % 2 === 0 ? 'meer' : 'minder'} mensen dan in de vorige ronde. De begroting is vastgesteld door het bestuur.`,
    mainReason: isBehind
      ? {
          code: number % 3 === 0 ? 'time-left' : 'turnover-norm',
          source: number % 4 === 0 ? 'ministry' : 'agency',
          text: number % 2 === 0 ? 'De omzet blijft onder de norm, en "meer opdrachten" <komen> er niet.' : '',
        }
      : null,
    ...given,
  });
}

const exempt = (unit: JudgedUnit): JudgedUnit => ({
  ...unit,
  isExempt: true,
  letterClass: 'robust',
  reportId: null,
  forecast: null,
  statusNow: null,
  verdicts: {},
  mainReason: null,
  rationale: null,
});

/** Two agencies that report together. */
export function jointUnit(number: number): JudgedUnit {
  const agencies = [1, 2].map((part) => ({ id: `joint-${number}-${part}` as AgencyId, name: `Dienst Samen ${part}` }));
  return numberedUnit(number, { name: 'Samen in voorbereiding', agencies });
}

type Given = Partial<Pick<PublicationContent, 'earlierRounds' | 'successions' | 'revisions' | 'previousRound'>> & {
  readonly now?: readonly JudgedUnit[];
  readonly before?: readonly JudgedUnit[];
};

/**
 * A publication of so many units with a round of plans and a round before. From ten units on the first is exempt, the
 * second is joint and the third did not report; every unit stood one class lower in the round before, and every fifth
 * one higher.
 */
export function summaryPublication(count: number, given: Given = {}): PublicationContent {
  const units = Array.from({ length: count }, (_, index) => {
    if (count >= 10 && index === 0) return exempt(numberedUnit(0));
    if (count >= 10 && index === 1) return jointUnit(1);
    return numberedUnit(index, count >= 10 && index === 2 ? { reportId: null as ReportId | null } : {});
  });
  const now = given.now ?? units;
  const before =
    given.before ??
    now.map((unit, index) => {
      const step = index % 5 === 4 ? -1 : 1;
      const rank = letterClasses.indexOf(unit.letterClass ?? 'robust') + (unit.isExempt ? 0 : step);
      return { ...unit, letterClass: letterClasses[Math.min(3, Math.max(0, rank))] ?? 'robust' };
    });
  const current = round('2', 'progress', '2025-06-01');
  const previousRound = given.previousRound === undefined ? round('1', 'progress', '2024-12-01') : given.previousRound;
  const plans = now.map((unit, index) => ({
    ...unit,
    letterClass: unit.isExempt ? ('robust' as const) : null,
    planRating: unit.isExempt ? null : index % 2 === 0 ? 'solid' : 'weak',
  }));
  const judgements = (units: readonly JudgedUnit[], { id, referenceDate }: PublishedRound) => ({
    roundId: id,
    referenceDate,
    criteria: criteria.map(({ code }) => code),
    units,
  });
  return {
    format: 'vth-publication/2',
    programme: {
      code: 'proef',
      name: 'Robuuste omgevingsdiensten',
      isExercise: true,
      targetDate: date('2026-04-01'),
    },
    round: current,
    previousRound,
    knownAt: instant('2025-09-15T07:00:00Z'),
    criteria,
    reasons,
    units: now.map((unit) => ({ ...unit, letterClass: unit.letterClass ?? 'robust' })),
    previousUnits: previousRound === null ? [] : before,
    earlierRounds: given.earlierRounds ?? [{ round: round('2024', 'improvement-plan', '2024-07-01'), units: plans }],
    ratings,
    successions: given.successions ?? [],
    figures: computeFigures(
      judgements(now, current),
      previousRound === null ? null : judgements(before, previousRound),
      reasons.map(({ code }) => code),
    ),
    revisions: given.revisions ?? [],
  };
}
