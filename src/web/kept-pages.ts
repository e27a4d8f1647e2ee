import { type ImmutableHandler, createImmutableHandler } from './immutable-response.ts';

/** HTML that is kept ready to send, in bytes before compression; beyond it the oldest makes room. */
const roomBytes = 64_000_000;

/** Pages that never change any more, compressed once and kept in memory. The key is what the page shows, decoded. */
export type KeptPages = {
  readonly find: (key: string) => ImmutableHandler | undefined;
  readonly keep: (key: string, html: string) => Promise<ImmutableHandler>;
};

export function createKeptPages(room = roomBytes): KeptPages {
  const pages = new Map<string, { readonly handler: ImmutableHandler; readonly size: number }>();
  let used = 0;
  return {
    find: (key) => pages.get(key)?.handler,
    keep: async (key, html) => {
      const bytes = new TextEncoder().encode(html);
      const handler = await createImmutableHandler(bytes, {
        type: 'text/html; charset=utf-8',
        cacheControl: 'public, max-age=300',
      });
      used += bytes.length - (pages.get(key)?.size ?? 0);
      pages.delete(key);
      pages.set(key, { handler, size: bytes.length });
      for (const [oldest, { size }] of pages) {
        if (used <= room || oldest === key) break;
        pages.delete(oldest);
        used -= size;
      }
      return handler;
    },
  };
}
