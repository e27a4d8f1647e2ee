import type { Ports } from '../application/ports.ts';
import { type Person, readPeople } from '../application/read-programme-view.ts';
import type { Actor } from '../application/recording.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import type { Choice } from './components/select-field.tsx';

export type ActingRefusal = { readonly code: 'not-without-login' | 'person-unknown' };

/**
 * Who acts, as chosen in a form of an exercise. A programme that is not an exercise takes no changes from the pages:
 * there is no login yet that tells who somebody is.
 */
export async function actingPerson(
  ports: Ports,
  programme: Programme,
  code: unknown,
): Promise<Result<Actor, ActingRefusal>> {
  if (!programme.isExercise) return refuse({ code: 'not-without-login' });
  const person = (await readPeople(ports)).find((one) => one.code === code);
  return person === undefined ? refuse({ code: 'person-unknown' }) : ok({ id: person.id, origin: 'web' });
}

export function personChoices(people: readonly Person[]): readonly Choice[] {
  return people.map((person) => ({ value: person.code, label: `${person.name} (${person.function})` }));
}
