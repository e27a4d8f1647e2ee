import type { AgencyId, ProgrammeId, RoundId } from '../../domain/kernel/ids.ts';
import type { LocalDate } from '../../domain/kernel/local-date.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { findAgencyByCode } from '../../store/agencies.ts';
import { findProgramme } from '../../store/programmes.ts';
import type { BoundaryPorts } from '../boundary-ports.ts';
import type { Ports } from '../ports.ts';
import type { Actor } from '../recording.ts';

/** One event of the exercise, on the day on which it plays. Events of one day happen in the order of `turn`. */
export type Event = { readonly on: LocalDate; readonly turn: number; readonly happen: () => Promise<void> };

export const turns = { register: 0, decision: 1, round: 2, report: 3, prepared: 4, adopted: 5, published: 6 } as const;

export type ExercisePorts = Ports & Pick<BoundaryPorts, 'boundaryReader'>;

/** What the events of one exercise share. */
export type Play = {
  readonly ports: ExercisePorts;
  readonly programmeId: ProgrammeId;
  readonly actors: (code: string) => Actor;
  readonly rounds: Map<string, RoundId>;
};

export function roundOf({ rounds }: Play, code: string): RoundId {
  const id = rounds.get(code);
  if (id === undefined) throw new Error(`round ${code} was not opened yet`);
  return id;
}

export async function agencyOf({ ports, programmeId }: Play, code: string): Promise<AgencyId> {
  const programme = await findProgramme(ports.db, programmeId);
  const id = programme === null ? null : await findAgencyByCode(ports.db, programme.registerId, code);
  if (id === null) throw new Error(`the exercise has no agency ${code}`);
  return id;
}

/** @throws Error when a use case refused: the dossier of the exercise is wrong then. */
export function expectOk<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`the exercise is refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
