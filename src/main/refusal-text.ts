import type { DatabaseRefusal } from '../store/database.ts';
import { startRefusals } from '../text/nl/start-refusals.ts';
import type { ConfigRefusal } from './config.ts';
import type { EmbeddedRefusal } from './embedded/embedded-database.ts';
import type { RestoreEmbeddedRefusal } from './embedded/restore-embedded.ts';
import type { ListenRefusal } from './http-server.ts';

export type MainRefusal =
  | ConfigRefusal
  | DatabaseRefusal
  | EmbeddedRefusal
  | RestoreEmbeddedRefusal
  | ListenRefusal
  | { readonly code: 'dump-exists'; readonly file: string };

type Texts = { readonly [C in MainRefusal['code']]: (refusal: Extract<MainRefusal, { code: C }>) => string };

/** The Dutch words for a refusal, with the way out. A refusal without words does not compile. */
export function refusalText(refusal: MainRefusal): string {
  const texts: Texts = startRefusals;
  const text = texts[refusal.code] as (refusal: MainRefusal) => string;
  return text(refusal);
}
