import { letterDetailsSchema } from '../application/letter-details-schema.ts';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';
import { type LetterDetails, type LetterSection, letterSections } from '../domain/letters/letter-details.ts';
import { dateInForm } from '../text/nl/dates.ts';
import { refusalTexts } from '../text/nl/refusals.ts';
import { dateFromInput, textFromInput } from './request-input.ts';

/** The form of a letter as it was typed, so that a refused form comes back with nothing lost. */
export type LetterForm = {
  readonly basedOn: number;
  readonly date: string;
  readonly place: string;
  readonly dossierTitle: string;
  readonly signatoryFunction: string;
  readonly signatoryName: string;
  readonly sections: Readonly<Record<LetterSection, string>>;
};

export type FormErrors = {
  readonly form: LetterForm;
  readonly errors: readonly { readonly fieldId: string; readonly message: string }[];
};

export function formOfDetails(details: LetterDetails, basedOn: number): LetterForm {
  return {
    basedOn,
    date: dateInForm(details.date),
    place: details.place,
    dossierTitle: details.dossierTitle,
    signatoryFunction: details.signatory.function,
    signatoryName: details.signatory.name,
    sections: details.sections,
  };
}

/** Reads the form; what it does not ask for stays as it was. Everything that is wrong comes back at once. */
export function readLetterForm(
  body: Readonly<Record<string, unknown>>,
  before: LetterDetails,
): Result<{ readonly form: LetterForm; readonly details: LetterDetails }, FormErrors> {
  const text = (name: string) => textFromInput(body[name]);
  const sections = Object.fromEntries(letterSections.map((name) => [name, text(`tekst-${name}`)])) as Record<
    LetterSection,
    string
  >;
  const form: LetterForm = {
    basedOn: Number(text('versie')) || 0,
    date: text('datum'),
    place: text('plaats'),
    dossierTitle: text('titel'),
    signatoryFunction: text('functie'),
    signatoryName: text('naam'),
    sections,
  };
  const date = dateFromInput(form.date);
  const parsed = letterDetailsSchema.safeParse({
    ...before,
    date: date ?? before.date,
    place: form.place,
    dossierTitle: form.dossierTitle,
    signatory: { function: form.signatoryFunction, name: form.signatoryName },
    sections,
  });
  const errors = [
    ...(date === null ? [{ fieldId: 'datum', message: refusalTexts['date-invalid'] }] : []),
    ...(parsed.success ? [] : parsed.error.issues.map(({ path }) => errorAt(path.join('.')))),
  ];
  return parsed.success && errors.length === 0 ? ok({ form, details: parsed.data }) : refuse({ form, errors });
}

function errorAt(path: string): { readonly fieldId: string; readonly message: string } {
  const lines: Readonly<Record<string, readonly [string, string]>> = {
    place: ['plaats', 'Vul de plaats in (hoogstens 300 tekens).'],
    dossierTitle: ['titel', 'Vul de titel van het dossier in (hoogstens 300 tekens).'],
    'signatory.function': ['functie', 'Vul de functie van de ondertekenaar in (hoogstens 300 tekens).'],
    'signatory.name': ['naam', 'Vul de naam van de ondertekenaar in (hoogstens 300 tekens).'],
  };
  const [fieldId, message] = lines[path] ?? [
    `tekst-${path.replace('sections.', '')}`,
    'Deze tekst is te lang (hoogstens 20.000 tekens). Kort hem in.',
  ];
  return { fieldId, message };
}
