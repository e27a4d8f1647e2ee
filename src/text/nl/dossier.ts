import type { LetterClass } from '../../domain/assessments/letter-class.ts';
import type { EventKind } from '../../domain/dossiers/dossier-event.ts';
import { numberInText } from './number-words.ts';

/** @returns names as running text lists them: `a, b en c`. */
export function listInText(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
}

/** A class as it stands within a sentence. */
export const classInText: Readonly<Record<LetterClass | 'not-judged', string>> = {
  robust: 'robuust',
  expected: 'naar verwachting robuust',
  doubtful: 'de vraag',
  'not-plausible': 'niet aannemelijk',
  'not-judged': 'nog niet beoordeeld',
};

type Where = { readonly who: string; readonly targetDate: string };

/** Where a unit stands, in a sentence. `who`: "deze dienst" or "deze eenheid". */
export const standingTexts = {
  now: {
    robust: ({ who }: Where) => `${capital(who)} is robuust.`,
    expected: ({ who, targetDate }: Where) => `${capital(who)} is naar verwachting op ${targetDate} robuust.`,
    doubtful: ({ who, targetDate }: Where) => `Het is de vraag of ${who} op ${targetDate} robuust is.`,
    'not-plausible': ({ who, targetDate }: Where) => `Het is niet aannemelijk dat ${who} op ${targetDate} robuust is.`,
  } satisfies Readonly<Record<LetterClass, (where: Where) => string>>,
  fallingBack: {
    doubtful: ({ who, targetDate }: Where) =>
      `${capital(who)} is nu robuust, maar het is de vraag of dat op ${targetDate} nog zo is.`,
    'not-plausible': ({ who, targetDate }: Where) =>
      `${capital(who)} is nu robuust, maar het is niet aannemelijk dat dat op ${targetDate} nog zo is.`,
  },
  notJudgedIn: (who: string, round: string) => `In de ronde “${round}” is ${who} nog niet beoordeeld.`,
  plan: (rating: string) => `Het plan van aanpak is beoordeeld als: ${rating}.`,
  since: {
    better: (before: string) => `Dat is beter dan bij de vorige ronde: toen was de stand “${before}”.`,
    worse: (before: string) => `Dat is minder goed dan bij de vorige ronde: toen was de stand “${before}”.`,
    same: 'Dat was bij de vorige ronde ook zo.',
  },
  last: (place: string, round: string) => `De laatste stand, bij “${round}”, was “${place}”.`,
  earlier: (before: string) => `Bij de vorige ronde was de stand “${before}”.`,
  predecessors: (stands: readonly { readonly name: string; readonly place: string }[]) =>
    `De vorige stand: ${listInText(stands.map(({ name, place }) => `${name} “${place}”`))}.`,
  earlierPlan: (rating: string) => `Eerder kreeg het plan van aanpak de waardering “${rating}”.`,
  never: (who: string) => `${capital(who)} is nog niet beoordeeld: er is nog geen ronde met deze dienst geopend.`,
  mainReason: {
    agency: 'Belangrijkste reden volgens de dienst',
    ministry: 'Belangrijkste reden volgens het ministerie',
  },
  corrected: (day: string, before: string) =>
    `Deze beoordeling is op ${day} gecorrigeerd. Daarvoor was de stand “${before}”.`,
  correctedWithin: (day: string) => `Deze beoordeling is op ${day} gecorrigeerd; de stand bleef gelijk.`,
  byDetermination: (document: string) => `Dit volgt uit een vaststelling buiten de rondes: ${document}.`,
} as const;

export const kinTexts = {
  joint: (names: readonly string[]) =>
    `Deze eenheid bestaat uit ${numberInText(names.length)} diensten die samen rapporteren: ${listInText(names)}.`,
  jointPast: (names: readonly string[]) =>
    `Deze eenheid bestond uit ${numberInText(names.length)} diensten die samen rapporteerden: ${listInText(names)}.`,
  ground: (ground: string) => `Grond: ${ground}`,
  kinds: { merger: 'fusie', split: 'splitsing' },
  comingMerger: (day: string, names: readonly string[], successor: string) =>
    names.length === 1
      ? `Op ${day} gaat ${names[0]} op in ${successor} (fusie).`
      : `Op ${day} gaan ${listInText(names)} samen op in ${successor} (fusie).`,
  pastMerger: (day: string, names: readonly string[], successor: string) =>
    names.length === 1
      ? `${names[0]} is op ${day} opgegaan in ${successor} (fusie).`
      : `${listInText(names)} zijn op ${day} samen opgegaan in ${successor} (fusie).`,
  comingSplit: (day: string, name: string, successors: readonly string[]) =>
    `Op ${day} wordt ${name} gesplitst in ${listInText(successors)}.`,
  pastSplit: (day: string, name: string, successors: readonly string[]) =>
    `${name} is op ${day} gesplitst in ${listInText(successors)}.`,
  pastsKept: (amount: number) =>
    amount === 2
      ? 'De geschiedenis van beide diensten blijft bewaard.'
      : 'De geschiedenis van elke dienst blijft bewaard.',
  cameFrom: (day: string, name: string, predecessors: readonly string[]) =>
    `${name} kwam op ${day} voort uit ${listInText(predecessors)}`,
  comesFrom: (day: string, name: string, predecessors: readonly string[]) =>
    `${name} komt op ${day} voort uit ${listInText(predecessors)}`,
  dossiersBefore: (amount: number) =>
    `over de periode daarvoor ziet u ${amount === 2 ? 'de dossiers van beide' : amount === 1 ? 'dat dossier' : 'de dossiers van alle'}.`,
  dossierOf: (name: string) => `Dossier van ${name}`,
  successorNotAssessed: (name: string) => `${name} is nog niet beoordeeld.`,
} as const;

export const dossierTexts = {
  notYetTitle: (name: string | null) => (name === null ? 'Dossier' : `Dossier: ${name}`),
  notYetHeading: 'Dit dossier was er nog niet',
  notYet: (day: string) =>
    `Op ${day} was nog geen ronde met deze eenheid geopend. Haar dossier begint bij de eerste ronde.`,
  notYetSuccessor:
    'Gaat het om een dienst die uit een fusie kwam? Kijk dan bij het overzicht naar de diensten van toen.',
  toToday: 'Naar wat nu bekend is',
  toOverview: 'Naar het overzicht van die dag',
  unitNotYet: (day: string, round: string) =>
    `Op ${day} liep die ronde nog niet. U ziet het dossier tot en met “${round}”.`,
  unitNotYetHeading: 'Een latere ronde',
  published: 'Zoals gepubliceerd',
  publishedText: (day: string) => `U ziet wat bekend was toen de publicatie van ${day} werd gemaakt.`,
  knownOn: 'Wat was bekend op',
  knownOnForm: 'Peilmoment van deze pagina',
  show: 'Toon',
  steps: 'De weg tot nu toe',
  stepExempt: 'Vrijgesteld: al robuust',
  stepNoPlan: 'Geen plan nodig: al robuust',
  stepDecided: (day: string) => `Vastgesteld op ${day}`,
  stepCorrected: (day: string) => `Gecorrigeerd op ${day}`,
  stepPublished: (day: string, as: string) => `In de publicatie van ${day}: ${as}`,
  stepFigures: 'Cijfers van deze ronde',
  criteria: 'Zelfbeoordeling naast het oordeel van het ministerie',
  criterion: 'Criterium',
  self: 'Dienst zelf',
  ministry: 'Ministerie',
  noVerdict: 'Geen oordeel',
  noAnswer: 'Geen antwoord',
  stricter: 'strenger dan de dienst zelf',
  milder: 'gunstiger dan de dienst zelf',
  different: 'anders dan de dienst zelf',
  was: (verdict: string) => `was: ${verdict}`,
  noCriteria: 'Nog geen oordelen per criterium',
  noCriteriaText: 'Over deze eenheid is nog geen rapportage met een zelfbeoordeling ontvangen.',
  noCriteriaExempt:
    'Deze eenheid is vrijgesteld: zij hoeft niet te rapporteren. Er zijn daarom geen oordelen per criterium.',
  reasons: 'Redenen',
  mainReason: 'Hoofdreden',
  history: 'Tijdlijn',
  picture: (name: string) => `Verloop van ${name}`,
  summary: 'Samenvatting voor raadsleden',
  correct: (round: string) => `Beoordeling corrigeren (${round})`,
  csv: 'Tijdlijn als CSV',
  filter: 'Filter van de tijdlijn',
  kind: 'Soort',
  allKinds: 'Alles',
  order: 'Volgorde',
  newest: 'Nieuwste eerst',
  oldest: 'Oudste eerst',
  nothing: 'Niets gevonden',
  nothingOfKind: 'In dit dossier is niets van deze soort. Kies een andere soort of wis het filter.',
  shown: (shown: number, all: number) => {
    const found = all === 1 ? 'één gebeurtenis' : `${numberInText(all)} gebeurtenissen`;
    return shown === all ? capital(found) : `${capital(numberInText(shown))} van ${found}`;
  },
} as const;

/** What a reader picks from the time line; the words are those of the address too. */
export const eventKindTexts: Readonly<Record<EventKind, { readonly label: string; readonly word: string }>> = {
  assessment: { label: 'Beoordelingen', word: 'beoordeling' },
  correction: { label: 'Correcties', word: 'correctie' },
  report: { label: 'Rapportages en plannen', word: 'rapportage' },
  decision: { label: 'Vaststellingen en andere besluiten', word: 'besluit' },
  publication: { label: 'Publicaties', word: 'publicatie' },
  round: { label: 'Rondes', word: 'ronde' },
  succession: { label: 'Fusies en splitsingen', word: 'fusie' },
};

/** The accents of "één" fall away on a capital. */
function capital(text: string): string {
  return text.startsWith('één') ? text.replace('één', 'Eén') : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Words within the picture: short, for there is little room. */
export const pictureTexts = {
  targetDate: 'Streefdatum',
  shownOn: 'Peilmoment',
  plan: 'Plan ontvangen',
  report: 'Rapportage ontvangen',
  publication: 'Publicatie',
  correction: 'Correctie',
  succession: 'Fusie of splitsing',
  held: 'Stand',
  unit: 'Eenheid',
  from: 'Vanaf',
  until: 'Tot',
  table: 'Waar de eenheid stond, en hoe lang',
  nothingHeld: 'Er is nog niets vastgesteld.',
  note: (day: string) => `Balken: waar de eenheid stond. Tekens: wat er gebeurde. Zoals bekend op ${day}.`,
  description: (headline: string) => `${headline} De tabel onder de tekening noemt elke stand met datum.`,
} as const;

/** Heads of the time line as a file. */
export const csvTexts = {
  on: 'Datum',
  recordedOn: 'Vastgelegd op',
  kind: 'Soort',
  round: 'Ronde',
  referenceDate: 'Peildatum van de ronde',
  what: 'Wat',
  told: 'Toelichting',
  field: 'Veranderd onderdeel',
  before: 'Was',
  after: 'Is nu',
  by: 'Door',
  source: 'Bron',
} as const;
