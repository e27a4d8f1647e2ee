import { seedWhenEmpty } from '../../src/main/seed-when-empty.ts';
import type { Database } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { readMigrations } from '../../src/store/read-migrations.ts';

export type TemplateName = 'empty' | 'exercise';

/** What a template holds on top of the schema. `exercise` is filled when a test first asks for it. */
export const templates: Record<TemplateName, (db: Database) => Promise<void>> = {
  empty: async () => undefined,
  exercise: seedWhenEmpty,
};

export async function migrateToLatest(db: Database): Promise<void> {
  const migrated = await migrate(db, readMigrations());
  if (!migrated.ok) throw new Error(migrated.error.code);
}
