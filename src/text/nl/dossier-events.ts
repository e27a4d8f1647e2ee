import type { Verdict } from '../../domain/criteria/criteria-set.ts';
import type { ReplacedValue } from '../../domain/dossiers/replaced-field.ts';
import { listInText } from './dossier.ts';

type By = { readonly name: string; readonly function: string };

const by = ({ name, function: role }: By) => (role === '' ? name : `${name} (${role})`);

/** What happened, as the time line tells it. */
export const eventTexts = {
  determination: (outcome: string) => `Vaststelling: ${outcome}`,
  determinationCorrected: (outcome: string) => `Vaststelling gecorrigeerd: ${outcome}`,
  exempt: 'Vrijgesteld van rapporteren',
  'keeps-reporting': 'Blijft rapporteren',
  joint: 'Gezamenlijke rapportage afgesproken',
  roundOpened: (round: string) => `Ronde geopend: ${round}`,
  planReceived: 'Plan van aanpak ontvangen',
  reportReceived: 'Rapportage ontvangen',
  again: (title: string, version: number) => `${title}, versie ${version}`,
  planRated: (rating: string) => `Plan van aanpak beoordeeld: ${rating}`,
  assessed: (place: string) => `Beoordeeld: ${place}`,
  corrected: (place: string) => `Beoordeling gecorrigeerd: ${place}`,
  published: (place: string) => `Gepubliceerd: ${place}`,
  merger: (from: readonly string[], to: readonly string[]) =>
    `Fusie: ${listInText(from)} ${from.length === 1 ? 'gaat' : 'gaan samen'} op in ${listInText(to)}`,
  split: (from: readonly string[], to: readonly string[]) =>
    `Splitsing: ${listInText(to)} ${to.length === 1 ? 'komt' : 'komen'} voort uit ${listInText(from)}`,

  about: (name: string) => `Over ${name}.`,
  holds: (from: string, until: string | null) =>
    until === null ? `Geldt vanaf ${from}.` : `Geldt van ${from} tot en met ${until}.`,
  ground: (ground: string) => `Grond: ${ground}`,
  jointWith: (names: readonly string[]) => `${listInText(names)} leveren samen één rapportage in.`,
  window: (from: string, until: string) => `Inleveren van ${from} tot en met ${until}.`,
  referenceDate: (day: string) => `Peildatum ${day}.`,
  period: (from: string, until: string) => `Verslagperiode ${from} tot en met ${until}.`,
  statusNow: (text: string) => `Status: ${text}.`,
  forecast: (text: string) => `Verwachting: ${text}.`,
  rationale: (text: string) => `Toelichting: ${text}`,
  correctionReason: (text: string) => `Reden van de correctie: ${text}`,
  resubmissionReason: (text: string) => `Reden van de nieuwe versie: ${text}`,
  self: (texts: readonly string[]) => `Zelfbeoordeling: ${texts.join(', ')}.`,
  tally: {
    met: (count: number, of: number) => `voldoet aan ${count} van de ${of} criteria`,
    'not-met': (count: number, of: number) => `voldoet niet aan ${count} van de ${of} criteria`,
    'not-assessable': (count: number, of: number) => `${count} van de ${of} criteria niet te beoordelen`,
  } satisfies Readonly<Record<Verdict, (count: number, of: number) => string>>,
  reason: (reason: string, source: string, isMain: boolean, text: string) =>
    `${isMain ? 'Hoofdreden: ' : ''}${reason} (${source}). ${text}`.trim(),
  inRound: (round: string) => `Ronde: ${round}.`,
  publishedFrom: 'Deze stand telde mee in de publicatie.',
  correctedSince: (day: string) => `De beoordeling is op ${day} gecorrigeerd. De publicatie blijft zoals zij was.`,
  publishedStays: (days: readonly string[]) =>
    days.length === 1
      ? `De publicatie van ${days[0]} telde de eerdere beoordeling. Die publicatie blijft zoals zij was.`
      : `De publicaties van ${listInText(days)} telden de eerdere beoordeling. Die publicaties blijven zoals zij waren.`,
  replacedOn: (day: string) => `Op ${day} vervangen. Dit geldt niet meer.`,
  toCome: 'Dit moet nog gebeuren.',
  mainReason: 'Hoofdreden',
  verdicts: 'Oordeel per criterium, met onderbouwing',
  answers: 'Antwoord van de dienst per criterium',
  replaced: 'Wat er is veranderd',
  field: 'Onderdeel',
  before: 'Was',
  after: 'Is nu',
  empty: 'niets',

  preparedAndAdopted: (preparer: By, adopter: By) =>
    `Voorbereid door ${by(preparer)}, vastgesteld door ${by(adopter)}.`,
  approved: (approver: By) => `Goedgekeurd door ${by(approver)}.`,
  signed: (signatory: string) => `Ondertekend door ${signatory}.`,
  publishedBy: (publisher: By) => `Gepubliceerd door ${by(publisher)}.`,
  recordedSameDay: (time: string, recorder: By) => `Vastgelegd om ${time} uur door ${by(recorder)}.`,
  recordedOn: (day: string, recorder: By) => `Vastgelegd op ${day} door ${by(recorder)}.`,
  recordedLater: (day: string, recorder: By) => `Pas later vastgelegd, op ${day}, door ${by(recorder)}.`,

  source: (source: string) => `Bron: ${source}`,
  sourceReport: (round: string, version: number, day: string) => `rapportage “${round}”, versie ${version} van ${day}`,
  sourceNoReport: 'er was geen rapportage',
  sourcePublication: 'de publicatie',
} as const;

/** What a correction replaced: the name of the field. */
export const replacedFieldTexts: Readonly<Record<ReplacedValue['field'], string>> = {
  'plan-rating': 'Waardering van het plan',
  status: 'Status',
  forecast: 'Verwachting',
  outcome: 'Uitkomst',
  rationale: 'Toelichting',
  ground: 'Grond',
  document: 'Document',
  'holds-from': 'Geldt vanaf',
  'decided-on': 'Besloten op',
  verdict: 'Oordeel',
  'self-verdict': 'Zelfbeoordeling',
  'verdict-rationale': 'Onderbouwing',
  'self-note': 'Antwoord van de dienst',
  reasons: 'Redenen',
};
