import { sql } from 'kysely';
import type { AgencyId, RegisterId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { holdsOn, wasKnown } from './known-at.ts';
import type { Reader } from './transaction.ts';

/** What tables are filtered and sorted by beside the judgement. */
export type AgencyDetails = {
  readonly agencyId: AgencyId;
  readonly code: string;
  readonly abbreviation: string | null;
  readonly seat: string | null;
  readonly province: string | null;
  /** How many municipalities take part; 0 when none is recorded. */
  readonly municipalities: number;
};

/** The agencies of a register that bear a name on a day, as known at a moment, with their size on that day. */
export async function listAgencyDetails(
  reader: Reader,
  registerId: RegisterId,
  on: LocalDate,
  knownAt: Instant,
): Promise<readonly AgencyDetails[]> {
  const { rows } = await sql<AgencyDetails>`
    select agency.id as "agencyId", agency.code, agency_name.abbreviation, agency_name.seat, agency_name.province,
      (select count(*)::int
       from participation join participant on participant.id = participation.participant_id
       where participation.agency_id = agency.id and participant.kind = 'municipality'
         and ${holdsOn('participation', on)} and ${wasKnown('participation', knownAt)}) as municipalities
    from agency
    join agency_name on agency_name.agency_id = agency.id
    where agency.register_id = ${registerId}
      and ${holdsOn('agency_name', on)} and ${wasKnown('agency_name', knownAt)}`.execute(reader);
  return rows;
}
