import type { Forecast } from '../../domain/assessments/assessment.ts';
import type { Verdict } from '../../domain/criteria/criteria-set.ts';
import type { LetterClass } from '../../domain/assessments/letter-class.ts';
import { numberInText } from './number-words.ts';
import { countText } from './web-components.ts';

/** How many units went which way. */
export type ChangeCounts = { readonly worse: number; readonly better: number; readonly sameClass: number };

const units = (count: number) => `${numberInText(count)} ${count === 1 ? 'rapportage-eenheid' : 'rapportage-eenheden'}`;
const agencies = (count: number) => `${numberInText(count)} ${count === 1 ? 'omgevingsdienst' : 'omgevingsdiensten'}`;

/** "A", "A en B", "A, B en C". */
export function listInWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
}

export const annexTexts = {
  title: 'Bijlage 1 – Managementsamenvatting',
  subject: (programme: string, round: string, date: string) => `${programme} – ${round}, peildatum ${date}`,
  footerLead: 'Bijlage 1 – pagina ',
  pageOf: ' van ',
  headings: {
    howToRead: 'Hoe leest u deze bijlage?',
    totals: 'Waar de diensten staan',
    criteria: 'Oordeel per criterium',
    flow: 'Van ronde naar ronde',
    changes: 'Wat er veranderde en waarom',
    reasons: 'Belangrijkste redenen',
    revisions: 'Gecorrigeerde cijfers',
    perUnit: 'Per rapportage-eenheid',
  },
  unknown: 'onbekend',
  none: '–',
  /** Behind a text that is longer than fits; the site has all of it. */
  shortened: '… (ingekort; de hele tekst staat in het dossier van de eenheid)',
  total: 'Totaal',
} as const;

export const howToReadTexts = {
  about: (round: string, date: string, target: string) =>
    `Deze bijlage gaat over de ronde "${round}". De peildatum is ${date}. Alle aantallen gelden op die datum, tenzij er een andere datum bij staat. De streefdatum waarop elke omgevingsdienst robuust moet zijn, is ${target}.`,
  period: (from: string, until: string) => `De rapportages gaan over de periode van ${from} tot en met ${until}.`,
  unknownPeriod: 'Over welke periode de rapportages gaan, is niet bekend.',
  knownAt: (date: string) =>
    `Wat hier staat, was bekend op ${date}. Een correctie van later verandert deze bijlage niet.`,
  sameUnits: (count: number) =>
    `Er ${count === 1 ? 'is' : 'zijn'} ${agencies(count)}. Elke dienst rapporteert zelf en is dus één rapportage-eenheid.`,
  jointUnits: (unitCount: number, agencyCount: number, joint: readonly string[]) =>
    `Geteld wordt in rapportage-eenheden. Een rapportage-eenheid is één dienst, of een groep diensten die samen rapporteren. De ${agencies(agencyCount)} vormen ${units(unitCount)}, want ${joint.length === 1 ? 'deze diensten rapporteren' : 'deze groepen diensten rapporteren'} samen: ${joint.join('; ')}. Waar diensten zijn geteld, staat dat erbij.`,
  classesLead: 'Elke rapportage-eenheid heeft één inschatting:',
  classes: {
    robust: 'Robuust: de eenheid is op de peildatum robuust.',
    expected: 'Naar verwachting robuust: de eenheid is dat nog niet, maar naar verwachting wel op de streefdatum.',
    doubtful: 'De vraag: het is de vraag of de eenheid op de streefdatum robuust is.',
    'not-plausible': 'Niet aannemelijk: het is niet aannemelijk dat de eenheid op de streefdatum robuust is.',
  } as const satisfies Record<LetterClass, string>,
  tableLead: 'Zo leest u de tabellen:',
  verdicts:
    'V is voldoet, N is voldoet niet, ? is niet te beoordelen. Een streepje betekent dat er niets is: geen oordeel, geen reden of geen waardering.',
  criteria: (named: readonly string[]) => `De criteria zijn: ${named.join('; ')}.`,
  noCriteria: 'In deze ronde zijn geen criteria beoordeeld.',
  rounds: (named: readonly string[]) => `De rondes zijn: ${named.join('; ')}.`,
  round: (mark: string, name: string, date: string) => `${mark} = ${name} (peildatum ${date})`,
  plans: (labels: readonly string[]) =>
    `Een plan van aanpak krijgt een waardering. Van goed naar slecht: ${labels.join('; ')}.`,
  inventedRatings: 'Deze waarderingen zijn verzonnen voor de oefening; de echte schaal is niet gepubliceerd.',
  exempt:
    'Vrijgesteld is een eenheid die niet hoeft te rapporteren, omdat al eerder is vastgesteld dat zij robuust is. Zij telt mee als robuust en krijgt geen oordeel per criterium.',
  forecast:
    'De verwachting gaat over de streefdatum en staat los van de inschatting. Een eenheid kan nu robuust zijn en toch dreigen terug te vallen.',
  reasons:
    'Bij elke reden staat van wie die komt: volgens de dienst (de dienst noemt de reden in de eigen rapportage) of volgens het ministerie.',
  onlyLastRounds: (shown: number, all: number) =>
    `Er zijn ${numberInText(all)} rondes met een inschatting. De tabel toont de laatste ${numberInText(shown)}.`,
} as const;

export const totalsTexts = {
  caption: (date: string) => `Rapportage-eenheden en omgevingsdiensten naar inschatting, peildatum ${date}`,
  previous: (name: string, date: string) =>
    `De vorige ronde is "${name}", peildatum ${date}, volgens wat nu bekend is.`,
  noPrevious: 'Er is geen vorige ronde met inschattingen om mee te vergelijken.',
  previousUnknown: 'De vorige ronde is niet helemaal beoordeeld. Daarom is er niets om mee te vergelijken.',
  columns: {
    letterClass: 'Inschatting',
    units: 'Rapportage-eenheden',
    previousUnits: 'Eenheden vorige ronde',
    changeUnits: 'Verschil in eenheden',
    agencies: 'Omgevingsdiensten',
    previousAgencies: 'Diensten vorige ronde',
    changeAgencies: 'Verschil in diensten',
  },
  bars: (dates: string) => `Rapportage-eenheden naar inschatting, ${dates}`,
  barsTitle: 'Rapportage-eenheden naar inschatting',
  barRow: (name: string, parts: string) => `${name}: ${parts}`,
  part: (label: string, count: number) => `${label.toLowerCase()} ${countText(count)}`,
  roundOn: (name: string, date: string) => `${name} (peildatum ${date})`,
} as const;

export const criteriaTexts = {
  caption: (date: string) => `Rapportage-eenheden naar oordeel per criterium, peildatum ${date}`,
  columns: {
    criterion: 'Criterium',
    met: 'Voldoet',
    'not-met': 'Voldoet niet',
    'not-assessable': 'Niet te beoordelen',
    none: 'Geen oordeel',
  },
  unit: 'Geteld zijn rapportage-eenheden. Geen oordeel hebben de eenheden die zijn vrijgesteld.',
} as const;

export const flowTexts = {
  caption: (rounds: string) => `Hoe de rapportage-eenheden van ronde naar ronde gingen: ${rounds}`,
  title: 'Rapportage-eenheden van ronde naar ronde',
  none: 'Er is nog maar één ronde. Er is dus nog niets om te volgen.',
  description: (steps: string) => `Per ronde hoeveel rapportage-eenheden waar staan. ${steps}`,
  step: (name: string, parts: string) => `${name}: ${parts}.`,
  tableCaption: (before: string, after: string) => `Rapportage-eenheden van ${before} (rijen) naar ${after} (kolommen)`,
  from: 'Van',
} as const;

export const changeTexts = {
  lead: (date: string, previousDate: string, { worse, better, sameClass }: ChangeCounts) =>
    [
      `Tussen ${previousDate} en ${date} ${worse === 0 ? 'ging geen rapportage-eenheid' : `${worse === 1 ? 'ging' : 'gingen'} ${units(worse)}`} achteruit en ${better === 0 ? 'geen' : units(better)} vooruit.`,
      ...(sameClass === 0 ? [] : [`Bij ${units(sameClass)} bleef de inschatting gelijk, maar veranderde een oordeel.`]),
      ...(worse === 0 ? [] : ['Wie achteruitging, staat bovenaan.']),
    ].join(' '),
  none: (date: string, previousDate: string) =>
    `Tussen ${previousDate} en ${date} veranderde van geen enkele rapportage-eenheid de inschatting of een oordeel.`,
  noPrevious: 'Er is geen vorige ronde met inschattingen. Er is dus niets dat veranderde.',
  caption: (previousDate: string, date: string) =>
    `Rapportage-eenheden met een andere inschatting of een ander oordeel, van ${previousDate} naar ${date}`,
  columns: {
    unit: 'Rapportage-eenheid',
    before: (mark: string) => `Was (${mark})`,
    after: (mark: string) => `Is (${mark})`,
    verdicts: 'Veranderde oordelen',
    rationale: 'Toelichting van het ministerie',
    reason: 'Belangrijkste reden',
  },
  verdict: (criterion: string, before: string, after: string) => `${criterion}: van ${before} naar ${after}`,
  notComparable: (count: number, names: readonly string[]) =>
    `${count === 1 ? 'Met één rapportage-eenheid' : `Met ${units(count)}`} is niets te vergelijken, omdat de samenstelling anders is dan in de vorige ronde of omdat er toen geen inschatting was${names.length === 0 ? '' : `: ${listInWords(names)}`}.`,
  successions: (successor: string, predecessors: readonly string[], date: string) =>
    `${successor} neemt sinds ${date} het werk over van ${listInWords(predecessors)}.`,
} as const;

export const reasonTexts = {
  caption: (date: string) =>
    `Belangrijkste reden van de rapportage-eenheden in "De vraag" en "Niet aannemelijk", peildatum ${date}`,
  none: 'Er is geen rapportage-eenheid met de inschatting "De vraag" of "Niet aannemelijk". Er zijn dus geen redenen.',
  columns: {
    reason: 'Reden',
    units: 'Rapportage-eenheden',
    stated: 'Waarvan volgens de dienst zelf',
  },
  without: 'Geen reden vastgelegd',
} as const;

export const revisionTexts = {
  lead: 'Deze cijfers van de vorige ronde zijn anders dan ze toen zijn gepubliceerd:',
  item: (label: string, published: number, publishedOn: string, now: number) =>
    `${label}: gepubliceerd op ${publishedOn} als ${countText(published)}, nu ${countText(now)}.`,
} as const;

export const unitTableTexts = {
  order:
    'De eenheden staan in de volgorde van de brief: eerst wie robuust is, dan wie dat naar verwachting wordt, dan bij wie het de vraag is, en als laatste bij wie het niet aannemelijk is. Daarbinnen op naam. Zo zijn de aantallen hierboven in de tabel na te tellen.',
  caption: (date: string) => `Alle rapportage-eenheden, peildatum ${date}`,
  columns: { unit: 'Rapportage-eenheid', forecast: 'Verwachting voor de streefdatum', reason: 'Belangrijkste reden' },
  /** The mark of a round and its reference date. */
  round: (mark: string, date: string) => `${mark}\n${date}`,
  joint: 'gezamenlijke rapportage',
  together: (names: readonly string[]) => `samen: ${listInWords(names)}`,
  noReport: 'geen rapportage ontvangen',
  noPlan: 'geen plan: al robuust',
  exempt: (label: string) => `${label}, vrijgesteld`,
  exemptForecast: 'vrijgesteld: vaststelling robuust',
  notFollowed: 'nog niet gevolgd',
  predecessor: (name: string, place: string) => `${name}: ${place}`,
  reason: (label: string, source: string, text: string) => `${label} (${source})${text === '' ? '' : `\n${text}`}`,
} as const;

export const verdictMarks: Readonly<Record<Verdict, string>> = { met: 'V', 'not-met': 'N', 'not-assessable': '?' };

export const verdictInText: Readonly<Record<Verdict, string>> = {
  met: 'voldoet',
  'not-met': 'voldoet niet',
  'not-assessable': 'niet te beoordelen',
};

export const forecastInTable: Readonly<Record<Forecast, string>> = {
  expected: 'naar verwachting robuust',
  doubtful: 'de vraag',
  'not-plausible': 'niet aannemelijk',
};

export const reasonSources = { agency: 'volgens de dienst', ministry: 'volgens het ministerie' } as const;

/** A difference with its sign; the minus is a real one, not a hyphen. */
export function differenceText(value: number): string {
  return value === 0 ? '0' : `${value > 0 ? '+' : '−'}${countText(Math.abs(value))}`;
}
