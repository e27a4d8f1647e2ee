import type { ProgrammeProgress } from '../../application/read-progress.ts';
import type { MatrixFilter, MatrixRow } from '../../domain/progress/matrix-rows.ts';
import type { MatrixKey, MatrixOrder } from '../../domain/progress/order-matrix.ts';
import { verdictsInOrder } from '../../domain/progress/tally.ts';
import { assessesStatus } from '../../domain/rounds/round.ts';
import { matrixTexts } from '../../text/nl/matrix.ts';
import { shownClasses } from '../components/class-pattern.tsx';
import { textFromInput } from '../request-input.ts';

/** What the address of the matrix asks for. */
export type MatrixQuery = {
  readonly filter: MatrixFilter;
  readonly order: MatrixOrder;
  /** The rounds whose classes and verdicts are shown, by their index; plans are always shown. */
  readonly steps: readonly number[];
  /** What was asked and understood, for links and for the form. */
  readonly asked: Readonly<Record<string, string>>;
  /** What was asked and cannot be: as in `provincie "Atlantis"`. */
  readonly ignored: readonly string[];
};

const sizes = { from: 'vanaf', to: 'tot' } as const;
const orderNames = { naam: 'name', provincie: 'province', grootte: 'size', 'niet-voldaan': 'not-met' } as const;

/** Reads the address; what is not known is left out and named, so that a link of long ago still shows something. */
export function readMatrixQuery(
  query: Readonly<Record<string, string>>,
  progress: ProgrammeProgress,
  rows: readonly MatrixRow[],
): MatrixQuery {
  const asked: Record<string, string> = {};
  const ignored: string[] = [];
  const { fields } = matrixTexts;
  const ignore = (label: string, value: string) => ignored.push(`${label.toLowerCase()} "${value.slice(0, 60)}"`);
  const choice = <T extends string>(name: string, label: string, allowed: readonly T[]): T | null => {
    const text = textFromInput(query[name]).trim();
    if (text === '') return null;
    const found = allowed.find((value) => value === text);
    if (found === undefined) ignore(label, text);
    else asked[name] = text;
    return found ?? null;
  };
  const count = (name: string, label: string): number | null => {
    const text = textFromInput(query[name]).trim();
    if (text === '') return null;
    if (/^\d{1,4}$/u.test(text)) asked[name] = text;
    else ignore(label, text);
    return asked[name] === undefined ? null : Number(text);
  };
  const name = textFromInput(query['naam']).trim().slice(0, 100);
  if (name !== '') asked['naam'] = name;
  const codes = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code);
  const filter: MatrixFilter = {
    name: name === '' ? null : name,
    letterClass: choice('klasse', fields.letterClass, shownClasses),
    criterion: choice('criterium', fields.criterion, codes(progress.criteria)),
    verdict: choice('oordeel', fields.verdict, verdictsInOrder),
    reason: choice('reden', fields.reason, codes(progress.reasons)),
    province: choice('provincie', fields.province, provincesOf(rows)),
    sizeFrom: count(sizes.from, fields.sizeFrom),
    sizeTo: count(sizes.to, fields.sizeTo),
  };
  const assessing = assessingSteps(progress);
  const shown = choice('rondes', fields.rounds, ['alle', 'laatste-twee', ...assessing.map(({ code }) => code)]);
  const steps = assessing.map(({ step }) => step);
  const places = new Map(progress.stages.map(({ round }, step) => [`ronde-${round.code}`, step]));
  const by = choice('volgorde', fields.order, [...Object.keys(orderNames), ...places.keys()]);
  const way = choice('richting', fields.order, ['op', 'af']);
  return {
    filter,
    order: { key: keyOf(by, places), direction: way === 'af' ? 'descending' : 'ascending' },
    steps:
      shown === 'alle'
        ? steps
        : shown === null || shown === 'laatste-twee'
          ? steps.slice(-2)
          : assessing.filter(({ code }) => code === shown).map(({ step }) => step),
    asked,
    ignored,
  };
}

function keyOf(by: string | null, places: ReadonlyMap<string, number>): MatrixKey {
  const step = by === null ? undefined : places.get(by);
  if (step !== undefined) return { by: 'place', step };
  return { by: orderNames[(by ?? 'naam') as keyof typeof orderNames] };
}

/** How an address names what the rows are ordered by. */
export function orderName(key: MatrixKey, progress: ProgrammeProgress): string {
  if (key.by === 'place') return `ronde-${progress.stages[key.step]?.round.code ?? ''}`;
  const found = Object.entries(orderNames).find(([, by]) => by === key.by);
  return found?.[0] ?? 'naam';
}

export function assessingSteps({
  stages,
}: ProgrammeProgress): readonly { readonly step: number; readonly code: string }[] {
  return stages.flatMap(({ round }, step) => (assessesStatus(round.kind) ? [{ step, code: round.code }] : []));
}

export function provincesOf(rows: readonly MatrixRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ provinces }) => provinces))].sort((a, b) => a.localeCompare(b, 'nl'));
}
