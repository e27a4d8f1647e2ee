import { createKeptReadings } from './kept-readings.ts';
import type { Ports } from './ports.ts';
import type { ProgrammeView } from './read-programme-view.ts';
import { type ProgrammeProgress, readProgress } from './read-progress.ts';

/** Reads the progress of a programme as a view knows it; what was read is kept until the next record. */
export type ProgressReader = (view: ProgrammeView) => Promise<ProgrammeProgress>;

export function createProgressReader({ db }: Ports, room?: number): ProgressReader {
  const kept = createKeptReadings<ProgrammeProgress>(
    ({ stages, details }) => stages.reduce((sum, { units }) => sum + units.length, details.size),
    room,
  );
  return (view) => {
    const about = view.knownOn ?? view.today;
    // Without a round, province and size are those of the day that is asked about.
    const subject = view.rounds.length === 0 ? `${view.programme.id} ${about}` : view.programme.id;
    return kept(view, subject, (moment) => readProgress(db, view.programme, moment, about));
  };
}
