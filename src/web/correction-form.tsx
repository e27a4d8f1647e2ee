import type { DossierAssessment } from '../application/read-dossier.ts';
import type { Assessment, Forecast, StatusNow } from '../domain/assessments/assessment.ts';
import type { Verdict } from '../domain/criteria/criteria-set.ts';
import { forecastTexts, sourceTexts, statusTexts, verdictTexts } from '../text/nl/pages.ts';
import { type Choice, SelectField } from './components/select-field.tsx';
import { FormActions, SubmitButton } from './components/submit-button.tsx';
import { TextArea } from './components/text-area.tsx';
import { Heading } from './components/typography.tsx';
import type { FormBody } from './read-form.ts';
import { textFromInput } from './request-input.ts';

export type CountedAssessment = DossierAssessment;

/** The longest text that a field of the form takes, in characters. */
const longest = 5000;

const choices = (texts: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

/** What the form shows: as it was typed, else as the assessment that is corrected has it. */
export function typedOr(body: FormBody, name: string, before: string): string {
  return typeof body[name] === 'string' ? textFromInput(body[name]) : before;
}

/** @returns the corrected assessment as the form has it, or `null` when a choice is none of those offered. */
export function assessmentFromForm(body: FormBody, counted: CountedAssessment): Assessment | null {
  const text = (name: string) => textFromInput(body[name]).slice(0, longest);
  const statusNow = oneOf<StatusNow>(text('status'), statusTexts);
  const forecast = oneOf<Forecast>(text('verwachting'), forecastTexts);
  const source = oneOf<'agency' | 'ministry'>(text('bron'), sourceTexts);
  const verdicts = counted.verdicts.map(({ criterion }) => ({
    criterion,
    verdict: oneOf<Verdict>(text(`oordeel-${criterion}`), verdictTexts),
    rationale: text(`onderbouwing-${criterion}`),
  }));
  if (statusNow === null || forecast === null || source === null) return null;
  if (!verdicts.every((given): given is typeof given & { verdict: Verdict } => given.verdict !== null)) return null;
  const main = text('hoofdreden');
  const others = counted.reasons
    .filter((reason) => !(reason.code === main && reason.source === source))
    .map((reason) => ({ ...reason, isMain: false }));
  const reasons = main === '' ? others : [{ code: main, source, isMain: true, text: text('redentekst') }, ...others];
  return { kind: 'status', statusNow, forecast, verdicts, reasons, rationale: text('toelichting') };
}

function oneOf<T extends string>(text: string, texts: Readonly<Record<T, string>>): T | null {
  return Object.hasOwn(texts, text) ? (text as T) : null;
}

export type CorrectionFormProps = {
  readonly action: string;
  readonly body: FormBody;
  readonly counted: CountedAssessment;
  readonly criteria: readonly { readonly code: string; readonly name: string }[];
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
  readonly people: readonly Choice[];
};

export function CorrectionForm({ action, body, counted, criteria, reasons, people }: CorrectionFormProps) {
  const value = (name: string, before: string) => typedOr(body, name, before);
  const main = counted.reasons.find((reason) => reason.isMain);
  const names = new Map(criteria.map(({ code, name }) => [code, name]));
  return (
    <form method="post" action={action}>
      <input type="hidden" name="beoordeling" value={counted.id} />
      <TextArea
        id="reden"
        name="reden"
        label="Reden van de correctie"
        value={value('reden', '')}
        rows={3}
        maxLength={longest}
      />
      <SelectField
        id="status"
        name="status"
        label="Status nu"
        choices={choices(statusTexts)}
        value={value('status', counted.statusNow ?? '')}
      />
      <SelectField
        id="verwachting"
        name="verwachting"
        label="Verwachting"
        choices={choices(forecastTexts)}
        value={value('verwachting', counted.forecast ?? '')}
      />
      <TextArea
        id="toelichting"
        name="toelichting"
        label="Toelichting"
        value={value('toelichting', counted.rationale)}
        maxLength={longest}
      />
      <Heading level={2}>Hoofdreden</Heading>
      <SelectField
        id="hoofdreden"
        name="hoofdreden"
        label="Hoofdreden"
        hint="Nodig bij “de vraag” en “niet aannemelijk”."
        isOptional
        choices={[{ value: '', label: 'Geen' }, ...reasons.map(({ code, label }) => ({ value: code, label }))]}
        value={value('hoofdreden', main?.code ?? '')}
      />
      <SelectField
        id="bron"
        name="bron"
        label="Bron van de hoofdreden"
        choices={choices(sourceTexts)}
        value={value('bron', main?.source ?? 'ministry')}
      />
      <TextArea
        id="redentekst"
        name="redentekst"
        label="Uitleg bij de hoofdreden"
        value={value('redentekst', main?.text ?? '')}
        rows={3}
        isOptional
        maxLength={longest}
      />
      <Heading level={2}>Oordeel per criterium</Heading>
      {counted.verdicts.map(({ criterion, verdict, rationale }) => (
        <>
          <SelectField
            id={`oordeel-${criterion}`}
            name={`oordeel-${criterion}`}
            label={names.get(criterion) ?? criterion}
            choices={choices(verdictTexts)}
            value={value(`oordeel-${criterion}`, verdict)}
          />
          <TextArea
            id={`onderbouwing-${criterion}`}
            name={`onderbouwing-${criterion}`}
            label={`Onderbouwing: ${names.get(criterion) ?? criterion}`}
            value={value(`onderbouwing-${criterion}`, rationale)}
            rows={2}
            maxLength={longest}
          />
        </>
      ))}
      <Heading level={2}>Twee personen</Heading>
      <SelectField
        id="voorbereider"
        name="voorbereider"
        label="Voorbereid door"
        choices={people}
        value={value('voorbereider', 'assessor-1')}
      />
      <SelectField
        id="vaststeller"
        name="vaststeller"
        label="Vastgesteld door"
        choices={people}
        value={value('vaststeller', 'approver-1')}
      />
      <FormActions>
        <SubmitButton>Stel de correctie vast</SubmitButton>
      </FormActions>
    </form>
  );
}
