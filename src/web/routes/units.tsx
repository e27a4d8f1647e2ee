import { Hono } from 'hono';
import { readPublication } from '../../application/read-publication.ts';
import { type UnitHistory, readUnit } from '../../application/read-unit.ts';
import type { PublicationId, ReportingUnitId } from '../../domain/kernel/ids.ts';
import { dateInAmsterdam, timeInAmsterdam } from '../../domain/kernel/instant.ts';
import { dateInText } from '../../text/nl/dates.ts';
import {
  determinationTexts,
  exemptionTexts,
  forecastTexts,
  sourceTexts,
  statusTexts,
  verdictTexts,
} from '../../text/nl/pages.ts';
import { Alert } from '../components/alert.tsx';
import { DataTable } from '../components/data-table.tsx';
import { DefinitionList } from '../components/definition-list.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Timeline } from '../components/timeline.tsx';
import { Heading, Lead, TextLink } from '../components/typography.tsx';
import { ProgrammePage, programmeHref, viewOf, withKnownOn } from '../programme-page.tsx';
import { idFromPath } from '../request-input.ts';
import type { WebContext } from '../web-context.ts';

type Assessment = UnitHistory['assessments'][number];

export function unitRoutes(web: WebContext): Hono {
  const app = new Hono();

  app.get('/programmas/:code/eenheden/:id', async (context) => {
    const view = await viewOf(web, context);
    const id = idFromPath<ReportingUnitId>(context.req.param('id'));
    // From the page of a publication a reader wants what that publication counted, to the very moment.
    const publicationId = idFromPath<PublicationId>(context.req.query('publicatie'));
    const publication = publicationId === null ? null : await readPublication(web.ports, publicationId);
    const knownAt = publication?.row.knownAt ?? view?.knownAt;
    const unit = knownAt === undefined || id === null ? null : await readUnit(web.ports, id, knownAt);
    if (view === null || unit === null || unit.programmeId !== view.programme.id) return context.notFound();
    const round = view.rounds.find((one) => one.id === unit.roundId);
    const base = programmeHref(view.programme.code);
    const counted = unit.assessments.find((assessment) => assessment.isCounted) ?? null;
    return context.html(
      <ProgrammePage
        web={web}
        view={view}
        title={unit.name}
        breadcrumb={[
          {
            label: 'Overzicht',
            href: withKnownOn(base, view.knownOn, round === undefined ? {} : { ronde: round.code }),
          },
          { label: unit.name },
        ]}
      >
        <Heading level={1}>{unit.name}</Heading>
        <Lead>{round?.name ?? ''}</Lead>
        {publication !== null && (
          <Alert kind="info" heading="Zoals gepubliceerd">
            U ziet wat meetelde in de publicatie van {dateInText(dateInAmsterdam(publication.row.publishedAt))}.{' '}
            <TextLink href={`${base}/eenheden/${unit.id}`}>Naar wat nu bekend is</TextLink>
          </Alert>
        )}
        <StandingDecisions unit={unit} />
        {unit.agencies.length > 1 && (
          <Alert kind="info" heading="Gezamenlijke rapportage">
            Eén rapportage-eenheid, {unit.agencies.length} omgevingsdiensten: {unit.agencies.join(' en ')}.
          </Alert>
        )}
        {counted === null && unit.determinations.length > 0 && isExempt(unit) ? null : counted === null ? (
          <EmptyState heading="Geen vastgestelde beoordeling in deze ronde">
            {unit.report === null
              ? 'Van deze eenheid is in deze ronde geen rapportage ontvangen.'
              : 'De rapportage is ontvangen; de beoordeling is nog niet vastgesteld.'}
          </EmptyState>
        ) : (
          <CountedAssessment assessment={counted} unit={unit} />
        )}
        {view.programme.isExercise && view.knownOn === null && publication === null && counted?.statusNow != null && (
          <p>
            <TextLink href={`${base}/eenheden/${unit.id}/correctie`}>Beoordeling corrigeren</TextLink>
          </p>
        )}
        <Heading level={2}>Geschiedenis in deze ronde</Heading>
        <Timeline items={timelineOf(unit)} />
      </ProgrammePage>,
    );
  });

  return app;
}

function isExempt(unit: UnitHistory): boolean {
  return unit.exemptions.some(({ decision }) => decision === 'exempt');
}

/** The decisions from outside the round that a unit counts by: found robust, and so free from reporting or not. */
function StandingDecisions({ unit }: { readonly unit: UnitHistory }) {
  if (unit.determinations.length === 0 && unit.exemptions.length === 0) return null;
  return (
    <>
      <Heading level={2}>Geldende besluiten</Heading>
      {unit.determinations.map((decision) => (
        <DefinitionList
          items={[
            { term: 'Vaststelling', description: `${decision.agency}: ${determinationTexts[decision.outcome]}` },
            { term: 'Geldt vanaf', description: dateInText(decision.holdsFrom) },
            { term: 'Besluit', description: `${decision.document}, ${dateInText(decision.decidedOn)}` },
            { term: 'Grond', description: decision.ground },
            { term: 'Voorbereid en vastgesteld door', description: `${decision.preparedBy} en ${decision.adoptedBy}` },
          ]}
        />
      ))}
      {unit.exemptions.map((decision) => (
        <DefinitionList
          items={[
            { term: 'Rapporteren', description: `${decision.agency}: ${exemptionTexts[decision.decision]}` },
            { term: 'Geldt vanaf', description: dateInText(decision.validFrom) },
            { term: 'Grond', description: decision.ground },
            { term: 'Goedgekeurd door', description: decision.approvedBy },
          ]}
        />
      ))}
    </>
  );
}

function CountedAssessment({ assessment, unit }: { readonly assessment: Assessment; readonly unit: UnitHistory }) {
  const names = new Map(unit.criteria.map(({ code, name }) => [code, name]));
  const own = new Map(unit.report?.selfAssessment.map((answer) => [answer.criterion, answer]));
  return (
    <>
      <DefinitionList
        items={[
          ...(assessment.statusNow === null || assessment.forecast === null
            ? [{ term: 'Waardering van het plan', description: assessment.planRating ?? '' }]
            : [
                { term: 'Status', description: statusTexts[assessment.statusNow] },
                { term: 'Verwachting', description: forecastTexts[assessment.forecast] },
              ]),
          { term: 'Toelichting', description: assessment.rationale },
          { term: 'Voorbereid door', description: assessment.preparedBy },
          {
            term: 'Vastgesteld door',
            description: `${assessment.adoptedBy ?? ''}${assessment.decidedOn === null ? '' : ` op ${dateInText(assessment.decidedOn)}`}`,
          },
        ]}
      />
      {assessment.verdicts.length > 0 && (
        <DataTable
          id="oordelen"
          caption="Oordeel per criterium"
          rows={assessment.verdicts}
          columns={[
            { header: 'Criterium', isRowHeader: true, cell: ({ criterion }) => names.get(criterion) ?? criterion },
            {
              header: 'Zelfbeoordeling',
              cell: ({ criterion }) => {
                const answer = own.get(criterion);
                return answer === undefined ? '–' : verdictTexts[answer.verdict];
              },
            },
            { header: 'Oordeel ministerie', cell: ({ verdict }) => verdictTexts[verdict] },
            { header: 'Onderbouwing', cell: ({ rationale }) => rationale },
          ]}
        />
      )}
      {assessment.reasons.length > 0 && (
        <>
          <Heading level={2}>Redenen</Heading>
          <ul>
            {assessment.reasons.map((reason) => (
              <li>
                {reason.isMain && <strong>Hoofdreden </strong>}
                {sourceTexts[reason.source]}: {reason.text}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function timelineOf(unit: UnitHistory) {
  const assessments = [...unit.assessments]
    .filter((assessment) => assessment.adoptedAt !== null)
    .sort((a, b) => ((a.adoptedAt ?? '') < (b.adoptedAt ?? '') ? 1 : -1))
    .map((assessment) => {
      const at = assessment.adoptedAt ?? assessment.preparedAt;
      return {
        dateTime: at,
        date: dateInText(dateInAmsterdam(at)),
        title: `${assessment.correctionReason === null ? 'Beoordeling vastgesteld' : 'Correctie vastgesteld'}${assessment.isCounted ? ' (telt nu)' : ''}`,
        byline: `Voorbereid door ${assessment.preparedBy}, vastgesteld door ${assessment.adoptedBy ?? ''}; vastgelegd om ${timeInAmsterdam(at)} uur`,
        children: (
          <p>
            {assessment.statusNow === null || assessment.forecast === null
              ? ''
              : `${statusTexts[assessment.statusNow]}. ${forecastTexts[assessment.forecast]}.`}
            {assessment.correctionReason === null ? '' : ` Reden van de correctie: ${assessment.correctionReason}`}
          </p>
        ),
      };
    });
  const { report } = unit;
  if (report === null) return assessments;
  const received = {
    dateTime: report.receivedOn,
    date: dateInText(report.receivedOn),
    title: report.version === 1 ? 'Rapportage ontvangen' : `Rapportage opnieuw ontvangen (versie ${report.version})`,
    byline: `Ondertekend door ${report.signedBy}`,
  };
  return [...assessments, received];
}
