import type { Round } from '../domain/rounds/round.ts';
import { createKeptReadings } from './kept-readings.ts';
import type { Ports } from './ports.ts';
import type { ProgrammeView } from './read-programme-view.ts';
import { type RoundFigures, readRoundFigures } from './read-round-figures.ts';

/** Reads the figures of a round as a view knows them; what was read is kept until the next record. */
export type FiguresReader = (view: ProgrammeView, round: Round) => Promise<RoundFigures>;

export function createFiguresReader({ db }: Ports, room?: number): FiguresReader {
  const kept = createKeptReadings<RoundFigures>(
    ({ judgements, previousJudgements }) => judgements.units.length + (previousJudgements?.units.length ?? 0),
    room,
  );
  return (view, round) => kept(view, round.id, (moment) => readRoundFigures(db, view.programme, round, moment));
}
