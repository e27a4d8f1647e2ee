import { sql } from 'kysely';
import type { DossierSuccession } from '../domain/dossiers/dossier.ts';
import type { AgencyId, RegisterId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { signatory, supersededBy } from './dossier-signatory.ts';
import { holdsOn, wasKnown } from './known-at.ts';
import type { Reader } from './transaction.ts';

/** Every succession of a register that was recorded by a moment, those that were put aside included. */
export async function listRecordedSuccessions(
  reader: Reader,
  registerId: RegisterId,
  knownAt: Instant,
): Promise<readonly DossierSuccession[]> {
  const { rows } = await sql<DossierSuccession>`
    select succession.id, succession.predecessor_id as "predecessorId", succession.successor_id as "successorId",
      succession.kind, succession.effective_on as "effectiveOn", succession.document,
      succession.recorded_at as "recordedAt", ${signatory('recorder')} as "recordedBy",
      ${supersededBy('succession', knownAt)} as "supersededAt"
    from succession
    join agency on agency.id = succession.successor_id
    join actor recorder on recorder.id = succession.recorded_by
    where agency.register_id = ${registerId} and succession.recorded_at <= ${knownAt}
    order by succession.effective_on, succession.recorded_at, succession.id`.execute(reader);
  return rows;
}

/** The names of some agencies as known at a moment: tells the name of one on a day; `null` when it was not there then. */
export async function readAgencyNames(
  reader: Reader,
  agencies: readonly AgencyId[],
  knownAt: Instant,
): Promise<(id: AgencyId, on: LocalDate) => string | null> {
  const rows = await reader
    .selectFrom('agency')
    .leftJoin('agency_name', (join) =>
      join.onRef('agency_name.agency_id', '=', 'agency.id').on(wasKnown('agency_name', knownAt)),
    )
    .select(['agency.id', 'agency.code', 'agency_name.name', 'agency_name.valid_from as from'])
    .where('agency.id', 'in', [...agencies])
    .where('agency.recorded_at', '<=', knownAt)
    .orderBy('agency_name.valid_from')
    .execute();
  const byAgency = Map.groupBy(rows, ({ id }) => id);
  return (id, on) => {
    const names = byAgency.get(id) ?? [];
    // One that is still to begin has its first name already, and one that ended keeps its last.
    const held = names.findLast(({ from }) => from !== null && from <= on) ?? names[0];
    return held?.name ?? held?.code ?? null;
  };
}

/** For whom agencies work: how many municipalities, and which provinces. */
export type Clients = { readonly municipalities: number; readonly provinces: readonly string[] };

/** The participants of some agencies together on a day, as known at a moment; each counts once. */
export async function readClients(
  reader: Reader,
  agencies: readonly AgencyId[],
  on: LocalDate,
  knownAt: Instant,
): Promise<Clients> {
  const rows = await reader
    .selectFrom('participation')
    .innerJoin('participant', 'participant.id', 'participation.participant_id')
    .select(['participant.id', 'participant.kind', 'participant.name'])
    .distinct()
    .where('participation.agency_id', 'in', [...agencies])
    .where(holdsOn('participation', on))
    .where(wasKnown('participation', knownAt))
    .orderBy('participant.name')
    .execute();
  return {
    municipalities: rows.filter(({ kind }) => kind === 'municipality').length,
    provinces: rows.filter(({ kind }) => kind === 'province').map(({ name }) => name),
  };
}
