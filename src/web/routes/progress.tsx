import { Hono } from 'hono';
import type { Chart } from '../../charts/chart.ts';
import { assessesStatus } from '../../domain/rounds/round.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { placeText } from '../../text/nl/places.ts';
import { progressTexts } from '../../text/nl/progress.ts';
import { Heading, Lead } from '../components/typography.tsx';
import { pngResponse, svgResponse } from '../downloads.ts';
import { type AskedView, ProgrammePage, viewOf } from '../programme-page.tsx';
import { classNote, classPicture } from '../progress/class-trend.tsx';
import { criterionNote, criterionPicture } from '../progress/criterion-trend.tsx';
import { flowNote, flowPicture } from '../progress/flow-figure.tsx';
import { flowStages, flowStarts } from '../progress/flow-stages.ts';
import { type AskedMoves, readMoves } from '../progress/moves-query.ts';
import { MovesTable } from '../progress/moves-table.tsx';
import { planPicture } from '../progress/plan-figure.tsx';
import { ProgressControls } from '../progress/progress-controls.tsx';
import { classFile, criterionFile, flowFile, planFile } from '../progress/progress-files.ts';
import { progressLinks } from '../progress/progress-links.ts';
import { ProgressReport } from '../progress/progress-report.tsx';
import type { WebContext } from '../web-context.ts';

export function progressRoutes(web: WebContext): Hono {
  const app = new Hono();

  app.get('/programmas/:code/voortgang', async (context) => {
    const view = await viewOf(web, context);
    if (view === null) return context.notFound();
    const progress = await web.progress(view);
    const start = context.req.query('vanaf');
    const html = (
      <ProgrammePage
        web={web}
        view={view}
        title={progressTexts.title}
        current="progress"
        hasErrors={view.dateProblem !== null}
      >
        <Heading level={1}>{progressTexts.title}</Heading>
        <ProgressControls
          view={view}
          starts={flowStarts(progress)}
          start={flowStages(progress, start)[0]?.round.code}
        />
        <ProgressReport view={view} progress={progress} start={start} />
      </ProgrammePage>
    );
    return context.html(html, view.dateProblem === null ? 200 : 422);
  });

  app.get('/programmas/:code/voortgang/overgang', async (context) => {
    const view = await viewOf(web, context);
    if (view === null) return context.notFound();
    const progress = await web.progress(view);
    const asked = readMoves(context.req.query(), progress);
    if (asked === null) return context.notFound();
    const links = progressLinks(view);
    const [before, after] = [asked.before.round, asked.after.round];
    const title = titleOf(asked, progress.ratings);
    return context.html(
      <ProgrammePage
        web={web}
        view={view}
        title={title}
        current="progress"
        breadcrumb={[{ label: progressTexts.title, href: links.page('/voortgang') }, { label: title }]}
      >
        <Heading level={1}>{title}</Heading>
        <Lead>
          {progressTexts.list.title(asked.moves.length)}.{' '}
          {progressTexts.list.between(
            before.name,
            dateInText(before.referenceDate),
            after.name,
            dateInText(after.referenceDate),
          )}
        </Lead>
        <MovesTable asked={asked} progress={progress} links={links} />
      </ProgrammePage>,
      view.dateProblem === null ? 200 : 422,
    );
  });

  app.get('/programmas/:code/voortgang/:file{(stroom|plannen|klassen|criteria)\\.(csv|svg|png)}', async (context) => {
    const view = await viewOf(web, context);
    // Of a day that is none there is no file: one of today would pass for it.
    if (view === null || view.dateProblem !== null) return context.notFound();
    const { stages, ratings, criteria } = await web.progress(view);
    const assessed = stages.filter(({ round }) => assessesStatus(round.kind));
    const shown = flowStages({ stages }, context.req.query('vanaf'));
    const plans = stages.find(({ round }) => !assessesStatus(round.kind));
    const [subject = '', type = ''] = context.req.param('file').split('.');
    const file = fileNaming(view, subject);
    const { flow, classes, criteria: perCriterion } = progressTexts;
    const sources: Readonly<Record<string, FileSource>> = {
      stroom: {
        csv: () => flowFile(file, shown, ratings),
        picture: () => flowPicture(shown, ratings),
        ...{ title: flow.title, note: flowNote(shown, ratings) },
      },
      ...(plans === undefined
        ? {}
        : {
            plannen: {
              csv: () => planFile(file, plans, ratings),
              picture: () => planPicture(plans, ratings),
              ...{ title: progressTexts.plans.title, note: flowNote([plans], ratings) },
            },
          }),
      klassen: {
        csv: () => classFile(file, assessed),
        picture: () => classPicture(assessed),
        ...{ title: classes.title, note: classNote(assessed) },
      },
      criteria: {
        csv: () => criterionFile(file, assessed, criteria),
        picture: () => criterionPicture(assessed, criteria),
        ...{ title: perCriterion.title, note: criterionNote(assessed) },
      },
    };
    const source = sources[subject];
    if (source === undefined) return context.notFound();
    if (type === 'csv') return source.csv();
    const knownOn = dateInText(view.knownOn ?? view.today);
    const picture = {
      ...source.picture(),
      caption: progressTexts.pictureCaption(source.title, source.note, knownOn),
    };
    return type === 'svg' ? svgResponse(file, picture) : pngResponse(file, picture, web.rasterizer);
  });

  return app;
}

/** What a file is made of; title and note stand above a picture. */
type FileSource = {
  readonly csv: () => Response;
  readonly picture: () => Chart;
  readonly title: string;
  readonly note: string;
};

function fileNaming({ programme, knownOn, today }: AskedView, subject: string) {
  const asOf = knownOn === null ? '' : `-bekend-op-${knownOn}`;
  return { name: `${subject}-${programme.code}${asOf}`, isExercise: programme.isExercise, knownOn: knownOn ?? today };
}

function titleOf({ from, to, direction }: AskedMoves, ratings: Parameters<typeof placeText>[1]): string {
  const { cell, row, column } = progressTexts.table;
  const name = (place: Parameters<typeof placeText>[0]) => placeText(place, ratings);
  const words =
    from !== null && to !== null
      ? cell(name(from), name(to))
      : from !== null
        ? row(name(from))
        : to !== null
          ? column(name(to))
          : direction === null
            ? progressTexts.list.everybody
            : progressTexts.list.directions[direction];
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
