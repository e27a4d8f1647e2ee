import type { JudgedUnit } from '../../../domain/figures/judged-unit.ts';
import { placeOf, type PlacedUnit } from '../../../domain/progress/stage.ts';
import type { PublicationContent } from '../../../domain/publications/publication-content.ts';
import { assessesStatus, type RoundKind } from '../../../domain/rounds/round.ts';
import {
  annexTexts,
  forecastInTable,
  reasonSources,
  unitTableTexts as texts,
} from '../../../text/nl/management-summary.ts';
import { placeText } from '../../../text/nl/places.ts';
import { classTexts } from '../../../text/nl/web-components.ts';

/** The name of a unit, who is in it when that are more, and that it did not report although it had to. */
export function unitLines(unit: JudgedUnit): readonly string[] {
  const lines = [unit.name];
  if (unit.agencies.length > 1) lines.push(together(unit));
  if (unit.reportId === null && !unit.isExempt) lines.push(texts.noReport);
  return lines;
}

function together({ name, agencies }: JudgedUnit): string {
  const names = agencies.map((agency) => agency.name);
  return names.every((one) => name.includes(one)) ? texts.joint : texts.together(names);
}

/** Where a unit stood in a round, in words. */
export function placeInRound(kind: RoundKind, unit: PlacedUnit, ratings: PublicationContent['ratings']): string {
  const place = placeOf(kind, unit);
  if (!assessesStatus(kind)) return place === 'robust' ? texts.noPlan : placeText(place, ratings);
  return classText(unit);
}

export function classText(unit: Pick<PlacedUnit, 'letterClass' | 'isExempt'>): string {
  const label = classTexts[unit.letterClass ?? 'not-judged'];
  return unit.isExempt ? texts.exempt(label) : label;
}

/** What is expected for the target date: a statement of its own, which an exempt unit does not have. */
export function forecastText(unit: JudgedUnit): string {
  if (unit.forecast !== null) return forecastInTable[unit.forecast];
  return unit.isExempt ? texts.exemptForecast : annexTexts.none;
}

export function reasonOf({ mainReason }: JudgedUnit, reasons: PublicationContent['reasons']): string {
  if (mainReason === null) return annexTexts.none;
  const label = reasons.find(({ code }) => code === mainReason.code)?.label ?? mainReason.code;
  return texts.reason(label, reasonSources[mainReason.source], mainReason.text);
}
