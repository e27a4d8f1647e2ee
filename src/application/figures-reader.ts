import type { Instant } from '../domain/kernel/instant.ts';
import type { Round } from '../domain/rounds/round.ts';
import type { Ports } from './ports.ts';
import type { ProgrammeView } from './read-programme-view.ts';
import { type RoundFigures, readRoundFigures } from './read-round-figures.ts';

/** Units of all rounds that are kept at once; a unit takes about a kilobyte. */
const room = 50_000;

/** Reads the figures of a round as a view knows them. */
export type FiguresReader = (view: ProgrammeView, round: Round) => Promise<RoundFigures>;

/**
 * Keeps the figures that were read. What was known at a moment never changes, and nothing is known after the last record
 * that was not known at it: so the round and that moment, or the earlier one that is asked about, are the whole key.
 */
export function createFiguresReader({ db }: Ports, units = room): FiguresReader {
  const kept = new Map<string, { readonly figures: Promise<RoundFigures>; size: number }>();
  let used = 0;

  const forget = (key: string) => {
    used -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };

  return async ({ programme, knownAt, lastRecordedAt }, round) => {
    const moment = [knownAt, lastRecordedAt].sort()[0] as Instant;
    const key = `${round.id} ${moment}`;
    const found = kept.get(key);
    if (found !== undefined) return found.figures;
    const entry = { figures: readRoundFigures(db, programme, round, moment), size: 0 };
    kept.set(key, entry);
    try {
      const figures = await entry.figures;
      if (kept.get(key) === entry) {
        entry.size = figures.judgements.units.length + (figures.previousJudgements?.units.length ?? 0);
        used += entry.size;
        for (const oldest of kept.keys()) {
          if (used <= units || oldest === key) break;
          forget(oldest);
        }
      }
      return figures;
    } catch (error) {
      forget(key);
      throw error;
    }
  };
}
