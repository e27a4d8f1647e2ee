import { type Context, Hono } from 'hono';
import {
  type PublicationView,
  readPublication,
  readPublicationJson,
  readPublications,
} from '../../application/read-publication.ts';
import { readPeople } from '../../application/read-programme-view.ts';
import { readRoundFigures, roundAbout } from '../../application/read-round-figures.ts';
import { type PublishRoundRefusal, obstaclesToPublication, publishRound } from '../../application/publish-round.ts';
import { letterClasses } from '../../domain/assessments/letter-class.ts';
import type { BrokenSum } from '../../domain/figures/consistency-rules.ts';
import { dateInAmsterdam } from '../../domain/kernel/instant.ts';
import type { PublicationId } from '../../domain/kernel/ids.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { navigationTexts } from '../../text/nl/pages.ts';
import { consistencyRuleTexts, refusalTexts } from '../../text/nl/refusals.ts';
import { actingPerson, personChoices } from '../acting-person.ts';
import { Alert } from '../components/alert.tsx';
import { DataTable } from '../components/data-table.tsx';
import { DefinitionList } from '../components/definition-list.tsx';
import { DownloadList } from '../components/download-list.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { FigureTable } from '../components/figure-table.tsx';
import { Headline } from '../components/headline.tsx';
import { SelectField } from '../components/select-field.tsx';
import { StatusBar } from '../components/status-bar.tsx';
import { FormActions, SubmitButton } from '../components/submit-button.tsx';
import { Heading, Lead, TextLink } from '../components/typography.tsx';
import { type Vocabulary, figureGroups, labelOfFigure } from '../figure-links.ts';
import { type ImmutableHandler, createImmutableHandler } from '../immutable-response.ts';
import { Page } from '../layout/page.tsx';
import { ProgrammePage, programmeHref, siteFooter, viewOf } from '../programme-page.tsx';
import { idFromPath } from '../request-input.ts';
import type { WebContext } from '../web-context.ts';
import { FigureDetails } from './figures.tsx';
import { headlineParts, roundDefinitions } from './overview.tsx';

/** Pages that are kept in memory, ready to send; the oldest makes room. */
const keptPages = 500;

export function publicationRoutes(web: WebContext): Hono {
  const app = new Hono();
  const pages = new Map<string, ImmutableHandler>();

  /** Answers from memory once the page can no longer change: when the letter of its publication is released. */
  const immutablePage = async (context: Context, view: PublicationView, html: string) => {
    if (view.letter === null) return context.html(html);
    const handler = await createImmutableHandler(new TextEncoder().encode(html), {
      type: 'text/html; charset=utf-8',
      cacheControl: 'public, max-age=300',
    });
    const oldest = pages.size >= keptPages ? pages.keys().next().value : undefined;
    if (oldest !== undefined) pages.delete(oldest);
    pages.set(context.req.path, handler);
    return handler(context);
  };

  const list = async (
    context: Context,
    refusal: PublishRoundRefusal | { readonly code: keyof typeof refusalTexts } | null,
  ) => {
    const view = await viewOf(web, context);
    if (view === null) return context.notFound();
    const publications = await readPublications(web.ports, view.programme.id, view.knownAt);
    const round = roundAbout(view.rounds, view.today);
    const figures = round === null ? null : await readRoundFigures(web.ports.db, view.programme, round, view.knownAt);
    const obstacles = figures === null ? null : obstaclesToPublication(figures);
    const people = await readPeople(web.ports);
    const base = programmeHref(view.programme.code);
    const isReady = obstacles !== null && obstacles.notJudged.length === 0 && obstacles.brokenSums.length === 0;
    return context.html(
      <ProgrammePage
        web={web}
        view={view}
        title={navigationTexts.publications}
        current="publications"
        hasErrors={refusal !== null}
      >
        <Heading level={1}>{navigationTexts.publications}</Heading>
        {refusal !== null && (
          <Alert kind="error" heading="Niet gepubliceerd">
            {refusalTexts[refusal.code]}
          </Alert>
        )}
        <DataTable
          id="publicaties"
          caption="Wat is gepubliceerd"
          rows={publications}
          empty="Er is nog niets gepubliceerd."
          columns={[
            {
              header: 'Ronde',
              isRowHeader: true,
              cell: (row) => <TextLink href={`${base}/publicaties/${row.id}`}>{row.roundName}</TextLink>,
            },
            { header: 'Gepubliceerd op', cell: (row) => dateInText(dateInAmsterdam(row.publishedAt)) },
            { header: 'Door', cell: (row) => row.publishedByName },
            { header: 'Peildatum', cell: (row) => dateInText(row.referenceDate) },
          ]}
        />
        {round !== null && obstacles !== null && view.programme.isExercise && view.knownOn === null && (
          <>
            <Heading level={2}>Publiceren: {round.name}</Heading>
            {isReady ? (
              <>
                <p class="utrecht-paragraph">
                  Alle eenheden zijn beoordeeld en alle optellingen kloppen. Publiceren bevriest de beoordelingen en
                  cijfers van vandaag; een latere correctie verandert de publicatie niet.
                </p>
                <form method="post" action={`${base}/publicaties`}>
                  <input type="hidden" name="ronde" value={round.id} />
                  <SelectField
                    id="persoon"
                    name="persoon"
                    label="U handelt als"
                    choices={personChoices(people)}
                    value="approver-1"
                  />
                  <FormActions>
                    <SubmitButton>Publiceer deze ronde</SubmitButton>
                  </FormActions>
                </form>
              </>
            ) : (
              <Obstacles {...obstacles} vocabulary={figures ?? { criteria: [], reasons: [] }} />
            )}
          </>
        )}
      </ProgrammePage>,
      refusal === null ? 200 : 422,
    );
  };

  app.get('/programmas/:code/publicaties', (context) => list(context, null));

  app.post('/programmas/:code/publicaties', async (context) => {
    const view = await viewOf(web, context);
    if (view === null) return context.notFound();
    const body = await context.req.parseBody();
    const actor = await actingPerson(web.ports, view.programme, body['persoon']);
    if (!actor.ok) return list(context, actor.error);
    const round = view.rounds.find((one) => one.id === body['ronde']);
    if (round === undefined) return list(context, { code: 'round-unknown' });
    const command = { programmeId: view.programme.id, roundId: round.id };
    const published = await publishRound(web.ports)(command, actor.value);
    if (!published.ok) return list(context, published.error);
    return context.redirect(`${programmeHref(view.programme.code)}/publicaties/${published.value}`, 303);
  });

  const find = async (context: Context): Promise<PublicationView | null> => {
    const id = idFromPath<PublicationId>(context.req.param('id'));
    const view = id === null ? null : await readPublication(web.ports, id);
    return view !== null && view.content.programme.code === context.req.param('code') ? view : null;
  };

  app.get('/programmas/:code/publicaties/:id', async (context) => {
    const kept = pages.get(context.req.path);
    if (kept !== undefined) return kept(context);
    const view = await find(context);
    if (view === null) return context.notFound();
    return immutablePage(context, view, String(await (<PublicationPage web={web} view={view} />)));
  });

  app.get('/programmas/:code/publicaties/:id/cijfers.json', async (context) => {
    const view = await find(context);
    const json = view === null ? null : await readPublicationJson(web.ports, view.row.id);
    if (view === null || json === null) return context.notFound();
    return context.body(json, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="publicatie-${view.content.round.code}.json"`,
      ETag: `"${view.row.contentHash}"`,
    });
  });

  app.get('/programmas/:code/publicaties/:id/cijfers/:key', async (context) => {
    const kept = pages.get(context.req.path);
    if (kept !== undefined) return kept(context);
    const view = await find(context);
    const figure = view?.content.figures.find((one) => one.key === context.req.param('key'));
    const label = view === null || figure === undefined ? null : labelOfFigure(figure.key, view.content);
    if (view === null || figure === undefined || label === null) return context.notFound();
    const base = programmeHref(view.content.programme.code);
    const here = `${base}/publicaties/${view.row.id}`;
    const isOfPrevious = figure.key.startsWith('previous-');
    return immutablePage(
      context,
      view,
      String(
        await (
          <FrozenPage web={web} view={view} title={label} breadcrumb={[{ label: 'Publicatie', href: here }, { label }]}>
            <FigureDetails
              figure={figure}
              label={label}
              roundName={(isOfPrevious ? view.content.previousRound?.name : null) ?? view.content.round.name}
              vocabulary={view.content}
              units={isOfPrevious ? view.content.previousUnits : view.content.units}
              hrefOf={(key) => `${here}/cijfers/${key}`}
              unitHref={(id) => `${base}/eenheden/${id}`}
            />
          </FrozenPage>
        ),
      ),
    );
  });

  return app;
}

type FrozenPageProps = {
  readonly web: WebContext;
  readonly view: PublicationView;
  readonly title: string;
  readonly breadcrumb: readonly { readonly label: string; readonly href?: string }[];
  readonly children: unknown;
};

/** A page that does not change any more, so it bears the date of the publication and not that of today. */
function FrozenPage({ web, view, title, breadcrumb, children }: FrozenPageProps) {
  const { content, row } = view;
  const base = programmeHref(content.programme.code);
  const published = dateInText(dateInAmsterdam(row.publishedAt));
  return (
    <Page
      title={`${title} – ${content.programme.name}`}
      assets={web.assets}
      navigation={[
        { href: base, label: navigationTexts.overview },
        { href: `${base}/publicaties`, label: navigationTexts.publications, isCurrent: true },
      ]}
      breadcrumb={[{ label: navigationTexts.publications, href: `${base}/publicaties` }, ...breadcrumb]}
      exercise={
        content.programme.isExercise
          ? { date: published, sentence: `Gepubliceerd op ${published} (oefendatum).` }
          : undefined
      }
      footer={siteFooter}
    >
      {children as never}
    </Page>
  );
}

function PublicationPage({ web, view }: { readonly web: WebContext; readonly view: PublicationView }) {
  const { content, row, letter } = view;
  const here = `${programmeHref(content.programme.code)}/publicaties/${row.id}`;
  const hrefOf = (key: string) => `${here}/cijfers/${key}`;
  const value = (key: string) => content.figures.find((figure) => figure.key === key)?.value ?? 0;
  return (
    <FrozenPage web={web} view={view} title={content.round.name} breadcrumb={[{ label: content.round.name }]}>
      <Heading level={1}>{content.round.name}</Heading>
      <Lead>Gepubliceerd op {dateInText(dateInAmsterdam(row.publishedAt))}</Lead>
      <Headline parts={headlineParts(content.figures, hrefOf, dateInText(content.programme.targetDate))} />
      <StatusBar
        id="stand"
        title="Stand bij publicatie"
        unit="rapportage-eenheden"
        parts={letterClasses.map((name) => ({
          of: name,
          value: value(`units-${name}`),
          href: hrefOf(`units-${name}`),
        }))}
      />
      <Heading level={2}>Brief en gegevens</Heading>
      {letter === null ? (
        <p class="utrecht-paragraph">
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
      <p class="utrecht-paragraph">
        <TextLink href={`${here}/cijfers.json`}>Alle cijfers met hun leden (JSON)</TextLink>
      </p>
      <FigureTable id="cijfers" caption="Alle cijfers" groups={figureGroups(content.figures, content, hrefOf)} />
      <Heading level={2}>Over deze publicatie</Heading>
      <DefinitionList
        items={[
          ...roundDefinitions(content.round),
          { term: 'Gepubliceerd door', description: row.publishedByName },
          {
            term: 'Controlegetal van de inhoud (SHA-256)',
            description: <code class="vth-hash">{row.contentHash}</code>,
          },
          ...(letter === null
            ? []
            : [
                {
                  term: 'Controlegetal van de PDF (SHA-256)',
                  description: <code class="vth-hash">{letter.pdfSha256}</code>,
                },
              ]),
        ]}
      />
    </FrozenPage>
  );
}

function Obstacles(props: {
  readonly notJudged: readonly { readonly name: string }[];
  readonly brokenSums: readonly BrokenSum[];
  readonly vocabulary: Vocabulary;
}) {
  const side = (terms: BrokenSum['left']) =>
    terms.map(({ key, value }) => `${labelOfFigure(key, props.vocabulary) ?? key} (${value})`).join(' + ');
  const total = (terms: BrokenSum['left']) => terms.reduce((sum, { value }) => sum + value, 0);
  if (props.notJudged.length === 0 && props.brokenSums.length === 0) return <EmptyState heading="Niets te melden" />;
  return (
    <Alert kind="warning" heading="Deze ronde kan nog niet worden gepubliceerd">
      <ul class="utrecht-unordered-list">
        {props.brokenSums.map(({ rule, left, right }) => (
          <li>
            {consistencyRuleTexts[rule.code]}: {side(left)} = {total(left)}, maar {side(right)} = {total(right)}.
          </li>
        ))}
        {props.notJudged.length > 0 && (
          <li>
            Nog niet beoordeeld ({props.notJudged.length}): {props.notJudged.map(({ name }) => name).join(', ')}.
          </li>
        )}
      </ul>
    </Alert>
  );
}
