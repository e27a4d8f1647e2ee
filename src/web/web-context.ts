import type { Ports } from '../application/ports.ts';
import type { Assets } from './assets.ts';

/** What every route is given. */
export type WebContext = { readonly ports: Ports; readonly assets: Pick<Assets, 'href'> };
