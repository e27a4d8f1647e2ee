import type { ProgrammeProgress } from '../../application/read-progress.ts';
import type { JudgedUnit } from '../../domain/figures/judged-unit.ts';
import type { ChangedVerdict } from '../../domain/progress/change.ts';
import { verdictWords } from '../../text/nl/matrix.ts';
import { sourceTexts } from '../../text/nl/pages.ts';
import { progressTexts } from '../../text/nl/progress.ts';

type ChangedVerdictsProps = {
  readonly verdicts: readonly ChangedVerdict[];
  readonly criteria: ProgrammeProgress['criteria'];
};

/** The verdicts that are not what they were; nothing where there are none. */
export function ChangedVerdicts({ verdicts, criteria }: ChangedVerdictsProps) {
  if (verdicts.length === 0) return null;
  return (
    <ul class="vth-changes__verdicts">
      {verdicts.map(({ criterion, before, after }) => (
        <li>
          {progressTexts.changes.verdict(
            criteria.find(({ code }) => code === criterion)?.name ?? criterion,
            verdictWords[before ?? 'none'],
            verdictWords[after ?? 'none'],
          )}
        </li>
      ))}
    </ul>
  );
}

type MainReasonProps = {
  readonly reason: NonNullable<JudgedUnit['mainReason']>;
  readonly reasons: ProgrammeProgress['reasons'];
};

/** Why a unit is not expected to make it, who says so, and in which words. */
export function MainReason({ reason, reasons }: MainReasonProps) {
  const label = reasons.find(({ code }) => code === reason.code)?.label ?? reason.code;
  return (
    <>
      {progressTexts.changes.reason(label, sourceTexts[reason.source])}
      {reason.text !== '' && <>. {reason.text}</>}
    </>
  );
}
