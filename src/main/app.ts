import { Hono } from 'hono';
import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import type { App } from './run-server.ts';

export function createApp({ db }: { readonly db: Database }): App {
  const app = new Hono();
  app.get('/healthz', async (context) => {
    await sql`select 1`.execute(db);
    return context.text('ok');
  });
  return { fetch: (request) => app.fetch(request) };
}
