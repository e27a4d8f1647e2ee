import type { FiguresReader } from '../application/figures-reader.ts';
import type { Ports } from '../application/ports.ts';
import type { Assets } from './assets.ts';

/** What every route is given. */
export type WebContext = {
  readonly ports: Ports;
  readonly assets: Pick<Assets, 'href'>;
  readonly figures: FiguresReader;
};
