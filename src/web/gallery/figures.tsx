import { galleryTexts as texts } from '../../text/nl/gallery.ts';
import { FigureTable } from '../components/figure-table.tsx';
import { Headline } from '../components/headline.tsx';
import { StatusBar } from '../components/status-bar.tsx';

const { headline, figures } = texts;

export function GalleryFigures() {
  return (
    <>
      <h2>{texts.sections.headline}</h2>
      <Headline
        parts={[
          headline.before,
          { text: headline.robust, href: '#robuust', about: headline.about },
          headline.afterRobust,
          { text: headline.expected, href: '#verwacht', about: headline.about },
          headline.afterExpected,
          { text: headline.doubtful, href: '#vraag', about: headline.about },
          headline.afterDoubtful,
          { text: headline.notPlausible, href: '#niet', about: headline.about },
          headline.afterNotPlausible,
        ]}
        note={headline.note}
      />
      <StatusBar
        id="balk"
        title={texts.barTitle}
        unit={texts.units}
        parts={[
          { of: 'robust', value: 4, href: '#robuust', secondary: texts.agencies(4) },
          { of: 'expected', value: 15, href: '#verwacht', secondary: texts.agencies(16) },
          { of: 'doubtful', value: 5, href: '#vraag', secondary: texts.agencies(5) },
          { of: 'not-plausible', value: 3, href: '#niet', secondary: texts.agencies(3) },
          { of: 'not-judged', value: 0, href: '#geen', secondary: texts.agencies(0) },
        ]}
      />
      <h2>{texts.sections.zeros}</h2>
      <StatusBar
        id="balk-groot"
        title={texts.barTitleLarge}
        unit={texts.units}
        parts={[
          { of: 'robust', value: 1, href: '#robuust' },
          { of: 'expected', value: 1288, href: '#verwacht' },
          { of: 'doubtful', value: 0, href: '#vraag' },
          { of: 'not-plausible', value: 3, href: '#niet' },
          { of: 'not-judged', value: 145, href: '#geen' },
        ]}
      />
      <StatusBar
        id="balk-leeg"
        title={texts.barTitleZero}
        unit={texts.units}
        parts={[
          { of: 'robust', value: 0 },
          { of: 'expected', value: 0 },
          { of: 'doubtful', value: 0 },
          { of: 'not-plausible', value: 0 },
        ]}
      />
      <h2>{texts.sections.figures}</h2>
      <FigureTable
        id="cijfers"
        caption={texts.figuresCaption}
        groups={[
          {
            heading: texts.groups[0],
            rows: [
              { label: figures.robust, value: 4, href: '#a', unit: texts.units, change: 1 },
              { label: figures.expected, value: 15, href: '#b', unit: texts.units, change: 4 },
              { label: figures.doubtful, value: 5, href: '#c', unit: texts.units, change: -4 },
              { label: figures.notPlausible, value: 3, href: '#d', unit: texts.units, change: -1 },
            ],
          },
          {
            heading: texts.groups[1],
            rows: [
              { label: figures.reports, value: 25, href: '#e', unit: figures.reportsUnit, change: 0 },
              { label: figures.exempt, value: 0, href: '#f', unit: texts.units, change: null },
              { label: figures.joint, value: 12345, href: '#g', unit: figures.reportsUnit },
              { label: figures.history, value: null, href: '#h', unit: texts.units, change: null },
            ],
          },
        ]}
      />
    </>
  );
}
