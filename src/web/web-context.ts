import { type FiguresReader, createFiguresReader } from '../application/figures-reader.ts';
import type { Ports } from '../application/ports.ts';
import { type SummaryJobs, createSummaryJobs } from '../application/summary-jobs.ts';
import { type MapReader, createMapReader } from '../application/read-map.ts';
import { type ServiceAreasReader, createServiceAreasReader } from '../application/read-service-areas.ts';
import { type ProgressReader, createProgressReader } from '../application/progress-reader.ts';
import type { Assets } from './assets.ts';

/** What every route is given. */
export type WebContext = {
  readonly ports: Ports;
  readonly assets: Pick<Assets, 'href'>;
  readonly figures: FiguresReader;
  readonly progress: ProgressReader;
  readonly map: MapReader;
  readonly serviceAreas: ServiceAreasReader;
  /** The making of management summaries. */
  readonly summaries: SummaryJobs;
  /** Draws a picture as PNG. */
  readonly rasterizer: { readonly png: (svg: string, scale?: number) => Promise<Uint8Array> };
};

export type WebContextParts = Pick<WebContext, 'ports' | 'assets' | 'rasterizer'> & {
  /** Told of what went wrong apart from a request. */
  readonly onError: (error: Error) => void;
};

export function createWebContext({ ports, assets, rasterizer, onError }: WebContextParts): WebContext {
  return {
    ports,
    assets,
    rasterizer,
    figures: createFiguresReader(ports),
    progress: createProgressReader(ports),
    map: createMapReader(ports),
    serviceAreas: createServiceAreasReader(ports),
    summaries: createSummaryJobs(ports, onError),
  };
}
