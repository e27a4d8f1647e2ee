import type { LocalDate } from '../domain/kernel/local-date.ts';
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
  return async (view) => {
    const about = view.knownOn ?? view.today;
    // Without a round, province and size are those of the day that is asked about.
    const subject = view.rounds.length === 0 ? `${view.programme.id} ${about}` : view.programme.id;
    return upTo(await kept(view, subject, (moment) => readProgress(db, view.programme, moment, about)), about);
  };
}

/**
 * As the overview has it: a round tells where things stand from its reference date on. Before it a round that was opened
 * already has nothing but units that are not judged.
 */
function upTo(progress: ProgrammeProgress, about: LocalDate): ProgrammeProgress {
  const stages = progress.stages.filter(({ round }) => round.referenceDate <= about);
  return stages.length === progress.stages.length ? progress : { ...progress, stages };
}
