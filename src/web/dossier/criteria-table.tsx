import type { Verdict } from '../../domain/criteria/criteria-set.ts';
import type { DossierStep, StepUnit } from '../../domain/dossiers/dossier-step.ts';
import { assessesStatus } from '../../domain/rounds/round.ts';
import { dossierTexts } from '../../text/nl/dossier.ts';
import { verdictTexts } from '../../text/nl/pages.ts';
import { TableCaption, TableFrame } from '../components/data-table.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import type { DossierView } from './dossier-view.ts';

/** What both sides found of the criteria in one round: the agency in its report, the ministry in its assessment. */
type Answers = {
  readonly heading: string;
  readonly self: ReadonlyMap<string, Verdict>;
  readonly ministry: ReadonlyMap<string, Verdict>;
};

/** Criteria × rounds: the self-assessment beside the verdict, with every difference in words. */
export function CriteriaTable({ shown }: { readonly shown: DossierView }) {
  const { steps, dossier } = shown;
  const rounds = steps.flatMap(answersOf);
  if (rounds.length === 0) {
    const isExempt = steps.at(-1)?.units.every((unit) => unit.isExempt) === true;
    return (
      <EmptyState heading={dossierTexts.noCriteria}>
        {isExempt ? dossierTexts.noCriteriaExempt : dossierTexts.noCriteriaText}
      </EmptyState>
    );
  }
  const criteria = new Map([...dossier.criteria.values()].flat().map(({ code, name }) => [code, name]));
  const captionId = 'criteria-titel';
  return (
    <TableFrame id="criteria" captionId={captionId} isWide={rounds.length > 2}>
      <TableCaption id={captionId} text={dossierTexts.criteria} />
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col" rowspan={2}>
            {dossierTexts.criterion}
          </th>
          {rounds.map(({ heading }) => (
            <th class="utrecht-table__header-cell vth-criteria__round" scope="colgroup" colspan={2}>
              {heading}
            </th>
          ))}
        </tr>
        <tr class="utrecht-table__row">
          {rounds.map(() => (
            <>
              <th class="utrecht-table__header-cell vth-criteria__round" scope="col">
                {dossierTexts.self}
              </th>
              <th class="utrecht-table__header-cell" scope="col">
                {dossierTexts.ministry}
              </th>
            </>
          ))}
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {[...criteria].map(([code, name]) => (
          <tr class="utrecht-table__row">
            <th class="utrecht-table__cell vth-table__row-header" scope="row">
              {name}
            </th>
            {rounds.map((answers, index) => (
              <AnswerCells code={code} answers={answers} before={rounds[index - 1]} />
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function answersOf({ round, units }: DossierStep): readonly Answers[] {
  if (!assessesStatus(round.kind)) return [];
  return units.flatMap((step) => {
    const self = selfVerdicts(step);
    const ministry = new Map((step.counted?.verdicts ?? []).map(({ criterion, verdict }) => [criterion, verdict]));
    if (self.size + ministry.size === 0) return [];
    return [{ heading: units.length > 1 ? `${round.name}: ${step.unit.name}` : round.name, self, ministry }];
  });
}

/** From the report that was assessed; while nothing is assessed, from the last one. */
function selfVerdicts({ unit, counted }: StepUnit): ReadonlyMap<string, Verdict> {
  const report = unit.reports.find(({ id }) => id === counted?.reportId) ?? unit.reports.at(-1);
  return new Map((report?.selfAssessment ?? []).map(({ criterion, verdict }) => [criterion, verdict]));
}

type AnswerCellsProps = { readonly code: string; readonly answers: Answers; readonly before: Answers | undefined };

function AnswerCells({ code, answers, before }: AnswerCellsProps) {
  const [self, ministry] = [answers.self.get(code), answers.ministry.get(code)];
  const [selfBefore, ministryBefore] = [before?.self.get(code), before?.ministry.get(code)];
  const difference = differenceText(self, ministry);
  return (
    <>
      <td class="utrecht-table__cell vth-criteria__round">
        {self === undefined ? dossierTexts.noAnswer : verdictTexts[self]}
        <Was now={self} before={selfBefore} />
      </td>
      <td class="utrecht-table__cell">
        {ministry === undefined ? dossierTexts.noVerdict : verdictTexts[ministry]}
        {difference !== null && <strong class="vth-criteria__difference">{difference}</strong>}
        <Was now={ministry} before={ministryBefore} />
      </td>
    </>
  );
}

function Was({ now, before }: { readonly now: Verdict | undefined; readonly before: Verdict | undefined }) {
  if (now === undefined || before === undefined || now === before) return null;
  return <span class="vth-criteria__was">{dossierTexts.was(verdictTexts[before].toLowerCase())}</span>;
}

function differenceText(self: Verdict | undefined, ministry: Verdict | undefined): string | null {
  if (self === undefined || ministry === undefined || self === ministry) return null;
  if (self === 'met') return dossierTexts.stricter;
  return ministry === 'met' ? dossierTexts.milder : dossierTexts.different;
}
