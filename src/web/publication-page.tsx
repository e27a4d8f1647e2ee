import type { Child } from 'hono/jsx';
import type { PublicationView } from '../application/read-publication.ts';
import type { BrokenSum } from '../domain/figures/consistency-rules.ts';
import { dateInAmsterdam } from '../domain/kernel/instant.ts';
import { dateInText } from '../text/nl/dates.ts';
import { summaryTexts } from '../text/nl/summaries.ts';
import { navigationTexts } from '../text/nl/pages.ts';
import { consistencyRuleTexts } from '../text/nl/refusals.ts';
import { Alert } from './components/alert.tsx';
import { DefinitionList } from './components/definition-list.tsx';
import { DownloadList } from './components/download-list.tsx';
import { FigureTable } from './components/figure-table.tsx';
import { Headline } from './components/headline.tsx';
import { StatusBar } from './components/status-bar.tsx';
import { Heading, Lead, TextLink } from './components/typography.tsx';
import { figureGroups, labelOfFigure, type Vocabulary } from './figure-links.ts';
import type { BreadcrumbItem } from './layout/breadcrumb.tsx';
import { Page } from './layout/page.tsx';
import { programmeHref, programmeNavigation, siteFooter } from './programme-page.tsx';
import { headlineParts, roundDefinitions, statusBarParts } from './round-summary.tsx';
import type { WebContext } from './web-context.ts';

export type FrozenPageProps = {
  readonly web: WebContext;
  readonly view: PublicationView;
  readonly title: string;
  readonly breadcrumb: readonly BreadcrumbItem[];
  readonly children: Child;
};

/** A page that does not change any more, so it bears the date of the publication and not that of today. */
export function FrozenPage({ web, view, title, breadcrumb, children }: FrozenPageProps) {
  const { content, row } = view;
  const base = programmeHref(content.programme.code);
  const published = dateInText(dateInAmsterdam(row.publishedAt));
  const sentence = `Gepubliceerd op ${published} (oefendatum).`;
  return (
    <Page
      title={`${title} – ${content.programme.name}`}
      assets={web.assets}
      navigation={programmeNavigation(content.programme, 'publications', null)}
      breadcrumb={[{ label: navigationTexts.publications, href: `${base}/publicaties` }, ...breadcrumb]}
      exercise={content.programme.isExercise ? { date: published, sentence } : undefined}
      footer={siteFooter}
    >
      {children}
    </Page>
  );
}

/** What a publication holds: its headline, its letter and every figure. */
export function PublicationPage({ web, view }: { readonly web: WebContext; readonly view: PublicationView }) {
  const { content, row, letter } = view;
  const here = `${programmeHref(content.programme.code)}/publicaties/${row.id}`;
  const hrefOf = (key: string) => `${here}/cijfers/${key}`;
  return (
    <FrozenPage web={web} view={view} title={content.round.name} breadcrumb={[{ label: content.round.name }]}>
      <Heading level={1}>{content.round.name}</Heading>
      <Lead>Gepubliceerd op {dateInText(dateInAmsterdam(row.publishedAt))}</Lead>
      <Headline parts={headlineParts(content.figures, hrefOf, dateInText(content.programme.targetDate))} />
      <StatusBar
        id="stand"
        title="Stand bij publicatie"
        unit="rapportage-eenheden"
        parts={statusBarParts(content.figures, hrefOf)}
      />
      <Heading level={2}>Brief en gegevens</Heading>
      {letter === null ? (
        <p>
          De brief is nog niet vastgesteld. <TextLink href={`${here}/brief`}>Naar de brief</TextLink>
        </p>
      ) : (
        <DownloadList
          downloads={[
            { href: `${here}/brief.pdf`, label: 'Brief aan de Kamer', type: 'PDF', bytes: letter.pdfBytes },
            { href: `${here}/brief.docx`, label: 'Brief aan de Kamer', type: 'Word', bytes: letter.docxBytes },
          ]}
        />
      )}
      <p>
        <TextLink href={`${here}/bijlage-1`}>{summaryTexts.link}</TextLink>
        {' · '}
        <TextLink href={`${here}/cijfers.json`}>Alle cijfers met hun leden (JSON)</TextLink>
      </p>
      <FigureTable id="cijfers" caption="Alle cijfers" groups={figureGroups(content.figures, content, hrefOf)} />
      <Heading level={2}>Over deze publicatie</Heading>
      <DefinitionList
        items={[
          ...roundDefinitions(content.round),
          { term: 'Gepubliceerd door', description: row.publishedByName },
          { term: 'Controlegetal van de inhoud (SHA-256)', description: <Hash of={row.contentHash} /> },
          ...(letter === null
            ? []
            : [{ term: 'Controlegetal van de PDF (SHA-256)', description: <Hash of={letter.pdfSha256} /> }]),
        ]}
      />
    </FrozenPage>
  );
}

function Hash({ of }: { readonly of: string }) {
  return <code class="vth-hash">{of}</code>;
}

export type ObstaclesProps = {
  readonly notJudged: readonly { readonly name: string }[];
  readonly brokenSums: readonly BrokenSum[];
  readonly vocabulary: Vocabulary;
};

/** Every sum that does not add up, by name and with both sides, and every unit that is not judged. */
export function Obstacles({ notJudged, brokenSums, vocabulary }: ObstaclesProps) {
  const side = (terms: BrokenSum['left']) =>
    terms.map(({ key, value }) => `${labelOfFigure(key, vocabulary) ?? key} (${value})`).join(' + ');
  const total = (terms: BrokenSum['left']) => terms.reduce((sum, { value }) => sum + value, 0);
  return (
    <Alert kind="warning" heading="Deze ronde kan nog niet worden gepubliceerd">
      <ul>
        {brokenSums.map(({ rule, left, right }) => (
          <li>
            {consistencyRuleTexts[rule.code]}: {side(left)} = {total(left)}, maar {side(right)} = {total(right)}.
          </li>
        ))}
        {notJudged.length > 0 && (
          <li>
            Nog niet beoordeeld ({notJudged.length}): {notJudged.map(({ name }) => name).join(', ')}.
          </li>
        )}
      </ul>
    </Alert>
  );
}
