import type { Context, MiddlewareHandler } from 'hono';
import { refusalTexts } from '../text/nl/web-components.ts';

export type OriginCheckOptions = {
  /** Makes the page of the refusal, with status 403. */
  readonly refuse?: ((context: Context) => Response | Promise<Response>) | undefined;
};

/** Methods that change nothing. */
const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what would change something and comes from a page of another site.
 *
 * A browser says where a request comes from in `Sec-Fetch-Site`, an older one in `Origin`; neither can be set by a
 * page. What has neither header is no browser, and bears no cookie that another site could use.
 */
export function originCheck(options: OriginCheckOptions = {}): MiddlewareHandler {
  const refuse = options.refuse ?? ((context: Context) => context.text(refusalTexts.crossOrigin, 403));
  return async (context, next) => {
    if (safeMethods.has(context.req.method) || isOwnRequest(context)) return next();
    return refuse(context);
  };
}

function isOwnRequest(context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = context.req.header('origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === (context.req.header('host') ?? new URL(context.req.url).host);
}
