import type { MiddlewareHandler } from 'hono';

export type SecurityHeadersOptions = {
  /** Whether the site is reached over https; only then may a browser be told never to come back without it. */
  readonly isHttps: boolean;
};

/** No scripts at all, and nothing inline: the pages need neither. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const always: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
};

/**
 * Puts the headers on every response, refusals and errors included; to be the first middleware of the whole site.
 * Public data may say for itself that other sites may read it, by its own `Cross-Origin-Resource-Policy`.
 */
export function securityHeaders({ isHttps }: SecurityHeadersOptions): MiddlewareHandler {
  const headers = Object.entries({
    ...always,
    ...(isHttps ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  });
  return async (context, next) => {
    await next();
    for (const [name, value] of headers) context.res.headers.set(name, value);
    if (!context.res.headers.has('cross-origin-resource-policy')) {
      context.res.headers.set('cross-origin-resource-policy', 'same-origin');
    }
  };
}
