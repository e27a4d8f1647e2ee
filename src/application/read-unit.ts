import type { ProgrammeId, ReportingUnitId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { vocabularyOf } from '../store/programmes.ts';
import { type UnitHistory, readUnitHistory } from '../store/unit-history.ts';
import type { Ports } from './ports.ts';

export type { UnitHistory };

/** A unit in its round with its report and every assessment that was known at a moment, the one that counts first. */
export function readUnit({ db }: Ports, id: ReportingUnitId, knownAt: Instant): Promise<UnitHistory | null> {
  return readUnitHistory(db, id, knownAt);
}

/** The reasons that a programme knows, in their order. */
export async function readReasons({ db }: Ports, programmeId: ProgrammeId) {
  return (await vocabularyOf(db, programmeId)).reasons;
}
