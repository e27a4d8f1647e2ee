import type { OpenDatabase } from '../../src/store/database.ts';
import { freshPglite } from './fresh-pglite.ts';
import { freshPostgres } from './fresh-postgres.ts';
import type { TemplateName } from './templates.ts';

/**
 * A database of its own for a test, on the kind the project runs on (`TEST_DATABASE`).
 *
 * On PostgreSQL it costs 0.1 s, on PGlite about 1.5 s and 250 MB. So take one per test file (`beforeAll`), give each test
 * its own programme in it, and take a second one only where a test is about the whole database. Close it in `afterAll`.
 */
export function freshDatabase(template: TemplateName = 'empty'): Promise<OpenDatabase> {
  return process.env['TEST_DATABASE'] === 'postgres' ? freshPostgres(template) : freshPglite(template);
}
