import { type Context, Hono } from 'hono';
import { type PublicationView, readPublicationJson, readPublications } from '../../application/read-publication.ts';
import { readPeople } from '../../application/read-programme-view.ts';
import { summaryKinds } from '../../application/release-summary.ts';
import { roundAbout } from '../../application/read-round-figures.ts';
import { type PublishRoundRefusal, obstaclesToPublication, publishRound } from '../../application/publish-round.ts';
import { dateInAmsterdam } from '../../domain/kernel/instant.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { navigationTexts } from '../../text/nl/pages.ts';
import { refusalTexts } from '../../text/nl/refusals.ts';
import { actingPerson, personChoices } from '../acting-person.ts';
import { Alert } from '../components/alert.tsx';
import { DataTable } from '../components/data-table.tsx';
import { SelectField } from '../components/select-field.tsx';
import { FormActions, SubmitButton } from '../components/submit-button.tsx';
import { Heading, TextLink } from '../components/typography.tsx';
import { labelOfFigure } from '../figure-links.ts';
import { ProgrammePage, programmeHref, viewOf } from '../programme-page.tsx';
import { findPublication } from '../find-publication.ts';
import type { WebContext } from '../web-context.ts';
import { readForm } from '../read-form.ts';
import { createKeptPages } from '../kept-pages.ts';
import { FrozenPage, Obstacles, PublicationPage } from '../publication-page.tsx';
import { FigureDetails } from './figures.tsx';

export function publicationRoutes(web: WebContext): Hono {
  const app = new Hono();
  const pages = createKeptPages();

  /** Kept once the page can no longer change: when the letter of its publication and all files of annex 1 are there. */
  const answer = async (context: Context, view: PublicationView, html: string) =>
    view.letter === null || view.documents.length < summaryKinds.length
      ? context.html(html)
      : (await pages.keep(keyOf(context), html))(context);

  const list = async (
    context: Context,
    refusal: PublishRoundRefusal | { readonly code: keyof typeof refusalTexts } | null,
  ) => {
    const view = await viewOf(web, context);
    if (view === null) return context.notFound();
    const publications = await readPublications(web.ports, view.programme.id, view.knownAt);
    const round = roundAbout(view.rounds, view.knownOn ?? view.today);
    const figures = round === null ? null : await web.figures(view, round);
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
                <p>
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
    const body = await readForm(context);
    const actor = await actingPerson(web.ports, view.programme, body['persoon']);
    if (!actor.ok) return list(context, actor.error);
    const round = view.rounds.find((one) => one.id === body['ronde']);
    if (round === undefined) return list(context, { code: 'round-unknown' });
    const command = { programmeId: view.programme.id, roundId: round.id };
    const published = await publishRound(web.ports)(command, actor.value);
    if (!published.ok) return list(context, published.error);
    web.summaries.start(view.programme.id, published.value, actor.value);
    return context.redirect(`${programmeHref(view.programme.code)}/publicaties/${published.value}`, 303);
  });

  const find = (context: Context) => findPublication(web, context);

  app.get('/programmas/:code/publicaties/:id', async (context) => {
    const kept = pages.find(keyOf(context));
    if (kept !== undefined) return kept(context);
    const view = await find(context);
    if (view === null) return context.notFound();
    return answer(context, view, String(await (<PublicationPage web={web} view={view} />)));
  });

  app.get('/programmas/:code/publicaties/:id/cijfers.json', async (context) => {
    const view = await find(context);
    if (view === null) return context.notFound();
    const etag = `"${view.row.contentHash}"`;
    // Compressed on the way it becomes weak, and comes back so.
    if (context.req.header('If-None-Match')?.replace(/^W\//u, '') === etag)
      return context.body(null, 304, { ETag: etag });
    const json = await readPublicationJson(web.ports, view.row.id);
    if (json === null) return context.notFound();
    return context.body(json, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="publicatie-${view.content.round.code}.json"`,
      ETag: etag,
    });
  });

  app.get('/programmas/:code/publicaties/:id/cijfers/:key', async (context) => {
    const kept = pages.find(keyOf(context));
    if (kept !== undefined) return kept(context);
    const view = await find(context);
    const figure = view?.content.figures.find((one) => one.key === context.req.param('key'));
    const label = view === null || figure === undefined ? null : labelOfFigure(figure.key, view.content);
    if (view === null || figure === undefined || label === null) return context.notFound();
    const base = programmeHref(view.content.programme.code);
    const here = `${base}/publicaties/${view.row.id}`;
    const isOfPrevious = figure.key.startsWith('previous-');
    return answer(
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
              unitHref={(id) => `${base}/eenheden/${id}?publicatie=${view.row.id}`}
            />
          </FrozenPage>
        ),
      ),
    );
  });

  return app;
}

/** What a page shows, whatever way its address was written. */
function keyOf(context: Context): string {
  const { code, id, key } = context.req.param() as { code?: string; id?: string; key?: string };
  return [code, id, key ?? ''].join('/');
}
