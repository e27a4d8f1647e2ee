import type { AgencyId, ProgrammeId } from '../../domain/kernel/ids.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { createProgramme } from '../create-programme.ts';
import type { Ports } from '../ports.ts';
import { recordParticipations } from '../record-participations.ts';
import { recordSuccession } from '../record-succession.ts';
import { registerAgency } from '../register-agency.ts';
import { systemActor } from '../system-actor.ts';
import type { RegisterDossier } from './register-dossier.ts';

/**
 * Records the register of the real agencies through the use cases: recorded now, valid on the dates of the data.
 * There are no ratings, reasons or rounds in it: nothing of that kind has been published per agency.
 * @throws Error when a use case refuses something: the data is wrong then.
 */
export async function seedRegister(ports: Ports, { programme, register }: RegisterDossier): Promise<ProgrammeId> {
  const system = await systemActor(ports);
  const programmeId = expectOk(
    await createProgramme(ports)(
      {
        ...programme.programme,
        isExercise: false,
        register: programme.register,
        criteriaSet: programme.criteriaSet,
        ratings: [],
        reasons: [],
      },
      system,
    ),
  );
  const participants = new Map(register.participants.map((participant) => [participant.code, participant]));
  const ids = new Map<string, AgencyId>();
  for (const { participants: groups, ...agency } of register.agencies) {
    const agencyId = expectOk(await registerAgency(ports)({ programmeId, ...agency }, system));
    ids.set(agency.code, agencyId);
    const taking = groups.flatMap(({ codes, from, until }) =>
      codes.map((code) => ({ ...known(participants, code), valid: { from, until } })),
    );
    expectOk(await recordParticipations(ports)({ programmeId, agencyId, participants: taking }, system));
  }
  for (const { predecessors, successor, ...succession } of register.successions) {
    const command = {
      programmeId,
      ...succession,
      predecessors: predecessors.map((code) => known(ids, code)),
      successor: known(ids, successor),
    };
    expectOk(await recordSuccession(ports)(command, system));
  }
  return programmeId;
}

function known<T>(items: ReadonlyMap<string, T>, code: string): T {
  const item = items.get(code);
  if (item === undefined) throw new Error(`the register does not know ${code}`);
  return item;
}

function expectOk<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`the register is refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
