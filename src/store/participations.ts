import type { Participant, Participation } from '../domain/agencies/participation.ts';
import type { AgencyId, RegisterId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { holdsOn, wasKnown } from './known-at.ts';
import { type Ending, endedRows } from './ended-rows.ts';
import type { Schema } from './schema.ts';
import type { Reader, Transaction } from './transaction.ts';

export async function saveParticipants(tx: Transaction, rows: readonly Schema['participant'][]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('participant')
      .values([...rows])
      .execute();
}

export async function saveParticipations(tx: Transaction, rows: readonly Schema['participation'][]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('participation')
      .values([...rows])
      .execute();
}

/** The participants of a register with these codes. */
export function listParticipantsByCode(
  reader: Reader,
  registerId: RegisterId,
  codes: readonly string[],
): Promise<Participant[]> {
  if (codes.length === 0) return Promise.resolve([]);
  return reader
    .selectFrom('participant')
    .select(['id', 'code', 'kind', 'name'])
    .where('register_id', '=', registerId)
    .where('code', 'in', [...codes])
    .execute();
}

/** Who takes part in which agency of a register on a day, as known at a moment. */
export async function listParticipations(
  reader: Reader,
  registerId: RegisterId,
  on: LocalDate,
  knownAt: Instant,
): Promise<Omit<Participation, 'valid'>[]> {
  const rows = await selectKnown(reader, registerId, knownAt).where(holdsOn('participation', on)).execute();
  return rows.map(({ agencyId, id, code, kind, name }) => ({ agencyId, participant: { id, code, kind, name } }));
}

/** All participations of a register as known at a moment, on whatever day they hold: of some participants, or of all. */
export async function listParticipationsOf(
  reader: Reader,
  registerId: RegisterId,
  participants: readonly string[],
  knownAt: Instant,
): Promise<Participation[]> {
  if (participants.length === 0) return [];
  const rows = await selectKnown(reader, registerId, knownAt)
    .select(['participation.valid_from as from', 'participation.valid_until as until'])
    .where('participant.code', 'in', [...participants])
    .execute();
  return rows.map(({ agencyId, id, code, kind, name, from, until }) => ({
    agencyId,
    participant: { id, code, kind, name },
    valid: { from, until },
  }));
}

function selectKnown(reader: Reader, registerId: RegisterId, knownAt: Instant) {
  return reader
    .selectFrom('participation')
    .innerJoin('participant', 'participant.id', 'participation.participant_id')
    .select([
      'participation.agency_id as agencyId',
      'participant.id',
      'participant.code',
      'participant.kind',
      'participant.name',
    ])
    .where('participant.register_id', '=', registerId)
    .where(wasKnown('participation', knownAt))
    .orderBy('participant.code')
    .orderBy('participation.valid_from')
    .orderBy('participation.agency_id');
}

/** From now on nobody takes part in these agencies from that day on; what was known before stays as it was. */
export async function endParticipations(tx: Transaction, agencies: readonly AgencyId[], ending: Ending): Promise<void> {
  const ended = await tx
    .updateTable('participation')
    .set({ superseded_at: ending.stamp.at })
    .where('agency_id', 'in', [...agencies])
    .where('superseded_at', 'is', null)
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', ending.on)]))
    .returning(['agency_id', 'participant_id', 'valid_from'])
    .execute();
  await saveParticipations(tx, endedRows(ended, ending));
}
