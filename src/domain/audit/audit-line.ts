import type { ActorId, ProgrammeId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';

/** What was done, in the past tense. */
export type AuditAction =
  | 'actor-recorded'
  | 'programme-created'
  | 'agency-registered'
  | 'participation-recorded'
  | 'succession-recorded'
  | 'boundaries-imported'
  | 'determination-adopted'
  | 'exemption-decided'
  | 'joint-reporting-agreed'
  | 'round-opened'
  | 'report-received'
  | 'assessment-prepared'
  | 'assessment-adopted'
  | 'round-published'
  | 'letter-draft-revised'
  | 'letter-released'
  | 'summary-released'
  | 'exercise-date-set';

/**
 * One line of the audit trail, written in the transaction of what it tells.
 * @nl auditregel
 */
export type AuditLine = {
  readonly programmeId: ProgrammeId | null;
  readonly actorId: ActorId;
  readonly action: AuditAction;
  readonly objectType: string;
  readonly objectId: string;
  /** Where it came from: `web`, `cli`, `exercise`. */
  readonly origin: string;
  readonly reason: string | null;
  readonly recordedAt: Instant;
};
