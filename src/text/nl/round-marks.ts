import type { RoundKind } from '../../domain/rounds/round.ts';

const marks: Readonly<Record<RoundKind, string>> = {
  'improvement-plan': 'Plan',
  progress: 'R',
  final: 'Eind',
  'half-yearly': 'H',
};

/** Kinds of which a programme mostly has one: without a number while it is the only one. */
const mostlyOne: readonly RoundKind[] = ['improvement-plan', 'final'];

/** Names of rounds for narrow columns: Plan, R1, R2, Eind, H1. A list beside them has to say what they stand for. */
export function roundMarks(rounds: readonly { readonly kind: RoundKind }[]): readonly string[] {
  return rounds.map(({ kind }, index) => {
    const number = rounds.slice(0, index + 1).filter((round) => round.kind === kind).length;
    const isOnly = mostlyOne.includes(kind) && rounds.filter((round) => round.kind === kind).length === 1;
    return isOnly ? marks[kind] : mostlyOne.includes(kind) ? `${marks[kind]} ${number}` : `${marks[kind]}${number}`;
  });
}
