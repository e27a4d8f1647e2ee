import type { AgencyId, RegisterId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { wasKnown } from './known-at.ts';
import type { Reader } from './transaction.ts';

/** An agency by the last name it bore, also when it is no more. */
export type NamedAgency = { readonly id: AgencyId; readonly code: string; readonly name: string };

/** Every agency that a register ever had, as known at a moment. */
export function listEveryAgency(reader: Reader, registerId: RegisterId, knownAt: Instant): Promise<NamedAgency[]> {
  return reader
    .selectFrom('agency')
    .innerJoin('agency_name', 'agency_name.agency_id', 'agency.id')
    .distinctOn('agency.id')
    .select(['agency.id', 'agency.code', 'agency_name.name'])
    .where('agency.register_id', '=', registerId)
    .where(wasKnown('agency_name', knownAt))
    .orderBy('agency.id')
    .orderBy('agency_name.valid_from', 'desc')
    .execute();
}
