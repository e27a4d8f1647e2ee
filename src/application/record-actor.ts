import type { ActorId } from '../domain/kernel/ids.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { findActorByCode, saveActor } from '../store/actors.ts';
import { saveAuditLine } from '../store/audit-lines.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Ports } from './ports.ts';
import type { Actor } from './recording.ts';

export type RecordActor = {
  readonly code: string;
  readonly name: string;
  readonly function: string;
  readonly kind: 'person' | 'system';
};

export type RecordActorRefusal = { readonly code: 'actor-exists' };

/** Makes a person or system known. The very first, the system itself, records itself: `actor` is `null` then. */
export const recordActor =
  ({ db, clock, newId }: Ports) =>
  (command: RecordActor, actor: Actor | null): Promise<Result<ActorId, RecordActorRefusal>> =>
    inTransaction<ActorId, RecordActorRefusal>(db, async (tx) => {
      if ((await findActorByCode(tx, command.code)) !== null) return refuse({ code: 'actor-exists' });
      const id = newId() as ActorId;
      const stamp = { recorded_at: clock.now(), recorded_by: actor?.id ?? id };
      await saveActor(tx, { id, ...command, ...stamp });
      await saveAuditLine(tx, newId(), {
        programmeId: null,
        actorId: stamp.recorded_by,
        action: 'actor-recorded',
        objectType: 'actor',
        objectId: id,
        origin: actor?.origin ?? 'system',
        reason: null,
        recordedAt: stamp.recorded_at,
      });
      return ok(id);
    });
