import type { Chart, ChartFrame } from '../../charts/chart.ts';
import { drawAreaMap } from '../../charts/area-map.ts';
import { drawFlow } from '../../charts/flow.ts';
import { drawMatrix } from '../../charts/matrix.ts';
import { drawStackedBars } from '../../charts/stacked-bars.ts';
import { drawTileMap } from '../../charts/tile-map.ts';
import { drawTimeLine } from '../../charts/time-line.ts';
import { drawTrend } from '../../charts/trend.ts';
import { galleryTexts as texts } from '../../text/nl/gallery.ts';
import { ChartFigure, chartIds } from '../components/chart-figure.tsx';
import { DataTable } from '../components/data-table.tsx';
import {
  areaMap,
  bars,
  flow,
  largeMatrix,
  longFlow,
  longTrend,
  matrix,
  tileMap,
  timeLine,
  trend,
} from './chart-inputs.ts';

export function GalleryCharts() {
  const titles = texts.charts;
  return (
    <>
      <h2>{texts.sections.charts}</h2>
      <Shown id="beeld-balken" title={titles.bars} draw={(frame) => drawStackedBars(bars, frame)} isTableOpen />
      <Shown id="beeld-stroom" title={titles.flow} draw={(frame) => drawFlow(flow, frame)} />
      <Shown id="beeld-lange-stroom" title={titles.longFlow} draw={(frame) => drawFlow(longFlow, frame)} />
      <Shown id="beeld-matrix" title={titles.matrix} draw={(frame) => drawMatrix(matrix, frame)} />
      <Shown id="beeld-grote-matrix" title={titles.largeMatrix} draw={(frame) => drawMatrix(largeMatrix, frame)} />
      <Shown id="beeld-verloop" title={titles.trend} draw={(frame) => drawTrend(trend, frame)} />
      <Shown id="beeld-lang-verloop" title={titles.longTrend} draw={(frame) => drawTrend(longTrend, frame)} />
      <Shown id="beeld-tijdlijn" title={titles.timeLine} draw={(frame) => drawTimeLine(timeLine, frame)} />
      <Shown id="beeld-tegels" title={titles.tileMap} draw={(frame) => drawTileMap(tileMap, frame)} />
      <Shown id="beeld-kaart" title={titles.areaMap} draw={(frame) => drawAreaMap(areaMap, frame)} />
      <Shown id="beeld-leeg" title={titles.empty} draw={(frame) => drawTrend({ moments: [], series: [] }, frame)} />
    </>
  );
}

type ShownProps = {
  readonly id: string;
  readonly title: string;
  readonly draw: (frame: ChartFrame) => Chart;
  readonly isTableOpen?: boolean;
};

function Shown({ id, title, draw, isTableOpen }: ShownProps) {
  const ids = chartIds(id);
  const frame = { title, description: texts.charts.description };
  return (
    <ChartFigure
      id={id}
      title={title}
      note={texts.charts.note}
      narrow={draw({ ...frame, id: ids.narrow, size: 'narrow' })}
      wide={draw({ ...frame, id: ids.wide, size: 'wide' })}
      isTableOpen={isTableOpen}
      downloads={{ csv: `#${id}.csv`, svg: `#${id}.svg`, png: `#${id}.png` }}
    >
      <DataTable
        id={`${id}-tabel`}
        caption={title}
        isCaptionHidden
        columns={[{ header: texts.columns.agency, cell: (name: string) => name }]}
        rows={[texts.agency(0), texts.agency(1)]}
      />
    </ChartFigure>
  );
}
