import { Hono } from 'hono';
import { type RoundFigures, roundAbout } from '../../application/read-round-figures.ts';
import { partsOfFigureKey } from '../../domain/figures/figure-catalogue.ts';
import type { Figure } from '../../domain/figures/figure.ts';
import type { JudgedUnit } from '../../domain/figures/judged-unit.ts';
import { assessesStatus } from '../../domain/rounds/round.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { figureTexts } from '../../text/nl/figures.ts';
import { countText } from '../../text/nl/web-components.ts';
import { Alert } from '../components/alert.tsx';
import { ClassBadge } from '../components/class-badge.tsx';
import { DataTable } from '../components/data-table.tsx';
import { DefinitionList } from '../components/definition-list.tsx';
import { Heading, Lead, TextLink } from '../components/typography.tsx';
import { type Vocabulary, labelOfFigure, unitName } from '../figure-links.ts';
import { ProgrammePage, programmeHref, viewOf, withKnownOn } from '../programme-page.tsx';
import type { WebContext } from '../web-context.ts';

export function figureRoutes(web: WebContext): Hono {
  const app = new Hono();

  app.get('/programmas/:code/cijfers/:key', async (context) => {
    const view = await viewOf(web, context);
    if (view === null) return context.notFound();
    const rounds = view.rounds.filter((round) => assessesStatus(round.kind));
    const asked = context.req.query('ronde');
    const round =
      asked === undefined ? roundAbout(rounds, view.knownOn ?? view.today) : rounds.find((one) => one.code === asked);
    if (round === null || round === undefined) return context.notFound();
    const data = await web.figures(view, round);
    const figure = data.figures.find((one) => one.key === context.req.param('key'));
    const label = figure === undefined ? null : labelOfFigure(figure.key, data);
    if (figure === undefined || label === null) return context.notFound();
    const base = programmeHref(view.programme.code);
    return context.html(
      <ProgrammePage
        web={web}
        view={view}
        title={label}
        breadcrumb={[{ label: 'Overzicht', href: withKnownOn(base, view.knownOn, { ronde: round.code }) }, { label }]}
      >
        <FigureDetails
          figure={figure}
          label={label}
          roundName={round.name}
          vocabulary={data}
          units={unitsOf(figure, data)}
          hrefOf={(key) => withKnownOn(`${base}/cijfers/${key}`, view.knownOn, { ronde: round.code })}
          unitHref={(id) => withKnownOn(`${base}/eenheden/${id}`, view.knownOn)}
        />
      </ProgrammePage>,
    );
  });

  return app;
}

/** Figures of the round before are made of the units of that round. */
function unitsOf(figure: Figure, data: RoundFigures): readonly JudgedUnit[] {
  return figure.key.startsWith('previous-') ? (data.previousJudgements?.units ?? []) : data.judgements.units;
}

export type FigureDetailsProps = {
  readonly figure: Figure;
  readonly label: string;
  readonly roundName: string;
  readonly vocabulary: Vocabulary;
  readonly units: readonly JudgedUnit[];
  readonly hrefOf: (key: string) => string;
  readonly unitHref: (id: string) => string;
};

type Member = { readonly name: string; readonly unit: JudgedUnit };

/** A figure with everything that is needed to read it: definition, unit of count, reference date and members. */
export function FigureDetails(props: FigureDetailsProps) {
  const { figure, label } = props;
  return (
    <>
      <Heading level={1}>{label}</Heading>
      <Lead>{figure.value === null ? 'Onbekend' : `${signed(figure)} ${unitName(figure)}`}</Lead>
      <DefinitionList
        items={[
          { term: 'Definitie', description: figureTexts[partsOfFigureKey(figure.key).code].definition },
          { term: 'Geteld in', description: unitName({ ...figure, value: 2 }) },
          { term: 'Peildatum', description: dateInText(figure.referenceDate) },
          { term: 'Ronde', description: props.roundName },
          { term: 'Naam in brief en download', description: figure.key },
        ]}
      />
      {figure.value === null ? (
        <Alert kind="info" heading="Dit cijfer is onbekend">
          Er is geen vorige ronde die helemaal is beoordeeld, dus er is niets om mee te vergelijken.
        </Alert>
      ) : figure.kind === 'change' ? (
        <p>
          Dit is het verschil tussen{' '}
          <TextLink href={props.hrefOf(figure.of)}>{labelOfFigure(figure.of, props.vocabulary)}</TextLink> en{' '}
          <TextLink href={props.hrefOf(figure.since)}>{labelOfFigure(figure.since, props.vocabulary)}</TextLink>.
        </p>
      ) : (
        <Members {...props} members={membersOf(figure, props.units)} />
      )}
    </>
  );
}

function Members({ unitHref, members }: FigureDetailsProps & { readonly members: readonly Member[] }) {
  return (
    <DataTable
      id="leden"
      caption="Waaruit dit cijfer bestaat"
      rows={members}
      empty="Niemand telt mee in dit cijfer."
      columns={[
        {
          header: 'Naam',
          isRowHeader: true,
          cell: ({ name, unit }: Member) => <TextLink href={unitHref(unit.id)}>{name}</TextLink>,
        },
        {
          header: 'Rapporteert',
          cell: ({ unit }: Member) =>
            unit.isExempt ? 'vrijgesteld' : unit.agencies.length > 1 ? `gezamenlijk: ${unit.name}` : 'zelf',
        },
        {
          header: 'Inschatting',
          cell: ({ unit }: Member) => <ClassBadge of={unit.letterClass ?? 'not-judged'} />,
        },
      ]}
    />
  );
}

function membersOf(figure: Figure & { readonly kind: 'count' }, units: readonly JudgedUnit[]): readonly Member[] {
  const wanted = new Set(figure.members);
  return units.flatMap((unit): Member[] => {
    if (figure.unitOfCount === 'agency') {
      return unit.agencies.filter(({ id }) => wanted.has(id)).map(({ name }) => ({ name, unit }));
    }
    const id = figure.unitOfCount === 'report' ? unit.reportId : unit.id;
    return id !== null && wanted.has(id) ? [{ name: unit.name, unit }] : [];
  });
}

function signed(figure: Figure): string {
  const value = figure.value ?? 0;
  return figure.kind === 'change' && value > 0 ? `+${countText(value)}` : countText(value);
}
