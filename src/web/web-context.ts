import type { FiguresReader } from '../application/figures-reader.ts';
import type { Ports } from '../application/ports.ts';
import type { SummaryJobs } from '../application/summary-jobs.ts';
import type { ProgressReader } from '../application/progress-reader.ts';
import type { Assets } from './assets.ts';

/** What every route is given. */
export type WebContext = {
  readonly ports: Ports;
  readonly assets: Pick<Assets, 'href'>;
  readonly figures: FiguresReader;
  readonly progress: ProgressReader;
  /** The making of management summaries. */
  readonly summaries: SummaryJobs;
  /** Draws a picture as PNG. */
  readonly rasterizer: { readonly png: (svg: string, scale?: number) => Promise<Uint8Array> };
};
