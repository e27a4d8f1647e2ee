import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** The fields of a posted form; a name that comes more than once has its last value. */
export type FormBody = Readonly<Record<string, unknown>>;

/** @throws HTTPException with status 400 for a body that is no form. */
export async function readForm(context: Context): Promise<FormBody> {
  try {
    return await context.req.parseBody();
  } catch {
    throw new HTTPException(400, { message: 'not a form' });
  }
}
