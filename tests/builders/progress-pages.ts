import type { Hono } from 'hono';
import { date } from './date.ts';
import { ratings } from './stages.ts';
import type { ProgrammeProgress } from '../../src/application/read-progress.ts';
import { createPorts } from '../../src/main/create-ports.ts';
import type { Database } from '../../src/store/database.ts';
import { type WebContext, createWebContext } from '../../src/web/web-context.ts';

/** What the pages are given; a PNG is its picture as text. */
export function progressContext(db: Database): WebContext {
  return createWebContext({
    ports: createPorts(db),
    assets: { href: ((name: string) => `/assets/${name}`) as WebContext['assets']['href'] },
    rasterizer: { png: async (svg) => new TextEncoder().encode(svg) },
    onError: (error) => {
      throw error;
    },
  });
}

/** The same on progress that is made up. */
export function contextOn(web: WebContext, given: Partial<ProgrammeProgress>): WebContext {
  const progress: ProgrammeProgress = {
    stages: [],
    criteria: [],
    reasons: [],
    ratings: ratings.map((code) => ({ code, label: code, isInvented: false })),
    successions: [],
    details: new Map(),
    detailsOn: date('2025-01-01'),
    ...given,
  };
  return { ...web, progress: async () => progress };
}

export async function get(app: Hono, path: string) {
  const answer = await app.request(path);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

/** What a reader sees of a piece of a page: its words. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<span class="vth-visually-hidden">[^<]*<\/span>|<[^>]+>/gu, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
