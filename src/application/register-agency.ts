import type { AgencyId, ProgrammeId } from '../domain/kernel/ids.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { type Period, isPeriod } from '../domain/kernel/period.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { findAgencyByCode, saveAgency } from '../store/agencies.ts';
import type { Ports } from './ports.ts';
import { type Actor, type RecordingRefusal, recordInProgramme } from './recording.ts';

export type RegisterAgency = {
  readonly programmeId: ProgrammeId;
  readonly code: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly seat: string | null;
  readonly province: string | null;
  /** What it was called before, in order; it bears its own name from the last of these days on. */
  readonly formerNames?: readonly FormerName[];
  /** When the agency exists in law and when it does its work: two periods, not always the same. */
  readonly legal: Period;
  readonly operation: Period;
};

export type FormerName = {
  readonly name: string;
  readonly abbreviation: string | null;
  /** The first day on which it was called otherwise. */
  readonly until: LocalDate;
};

export type RegisterAgencyRefusal =
  | RecordingRefusal
  | { readonly code: 'agency-exists' | 'period-ends-before-start' | 'names-out-of-order' };

/** Puts an agency on the register of a programme. */
export const registerAgency =
  (ports: Ports) =>
  (command: RegisterAgency, actor: Actor): Promise<Result<AgencyId, RegisterAgencyRefusal>> =>
    recordInProgramme<AgencyId, RegisterAgencyRefusal>(
      ports,
      command.programmeId,
      actor,
      async ({ tx, programme, stamp, audit }) => {
        if (!isPeriod(command.legal) || !isPeriod(command.operation))
          return refuse({ code: 'period-ends-before-start' });
        const names = datedNames(command);
        if (!names.every(({ valid }) => isPeriod(valid))) return refuse({ code: 'names-out-of-order' });
        if ((await findAgencyByCode(tx, programme.registerId, command.code)) !== null) {
          return refuse({ code: 'agency-exists' });
        }
        const id = ports.newId() as AgencyId;
        const recorded = { recorded_at: stamp.at, recorded_by: stamp.by };
        const standing = { ...recorded, superseded_at: null };
        await saveAgency(tx, {
          agency: { id, register_id: programme.registerId, code: command.code, ...recorded },
          names: names.map(({ name, abbreviation, valid }) => ({
            id: ports.newId(),
            agency_id: id,
            name,
            abbreviation,
            seat: command.seat,
            province: command.province,
            valid_from: valid.from,
            valid_until: valid.until,
            ...standing,
          })),
          periods: (['legal', 'operation'] as const).map((kind) => ({
            id: ports.newId(),
            agency_id: id,
            kind,
            valid_from: command[kind].from,
            valid_until: command[kind].until,
            ...standing,
          })),
        });
        await audit('agency-registered', { type: 'agency', id });
        return ok(id);
      },
    );

/** The last name stays: an agency that has ended is still spoken of by it. */
function datedNames({ name, abbreviation, legal, formerNames = [] }: RegisterAgency) {
  const names = [...formerNames, { name, abbreviation, until: null }];
  return names.map((named, index) => ({
    name: named.name,
    abbreviation: named.abbreviation,
    valid: { from: formerNames[index - 1]?.until ?? legal.from, until: named.until },
  }));
}
