import { findActorByCode } from '../store/actors.ts';
import type { Ports } from './ports.ts';
import { recordActor } from './record-actor.ts';
import type { Actor } from './recording.ts';

/** The program itself, which records what nobody did by hand; made known on the first call. */
export async function systemActor(ports: Ports, origin = 'system'): Promise<Actor> {
  const known = await findActorByCode(ports.db, 'system');
  if (known !== null) return { id: known, origin };
  const command = { code: 'system', name: 'VTH-monitor', function: 'Systeem', kind: 'system' } as const;
  const recorded = await recordActor(ports)(command, null);
  if (!recorded.ok) throw new Error(`the system was made known meanwhile: ${recorded.error.code}`);
  return { id: recorded.value, origin };
}
