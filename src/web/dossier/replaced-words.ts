import type { DossierEvent } from '../../domain/dossiers/dossier-event.ts';
import type { NamedReason, ReplacedValue } from '../../domain/dossiers/replaced-field.ts';
import type { DossierUnit } from '../../domain/dossiers/dossier.ts';
import type { LocalDate } from '../../domain/kernel/local-date.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { eventTexts, replacedFieldTexts } from '../../text/nl/dossier-events.ts';
import { dossierTexts } from '../../text/nl/dossier.ts';
import { determinationTexts, forecastTexts, sourceTexts, statusTexts, verdictTexts } from '../../text/nl/pages.ts';
import type { DossierWords } from './dossier-words.ts';

/** A field that was replaced, in words. */
export type ReplacedWords = { readonly field: string; readonly before: string; readonly after: string };

export function replacedWords({ replaced, subject }: DossierEvent, words: DossierWords): readonly ReplacedWords[] {
  const unit = 'unit' in subject ? subject.unit : null;
  return replaced.map((value) => {
    const text = valueText(value, words);
    return { field: fieldText(value, unit, words), before: text.before, after: text.after };
  });
}

function fieldText(value: ReplacedValue, unit: DossierUnit | null, words: DossierWords): string {
  const field = replacedFieldTexts[value.field];
  if (!('criterion' in value)) return field;
  return `${field}: ${unit === null ? value.criterion : words.criterion(unit, value.criterion)}`;
}

function valueText(value: ReplacedValue, words: DossierWords): { readonly before: string; readonly after: string } {
  switch (value.field) {
    case 'plan-rating':
      return both(value, words.rating);
    case 'status':
      return both(value, (code) => statusTexts[code as keyof typeof statusTexts]);
    case 'forecast':
      return both(value, (code) => forecastTexts[code as keyof typeof forecastTexts]);
    case 'outcome':
      return both(value, (code) => determinationTexts[code as keyof typeof determinationTexts]);
    case 'holds-from':
    case 'decided-on':
      return both(value, (day) => dateInText(day as LocalDate));
    case 'verdict':
    case 'self-verdict':
      return both(value, (verdict) => (verdict === null ? dossierTexts.noVerdict : verdictTexts[verdict]));
    case 'reasons':
      return both(value, (reasons) => reasonsText(reasons, words));
    case 'rationale':
    case 'ground':
    case 'document':
    case 'verdict-rationale':
    case 'self-note':
      return both(value, (text) => text || eventTexts.empty);
  }
}

function both<T>(value: { readonly before: T; readonly after: T }, textOf: (value: T) => string) {
  return { before: textOf(value.before), after: textOf(value.after) };
}

function reasonsText(reasons: readonly NamedReason[], words: DossierWords): string {
  if (reasons.length === 0) return eventTexts.empty;
  return reasons
    .map(({ code, source, isMain, text }) => {
      const named = `${words.reason(code)} (${sourceTexts[source]})`;
      return `${isMain ? `${eventTexts.mainReason}: ` : ''}${named}${text === '' ? '' : `: ${text}`}`;
    })
    .join('; ');
}
