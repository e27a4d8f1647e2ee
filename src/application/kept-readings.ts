import type { Instant } from '../domain/kernel/instant.ts';
import type { ProgrammeView } from './read-programme-view.ts';

/** Units of all readings that are kept at once; a unit takes about a kilobyte and a half. */
const room = 50_000;

/** Where readings are kept: how many units all of them may hold. */
export type KeptReadings<T> = (
  view: Pick<ProgrammeView, 'knownAt' | 'lastRecordedAt'>,
  subject: string,
  read: (moment: Instant) => Promise<T>,
) => Promise<T>;

/**
 * Keeps what was read of the record. What was known at a moment never changes, and nothing is known after the last
 * record that was not known at it: so the subject and that moment, or the earlier one that is asked about, are the whole
 * key.
 * @param sizeOf how many units a reading holds
 */
export function createKeptReadings<T>(sizeOf: (reading: T) => number, units = room): KeptReadings<T> {
  const kept = new Map<string, { readonly reading: Promise<T>; size: number }>();
  let used = 0;

  const forget = (key: string) => {
    used -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };

  return async ({ knownAt, lastRecordedAt }, subject, read) => {
    const moment = [knownAt, lastRecordedAt].sort()[0] as Instant;
    const key = `${subject} ${moment}`;
    const found = kept.get(key);
    if (found !== undefined) return found.reading;
    const entry = { reading: read(moment), size: 0 };
    kept.set(key, entry);
    try {
      const reading = await entry.reading;
      if (kept.get(key) === entry) {
        entry.size = sizeOf(reading);
        used += entry.size;
        for (const oldest of kept.keys()) {
          if (used <= units || oldest === key) break;
          forget(oldest);
        }
      }
      return reading;
    } catch (error) {
      forget(key);
      throw error;
    }
  };
}
