import type { Verdict } from '../criteria/criteria-set.ts';
import type { DossierAssessment, DossierDetermination, DossierReport } from './dossier.ts';

/** What a correction put in the place of what: a field with its old and its new value, as codes or as text. */
export type ReplacedValue =
  | {
      readonly field: 'plan-rating' | 'status' | 'forecast' | 'outcome';
      readonly before: string;
      readonly after: string;
    }
  | { readonly field: 'rationale' | 'ground' | 'document'; readonly before: string; readonly after: string }
  | { readonly field: 'holds-from' | 'decided-on'; readonly before: string; readonly after: string }
  | {
      readonly field: 'verdict' | 'self-verdict';
      readonly criterion: string;
      readonly before: Verdict | null;
      readonly after: Verdict | null;
    }
  | {
      readonly field: 'verdict-rationale' | 'self-note';
      readonly criterion: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly field: 'reasons'; readonly before: readonly NamedReason[]; readonly after: readonly NamedReason[] };

export type NamedReason = {
  readonly code: string;
  readonly source: 'agency' | 'ministry';
  readonly isMain: boolean;
  readonly text: string;
};

/** Every field in which a correction differs from the assessment that it took the place of; empty when none does. */
export function replacedInAssessment(
  before: Pick<DossierAssessment, 'planRating' | 'statusNow' | 'forecast' | 'rationale' | 'verdicts' | 'reasons'>,
  after: Pick<DossierAssessment, 'planRating' | 'statusNow' | 'forecast' | 'rationale' | 'verdicts' | 'reasons'>,
): readonly ReplacedValue[] {
  return [
    ...changed('plan-rating', before.planRating, after.planRating),
    ...changed('status', before.statusNow, after.statusNow),
    ...changed('forecast', before.forecast, after.forecast),
    ...answers('verdict', 'verdict-rationale', withText(before.verdicts), withText(after.verdicts)),
    ...changedReasons(before.reasons, after.reasons),
    ...changed('rationale', before.rationale, after.rationale),
  ];
}

/** Every answer and reason in which a later version of a report differs from the one before. */
export function replacedInReport(
  before: Pick<DossierReport, 'selfAssessment' | 'reasons'>,
  after: Pick<DossierReport, 'selfAssessment' | 'reasons'>,
): readonly ReplacedValue[] {
  const noted = ({ selfAssessment }: Pick<DossierReport, 'selfAssessment'>) =>
    selfAssessment.map(({ criterion, verdict, note }) => ({ criterion, verdict, text: note }));
  const stated = ({ reasons }: Pick<DossierReport, 'reasons'>) =>
    reasons.map((reason) => ({ ...reason, source: 'agency' as const }));
  return [
    ...answers('self-verdict', 'self-note', noted(before), noted(after)),
    ...changedReasons(stated(before), stated(after)),
  ];
}

/** Every field in which a determination differs from the one that it took the place of. */
export function replacedInDetermination(
  before: Pick<DossierDetermination, 'outcome' | 'holds' | 'decidedOn' | 'document' | 'ground'>,
  after: Pick<DossierDetermination, 'outcome' | 'holds' | 'decidedOn' | 'document' | 'ground'>,
): readonly ReplacedValue[] {
  return [
    ...changed('outcome', before.outcome, after.outcome),
    ...changed('holds-from', before.holds.from, after.holds.from),
    ...changed('decided-on', before.decidedOn, after.decidedOn),
    ...changed('document', before.document, after.document),
    ...changed('ground', before.ground, after.ground),
  ];
}

type PlainField = Exclude<
  ReplacedValue['field'],
  'verdict' | 'self-verdict' | 'verdict-rationale' | 'self-note' | 'reasons'
>;

/** A value that is absent on both sides did not change; one that is absent on one side cannot be for these fields. */
function changed(field: PlainField, before: string | null, after: string | null): readonly ReplacedValue[] {
  return before === after ? [] : [{ field, before: before ?? '', after: after ?? '' } as ReplacedValue];
}

type Answer = { readonly criterion: string; readonly verdict: Verdict; readonly text: string };

function withText(verdicts: DossierAssessment['verdicts']): readonly Answer[] {
  return verdicts.map(({ criterion, verdict, rationale }) => ({ criterion, verdict, text: rationale }));
}

function answers(
  verdictField: 'verdict' | 'self-verdict',
  textField: 'verdict-rationale' | 'self-note',
  before: readonly Answer[],
  after: readonly Answer[],
): readonly ReplacedValue[] {
  const [then, now] = [
    new Map(before.map((one) => [one.criterion, one])),
    new Map(after.map((one) => [one.criterion, one])),
  ];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((criterion): ReplacedValue[] => {
    const [old, given] = [then.get(criterion), now.get(criterion)];
    const values: ReplacedValue[] = [];
    if (old?.verdict !== given?.verdict) {
      values.push({ field: verdictField, criterion, before: old?.verdict ?? null, after: given?.verdict ?? null });
    }
    if (old?.text !== given?.text) {
      values.push({ field: textField, criterion, before: old?.text ?? null, after: given?.text ?? null });
    }
    return values;
  });
}

function changedReasons(before: readonly NamedReason[], after: readonly NamedReason[]): readonly ReplacedValue[] {
  const key = (reasons: readonly NamedReason[]) =>
    JSON.stringify(reasons.map(({ code, source, isMain, text }) => [code, source, isMain, text]).sort());
  return key(before) === key(after) ? [] : [{ field: 'reasons', before, after }];
}
