import { Hono } from 'hono';
import { readProgrammes } from '../../application/read-programme-view.ts';
import { roundAbout } from '../../application/read-round-figures.ts';
import { assessesStatus } from '../../domain/rounds/round.ts';
import { dateInForm, dateInText } from '../../text/nl/dates.ts';
import { navigationTexts, overviewTexts, roundTexts } from '../../text/nl/pages.ts';
import { numberInText } from '../../text/nl/number-words.ts';
import { Alert } from '../components/alert.tsx';
import { DateField } from '../components/date-field.tsx';
import { DefinitionList } from '../components/definition-list.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { FigureTable } from '../components/figure-table.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { Headline } from '../components/headline.tsx';
import { SelectField } from '../components/select-field.tsx';
import { StatusBar } from '../components/status-bar.tsx';
import { Heading, TextLink } from '../components/typography.tsx';
import { figureGroups } from '../figure-links.ts';
import { Page } from '../layout/page.tsx';
import { ProgrammePage, programmeHref, siteFooter, viewOf, withKnownOn } from '../programme-page.tsx';
import { MovedSince } from '../moved-since.tsx';
import { headlineParts, roundDefinitions, statusBarParts } from '../round-summary.tsx';
import type { WebContext } from '../web-context.ts';

export function overviewRoutes(web: WebContext): Hono {
  const app = new Hono();

  app.get('/', async (context) => {
    const programmes = await readProgrammes(web.ports);
    const only = programmes.length === 1 ? programmes[0] : undefined;
    if (only !== undefined) return context.redirect(programmeHref(only.code));
    return context.html(
      <Page title={navigationTexts.programmes} assets={web.assets} navigation={[]} footer={siteFooter}>
        <Heading level={1}>{navigationTexts.programmes}</Heading>
        {programmes.length === 0 ? (
          <EmptyState heading="Er is nog geen programma">
            Start de server met een lege database om de oefening te laden.
          </EmptyState>
        ) : (
          <ul class="vth-programmes">
            {programmes.map((programme) => (
              <li>
                <TextLink href={programmeHref(programme.code)}>{programme.name}</TextLink>
                <p>{programme.isExercise ? overviewTexts.exercise : overviewTexts.real}</p>
              </li>
            ))}
          </ul>
        )}
      </Page>,
    );
  });

  app.get('/programmas/:code', async (context) => {
    const view = await viewOf(web, context);
    if (view === null) return context.notFound();
    const asked = context.req.query('ronde');
    const rounds = view.rounds.filter((round) => assessesStatus(round.kind));
    const round = rounds.find((one) => one.code === asked) ?? roundAbout(rounds, view.knownOn ?? view.today);
    const base = programmeHref(view.programme.code);
    const status = view.dateProblem === null ? 200 : 422;
    const controls = (
      <FilterForm action={base} label="Ronde en peilmoment" submitLabel="Toon" resetHref={base}>
        {rounds.length > 0 && (
          <SelectField
            id="ronde"
            name="ronde"
            label={roundTexts.round}
            choices={rounds.map(({ code, name }) => ({ value: code, label: name }))}
            value={round?.code}
          />
        )}
        <DateField
          id="bekendOp"
          name="bekendOp"
          label="Wat was bekend op"
          value={view.dateProblem === null ? dateInForm(view.knownOn ?? view.today) : (view.asked ?? '')}
          error={view.dateProblem ?? undefined}
        />
      </FilterForm>
    );
    if (round === null) {
      return context.html(
        <ProgrammePage
          web={web}
          view={view}
          title={navigationTexts.overview}
          current="overview"
          hasErrors={view.dateProblem !== null}
        >
          <Heading level={1}>{view.programme.name}</Heading>
          <EmptyState heading="Er is nog geen ronde met cijfers">
            Op {dateInText(view.knownOn ?? view.today)} was er nog geen ronde waarin is beoordeeld.{' '}
            <TextLink href={withKnownOn(`${base}/kaart`, view.knownOn)}>{overviewTexts.toMap}</TextLink>
          </EmptyState>
          {controls}
        </ProgrammePage>,
        status,
      );
    }
    const data = await web.figures(view, round);
    const hrefOf = (key: string) => withKnownOn(`${base}/cijfers/${key}`, view.knownOn, { ronde: round.code });
    const value = (key: string) => data.figures.find((figure) => figure.key === key)?.value ?? 0;
    const notJudged = value('units-not-judged');
    return context.html(
      <ProgrammePage
        web={web}
        view={view}
        title={navigationTexts.overview}
        current="overview"
        hasErrors={view.dateProblem !== null}
      >
        <Heading level={1}>{view.programme.name}</Heading>
        <Headline
          parts={headlineParts(data.figures, hrefOf, dateInText(view.programme.targetDate))}
          note={`${round.name}, peildatum ${dateInText(round.referenceDate)}. Geteld in rapportage-eenheden; zie de tabel voor omgevingsdiensten.`}
        />
        {notJudged > 0 && (
          <Alert kind="info" heading="De beoordeling van deze ronde loopt nog">
            Van {numberInText(notJudged)} rapportage-eenheden is nog geen beoordeling vastgesteld.
          </Alert>
        )}
        <StatusBar
          id="stand"
          title={`Stand van zaken: ${round.name}`}
          unit="rapportage-eenheden"
          parts={statusBarParts(data.figures, hrefOf)}
        />
        <MovedSince
          roundId={round.id}
          progress={await web.progress(view)}
          href={withKnownOn(`${base}/voortgang`, view.knownOn)}
        />
        <FigureTable
          id="cijfers"
          caption="Alle cijfers van deze ronde"
          groups={figureGroups(data.figures, data, hrefOf)}
        />
        <Heading level={2}>Over deze cijfers</Heading>
        <DefinitionList items={roundDefinitions(round)} />
        {controls}
      </ProgrammePage>,
      status,
    );
  });

  return app;
}
