import { Hono } from 'hono';
import { galleryTexts as texts } from '../text/nl/gallery.ts';
import type { Assets } from './assets.ts';
import { Alert, type AlertKind } from './components/alert.tsx';
import { ClassBadge } from './components/class-badge.tsx';
import { shownClasses } from './components/class-pattern.tsx';
import { DefinitionList } from './components/definition-list.tsx';
import { DownloadList } from './components/download-list.tsx';
import { EmptyState } from './components/empty-state.tsx';
import { Timeline } from './components/timeline.tsx';
import { Heading, Lead, TextLink } from './components/typography.tsx';
import { GalleryCharts } from './gallery/charts.tsx';
import { GalleryFigures } from './gallery/figures.tsx';
import { GalleryForms } from './gallery/forms.tsx';
import { GalleryTables } from './gallery/tables.tsx';
import { Page } from './layout/page.tsx';

/**
 * One page with every component in every state, for tests and for who changes the look.
 * @returns an app to be mounted on `/onderdelen`, outside production only
 */
export function createGallery(assets: Pick<Assets, 'href'>): Hono {
  const app = new Hono();
  app.get('/', (context) => context.html(<Gallery assets={assets} hasErrors={false} />));
  app.get('/fout', (context) => context.html(<Gallery assets={assets} hasErrors />));
  return app;
}

export function Gallery({ assets, hasErrors }: { readonly assets: Pick<Assets, 'href'>; readonly hasErrors: boolean }) {
  return (
    <Page
      title={texts.title}
      hasErrors={hasErrors}
      assets={assets}
      navigation={texts.navigation.map((label, index) => ({ href: `#${index}`, label, isCurrent: index === 0 }))}
      breadcrumb={[
        { label: texts.navigation[0], href: '#0' },
        { label: texts.navigation[1], href: '#1' },
        { label: texts.title },
      ]}
      exercise={{ date: '15 september 2025', changeHref: '#oefendatum' }}
      asOf={{ date: '14 april 2025', backHref: '#vandaag' }}
      account={<TextLink href="#account">{texts.account}</TextLink>}
      footer={{
        accessibilityHref: '#toegankelijkheid',
        privacyHref: '#privacy',
        sourceHref: '#broncode',
        note: texts.footerNote,
      }}
    >
      {hasErrors && <GalleryForms hasErrors />}
      <Heading level={1}>{texts.title}</Heading>
      <Lead>{texts.lead}</Lead>
      <GalleryFigures />
      <GalleryTables />
      <GalleryCharts />
      <GalleryContent />
      {!hasErrors && <GalleryForms hasErrors={false} />}
    </Page>
  );
}

function GalleryContent() {
  return (
    <>
      <h2>{texts.sections.badges}</h2>
      <p>
        {shownClasses.map((shown) => (
          <>
            <ClassBadge of={shown} />{' '}
          </>
        ))}
      </p>
      <h2>{texts.sections.messages}</h2>
      {(['info', 'ok', 'warning'] as const satisfies readonly AlertKind[]).map((kind) => (
        <Alert kind={kind}>
          <p>{texts.alerts[kind]}</p>
        </Alert>
      ))}
      <Alert kind="error" heading={texts.alerts.errorHeading}>
        <p>{texts.alerts.error}</p>
        <p>
          <TextLink href="#cijfers">{texts.proseLink}</TextLink>
        </p>
      </Alert>
      <EmptyState heading={texts.emptyState.heading}>
        <p>{texts.emptyState.text}</p>
        <p>
          <TextLink href="#nieuw">{texts.emptyState.link}</TextLink>
        </p>
      </EmptyState>
      <h2>{texts.sections.lists}</h2>
      <DefinitionList items={texts.definitions.map(([term, description]) => ({ term, description }))} />
      <DownloadList
        downloads={[
          { href: '#pdf', label: texts.downloads.pdf, type: 'PDF', bytes: 183_214, note: texts.downloads.note },
          { href: '#word', label: texts.downloads.word, type: 'Word', bytes: 41_002 },
          { href: '#csv', label: texts.downloads.data, type: 'CSV', bytes: 2_400_000 },
        ]}
      />
      <h2>{texts.sections.timeline}</h2>
      <Timeline
        items={texts.timeline.map(([dateTime, date, title, byline], index) => ({
          dateTime,
          date,
          title,
          byline,
          children: index === 1 ? <p>{texts.timelineText}</p> : undefined,
        }))}
      />
      <h2>{texts.sections.prose}</h2>
      <p>{texts.prose}</p>
      <ul>
        <li>{texts.reasons[0]}</li>
        <li>{texts.reasons[1]}</li>
      </ul>
      <p>
        <a href="#uitleg">{texts.proseLink}</a>
      </p>
    </>
  );
}
