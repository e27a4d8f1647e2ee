import type { LetterClass } from '../assessments/letter-class.ts';
import type { Figure } from '../figures/figure.ts';
import type { JudgedUnit, RoundJudgements } from '../figures/judged-unit.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
import type { Succession } from '../agencies/succession.ts';
import type { PlacedUnit, Stage } from '../progress/stage.ts';
import type { RoundId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Period } from '../kernel/period.ts';
import type { RoundKind } from '../rounds/round.ts';

/** A round as a publication names it. */
export type PublishedRound = {
  readonly id: RoundId;
  readonly code: string;
  readonly kind: RoundKind;
  readonly name: string;
  readonly referenceDate: LocalDate;
  readonly reportedPeriod: Period | null;
};

/** A unit as it was counted, with what its class rests on. */
export type PublishedUnit = Omit<JudgedUnit, 'letterClass'> & { readonly letterClass: LetterClass };

/** What readers need to know of a figure that an earlier letter gave with another value. */
export type RevisedFigure = {
  readonly key: string;
  readonly published: number;
  readonly publishedOn: LocalDate;
  readonly now: number;
};

/** A round further back than the one that is compared with, with where every unit stood in it. */
export type EarlierRound = { readonly round: PublishedRound; readonly units: readonly PlacedUnit[] };

/** The first knew the two rounds of its figures only; it is read, and made again to verify it, but no longer published. */
export type PublicationFormat = 'vth-publication/1' | 'vth-publication/2';

/**
 * Everything that a publication freezes: which judgements count, and every figure made of them.
 * It is hashed in its canonical form, so that the same record gives the same hash.
 * @nl publicatie
 */
export type PublicationContent = {
  readonly format: PublicationFormat;
  readonly programme: {
    readonly code: string;
    readonly name: string;
    readonly isExercise: boolean;
    readonly targetDate: LocalDate;
  };
  readonly round: PublishedRound;
  readonly previousRound: PublishedRound | null;
  readonly knownAt: Instant;
  readonly criteria: readonly { readonly code: string; readonly name: string }[];
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
  readonly units: readonly PublishedUnit[];
  /** The units of the round before, that its figures are made of; empty when there was none. */
  readonly previousUnits: readonly JudgedUnit[];
  /** The rounds before this one other than the previous one, that of the plans among them, in order. */
  readonly earlierRounds: readonly EarlierRound[];
  /** Ratings of an improvement plan, from good to bad. */
  readonly ratings: readonly { readonly code: string; readonly label: string; readonly isInvented: boolean }[];
  /** Which agency carries on the past of which, as far as the units of the round need it. */
  readonly successions: readonly Succession[];
  readonly figures: readonly Figure[];
  /** Figures of the round before that were published with another value than is known now. */
  readonly revisions: readonly RevisedFigure[];
};

export type NotJudgedUnit = { readonly id: string; readonly name: string };

/** The units in the form in which they are frozen; `null` for a round in which some unit is not judged. */
export function publishedUnits(round: RoundJudgements): readonly PublishedUnit[] | null {
  const units: PublishedUnit[] = [];
  for (const unit of round.units) {
    if (unit.letterClass === null) return null;
    units.push({ ...unit, letterClass: unit.letterClass });
  }
  return units;
}

/** Typed content as the plain value that is hashed and stored, in the format that it says it has. */
export function contentAsJson(content: PublicationContent): JsonValue {
  const { earlierRounds, ratings, successions, ...first } = content;
  const whole = content.format === 'vth-publication/1' ? inFirstFormat(first) : content;
  return whole as unknown as JsonValue;
}

function inFirstFormat({ units, previousUnits, ...rest }: Pick<PublicationContent, 'units' | 'previousUnits'>) {
  return { ...rest, units: units.map(unitInFirstFormat), previousUnits: previousUnits.map(unitInFirstFormat) };
}

function unitInFirstFormat({
  planRating,
  statusNow,
  forecast,
  selfVerdicts,
  rationale,
  mainReason,
  ...unit
}: JudgedUnit) {
  return { ...unit, mainReason: mainReason === null ? null : { code: mainReason.code, source: mainReason.source } };
}

/** Stored content, with what its format did not know yet as unknown. */
export function contentFromJson(stored: PublicationContent): PublicationContent {
  if (stored.format !== 'vth-publication/1') return stored;
  const unknown = { planRating: null, statusNow: null, forecast: null, selfVerdicts: {}, rationale: null } as const;
  const whole = <Unit extends JudgedUnit>(unit: Unit): Unit => ({
    ...unit,
    ...unknown,
    mainReason: unit.mainReason === null ? null : { ...unit.mainReason, text: '' },
  });
  return {
    ...stored,
    units: stored.units.map(whole),
    previousUnits: stored.previousUnits.map(whole),
    earlierRounds: [],
    ratings: [],
    successions: [],
  };
}

/** The format of canonical content, without reading all of it: a large publication takes long to parse. */
export function formatOfText(text: string): PublicationFormat {
  return text.includes('"format":"vth-publication/1"') ? 'vth-publication/1' : 'vth-publication/2';
}

/** The rounds of a publication with their units, up to its own. */
export function stagesOf(content: PublicationContent): readonly Stage[] {
  const { earlierRounds, previousRound, previousUnits, round, units } = content;
  return [
    ...earlierRounds,
    ...(previousRound === null ? [] : [{ round: previousRound, units: previousUnits }]),
    { round, units },
  ];
}
