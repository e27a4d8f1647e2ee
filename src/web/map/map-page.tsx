import { mapTexts } from '../../text/nl/map.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { navigationTexts } from '../../text/nl/pages.ts';
import { Alert } from '../components/alert.tsx';
import { ChartFigure, chartIds } from '../components/chart-figure.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Heading, Lead, TextLink } from '../components/typography.tsx';
import { ProgrammePage, programmeHref, withKnownOn } from '../programme-page.tsx';
import type { WebContext } from '../web-context.ts';
import { MapControls } from './map-controls.tsx';
import { MapList, MapTable } from './map-list.tsx';
import { MapNotes } from './map-notes.tsx';
import { captionOf, drawMap, isUnpublished, shownAreas } from './map-picture.ts';
import { type AskedMap, queryOf } from './map-query.ts';

export type MapPageProps = { readonly web: WebContext; readonly map: AskedMap };

export function MapPage({ web, map }: MapPageProps) {
  const { view, agencies, isOnInvalid } = map;
  const base = programmeHref(view.programme.code);
  return (
    <ProgrammePage
      web={web}
      view={view}
      title={mapTexts.title}
      current="map"
      breadcrumb={[
        { label: navigationTexts.overview, href: withKnownOn(base, view.knownOn) },
        { label: mapTexts.title },
      ]}
      hasErrors={view.dateProblem !== null || isOnInvalid}
    >
      <Heading level={1}>{mapTexts.title}</Heading>
      <Lead>{mapTexts.lead}</Lead>
      {isOnInvalid && (
        <Alert kind="warning" heading={mapTexts.onInvalidHeading}>
          {mapTexts.onInvalid}
        </Alert>
      )}
      {map.round === null && <Alert kind="info">{isUnpublished(map) ? mapTexts.notPublished : mapTexts.noRound}</Alert>}
      <MapControls map={map} />
      {agencies.length === 0 ? (
        <EmptyState heading={mapTexts.noAgencies}>{mapTexts.noAgenciesOn(dateInText(map.on))}</EmptyState>
      ) : (
        <MapAndList map={map} />
      )}
    </ProgrammePage>
  );
}

function MapAndList({ map }: { readonly map: AskedMap }) {
  const { view, round } = map;
  const ids = chartIds('kaart');
  const address = `${programmeHref(view.programme.code)}/kaart`;
  const file = (type: string) =>
    withKnownOn(`${address}.${type}`, view.knownOn, queryOf(map, shownAreas(map) !== null));
  return (
    <>
      <FormTabs map={map} />
      <div class="vth-map">
        <div class="vth-map__picture">
          <ChartFigure
            id="kaart"
            title={round === null ? mapTexts.figureTitleUnjudged : mapTexts.figureTitle}
            note={captionOf(map)}
            narrow={drawMap(map, ids.narrow, 'narrow')}
            wide={drawMap(map, ids.wide, 'wide')}
            downloads={{ csv: file('csv'), svg: file('svg'), png: file('png') }}
          >
            <MapTable map={map} />
          </ChartFigure>
          <MapNotes map={map} />
        </div>
        <section aria-labelledby="alle-diensten">
          <Heading level={2} id="alle-diensten">
            {mapTexts.list}
          </Heading>
          <MapList map={map} />
        </section>
      </div>
    </>
  );
}

/** Tiles or areas, where there is a choice; else why there is none. */
function FormTabs({ map }: { readonly map: AskedMap }) {
  const { view, areas } = map;
  const address = `${programmeHref(view.programme.code)}/kaart`;
  const { isExercise } = view.programme;
  if (areas === null) {
    return (
      <p class="vth-map__form">
        {mapTexts.noBoundaries}{' '}
        {isExercise && <TextLink href={`${address}/grenzen`}>{mapTexts.importBoundaries}</TextLink>}
      </p>
    );
  }
  const isAreas = shownAreas(map) !== null;
  const tab = (label: string, areasShown: boolean) => (
    <li>
      <a
        class="nl-link vth-map__tab"
        href={withKnownOn(address, view.knownOn, queryOf(map, areasShown))}
        aria-current={isAreas === areasShown ? 'page' : undefined}
      >
        {label}
      </a>
    </li>
  );
  return (
    <nav class="vth-map__form" aria-label={mapTexts.form}>
      <ul class="vth-map__tabs">
        {tab(mapTexts.forms.tiles, false)}
        {tab(mapTexts.forms.areas, true)}
      </ul>
    </nav>
  );
}
