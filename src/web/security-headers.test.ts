import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';

function site(isHttps: boolean): Hono {
  const app = new Hono();
  app.use(securityHeaders({ isHttps }));
  app.get('/', (context) => context.text('ok'));
  app.get('/raw', () => new Response('raw'));
  app.get('/broken', () => {
    throw new Error('broken');
  });
  app.get('/open', (context) => context.json({}, 200, { 'cross-origin-resource-policy': 'cross-origin' }));
  app.onError((_, context) => context.text('fout', 500));
  return app;
}

describe('security headers', () => {
  it.each(['/', '/raw', '/broken', '/missing'])('stand on %s, whatever its outcome', async (path) => {
    const { headers } = await site(true).request(path);
    expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
  });

  it('the policy allows no scripts and nothing inline or evaluated', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|script-src|\*/);
  });

  it('a site without https does not tell browsers to insist on it', async () => {
    const { headers } = await site(false).request('/');
    expect(headers.has('strict-transport-security')).toBe(false);
  });

  it('public data may open itself to other sites', async () => {
    const { headers } = await site(true).request('/open');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });
});
