import type { AgencyId, ProgrammeId } from '../domain/kernel/ids.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { type Period, isPeriod } from '../domain/kernel/period.ts';
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
  /** When the agency exists in law and when it does its work: two periods, not always the same. */
  readonly legal: Period;
  readonly operation: Period;
};

export type RegisterAgencyRefusal = RecordingRefusal | { readonly code: 'agency-exists' | 'period-ends-before-start' };

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
        if ((await findAgencyByCode(tx, programme.registerId, command.code)) !== null) {
          return refuse({ code: 'agency-exists' });
        }
        const id = ports.newId() as AgencyId;
        const recorded = { recorded_at: stamp.at, recorded_by: stamp.by };
        const standing = { ...recorded, superseded_at: null };
        await saveAgency(tx, {
          agency: { id, register_id: programme.registerId, code: command.code, ...recorded },
          name: {
            id: ports.newId(),
            agency_id: id,
            name: command.name,
            abbreviation: command.abbreviation,
            seat: command.seat,
            province: command.province,
            valid_from: command.legal.from,
            valid_until: command.legal.until,
            ...standing,
          },
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
