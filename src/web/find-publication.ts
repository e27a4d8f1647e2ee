import type { Context } from 'hono';
import { type PublicationView, readPublication } from '../application/read-publication.ts';
import type { PublicationId } from '../domain/kernel/ids.ts';
import { idFromPath } from './request-input.ts';
import type { WebContext } from './web-context.ts';

/** The publication of the address; `null` when there is none, or it is of another programme than the address says. */
export async function findPublication(
  { ports }: Pick<WebContext, 'ports'>,
  context: Context,
): Promise<PublicationView | null> {
  const id = idFromPath<PublicationId>(context.req.param('id'));
  const view = id === null ? null : await readPublication(ports, id);
  return view !== null && view.content.programme.code === context.req.param('code') ? view : null;
}
