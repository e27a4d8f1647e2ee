import type { Direction } from '../../domain/progress/comparison.ts';
import type { Stage } from '../../domain/progress/stage.ts';
import type { Transition } from '../../domain/progress/transition.ts';
import { type AskedView, programmeHref, withKnownOn } from '../programme-page.tsx';

/** How an address names which way units went. */
export const directionNames: Readonly<Record<Direction, string>> = {
  better: 'vooruit',
  worse: 'achteruit',
  'same-class': 'gelijk',
  'not-comparable': 'niet-vergelijkbaar',
};

export type ListedMoves = {
  readonly from?: Transition['from'];
  readonly to?: Transition['to'];
  readonly direction?: Direction;
};

/** Where the numbers and names on the pages of progress lead; the day that is asked about goes along. */
export type ProgressLinks = {
  readonly moves: (before: Stage, after: Stage, listed: ListedMoves) => string;
  readonly figure: (key: string, round: string) => string;
  readonly unit: (id: string) => string;
  readonly page: (path: string, more?: Readonly<Record<string, string>>) => string;
};

export function progressLinks({ programme, knownOn }: Pick<AskedView, 'programme' | 'knownOn'>): ProgressLinks {
  const base = programmeHref(programme.code);
  return {
    moves: (before, after, { from, to, direction }) =>
      withKnownOn(`${base}/voortgang/overgang`, knownOn, {
        van: before.round.code,
        naar: after.round.code,
        ...(from === undefined ? {} : { uit: from }),
        ...(to === undefined ? {} : { in: to }),
        ...(direction === undefined ? {} : { richting: directionNames[direction] }),
      }),
    figure: (key, round) => withKnownOn(`${base}/cijfers/${key}`, knownOn, { ronde: round }),
    unit: (id) => withKnownOn(`${base}/eenheden/${id}`, knownOn),
    page: (path, more) => withKnownOn(`${base}${path}`, knownOn, more),
  };
}
