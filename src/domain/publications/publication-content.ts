import type { LetterClass } from '../assessments/letter-class.ts';
import type { Figure } from '../figures/figure.ts';
import type { JudgedUnit, RoundJudgements } from '../figures/judged-unit.ts';
import type { JsonValue } from '../kernel/canonical-json.ts';
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

/**
 * Everything that a publication freezes: which judgements count, and every figure made of them.
 * It is hashed in its canonical form, so that the same record gives the same hash.
 * @nl publicatie
 */
export type PublicationContent = {
  readonly format: 'vth-publication/1';
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

/** Typed content as the plain value that is hashed and stored. */
export function contentAsJson(content: PublicationContent): JsonValue {
  return content as unknown as JsonValue;
}
