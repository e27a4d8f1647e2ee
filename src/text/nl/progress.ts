import type { Direction } from '../../domain/progress/comparison.ts';
import { numberInText, some } from './number-words.ts';
import { countText } from './web-components.ts';

export const progressTexts = {
  title: 'Voortgang',
  noRounds: 'Er is nog geen ronde',
  noRoundsOn: (date: string) => `Op ${date} was er nog geen ronde bekend.`,
  nothingToCompare: 'Er is nog niets om mee te vergelijken',
  nothingAssessed: (date: string) => `Op ${date} was er nog geen ronde waarin is beoordeeld.`,
  onlyOneRound: (round: string) =>
    `${round} is de eerste ronde waarin is beoordeeld. Vanaf de volgende ronde ziet u hier wat er veranderde.`,
  /** The headline in pieces; the numbers are links. */
  headline: {
    start: (better: number) => `Sinds de vorige ronde ${better === 1 ? 'ging' : 'gingen'} er `,
    better: ' vooruit en ',
    worse: ' achteruit; ',
    same: (same: number) => (same === 1 ? ' bleef gelijk' : ' bleven gelijk'),
    and: ', en ',
    incomparable: (count: number) => (count === 1 ? ' is niet te vergelijken' : ' zijn niet te vergelijken'),
    end: '.',
    number: some,
  },
  /** What a number in the headline counts; heard as part of its sentence, so it must fit in it. */
  about: (count: number) => (count === 1 ? 'rapportage-eenheid' : 'rapportage-eenheden'),
  compared: (after: string, afterDate: string, before: string, beforeDate: string) =>
    `${after} (peildatum ${afterDate}) vergeleken met ${before} (peildatum ${beforeDate}). Geteld in rapportage-eenheden.`,
  notJudgedYet: 'De beoordeling van deze ronde loopt nog',
  notJudged: (count: number) =>
    `Van ${numberInText(count)} ${count === 1 ? 'rapportage-eenheid' : 'rapportage-eenheden'} is nog geen beoordeling vastgesteld.`,
  countedIn: 'Geteld in rapportage-eenheden.',
  dates: (rounds: readonly (readonly [name: string, date: string])[]) =>
    `Peildata: ${rounds.map(([name, date]) => `${name} (${date})`).join(', ')}.`,
  /** Stands above a picture that goes its own way as a file. */
  pictureCaption: (title: string, note: string, knownOn: string) => `${title}. ${note} Zoals bekend op ${knownOn}.`,
  invented: 'De waarderingen van de plannen zijn verzonnen voor de oefening.',
  settings: 'Peilmoment',
  settingsWithStart: 'Rondes en peilmoment',
  show: 'Toon',
  knownOn: 'Wat was bekend op',
  start: 'Stroom vanaf',
  flow: {
    heading: 'Van klasse naar klasse',
    title: 'Hoe de rapportage-eenheden van ronde naar ronde gingen',
    description: (steps: readonly string[]) =>
      `Een stroom van links naar rechts. ${steps.join(' ')} De tabellen eronder geven elk aantal.`,
    step: (name: string, parts: readonly string[]) => `${name}: ${parts.join(', ')}.`,
    node: (label: string, count: number) => `${countText(count)} ${label.toLowerCase()}`,
    onlyOne: 'Er is één ronde. De stroom begint bij de tweede.',
  },
  /** Shown while there are plans and nothing after them. */
  plans: {
    title: 'Hoe de plannen zijn gewaardeerd',
    place: 'Waardering',
    units: 'Rapportage-eenheden',
    description: (told: string) => `Eén balk. ${told}`,
  },
  table: {
    caption: (before: string, after: string) => `Van ${before} naar ${after}`,
    from: (round: string) => `Van (${round})`,
    total: 'Totaal',
    same: 'gelijk gebleven',
    cell: (from: string, to: string) => `van "${from}" naar "${to}"`,
    row: (from: string) => `van "${from}"`,
    column: (to: string) => `naar "${to}"`,
    howToRead:
      'Lees van links naar rechts: in de rij waar een eenheid vandaan kwam, in de kolom waar die naartoe ging.',
  },
  classes: {
    heading: 'Verloop per klasse',
    title: 'Rapportage-eenheden per klasse, ronde na ronde',
    description: (rounds: readonly string[]) => `Een balk per ronde. ${rounds.join(' ')}`,
    round: 'Ronde',
    date: 'Peildatum',
  },
  criteria: {
    heading: 'Verloop per criterium',
    title: 'Oordelen per criterium, ronde na ronde',
    lastRounds: (count: number) => `De tekening toont de laatste ${numberInText(count)} rondes, de tabel alle.`,
    description: (parts: readonly string[]) => `Per criterium een balk voor elke ronde. Voldoet: ${parts.join('; ')}.`,
    met: (criterion: string, counts: readonly string[]) => `${criterion} ${counts.join(', ')}`,
    row: (criterion: string, round: string) => `${criterion}, ${round}`,
    mark: (mark: string, round: string) => `${mark} is ${round}`,
    criterion: 'Criterium',
  },
  changes: {
    heading: 'Wat veranderde en waarom',
    none: 'Er veranderde geen klasse en geen oordeel.',
    directions: {
      worse: 'Achteruit',
      better: 'Vooruit',
      'same-class': 'Ander oordeel, zelfde klasse',
    },
    headingWithCount: (label: string, count: number) => `${label} (${countText(count)})`,
    from: 'van',
    to: 'naar',
    verdicts: 'Andere oordelen',
    verdict: (criterion: string, before: string, after: string) => `${criterion}: was ${before}, nu ${after}`,
    rationale: 'Toelichting',
    mainReason: 'Hoofdreden',
    reason: (label: string, source: string) => `${label} (${source})`,
    more: (shown: number, all: number) => `Dit zijn de eerste ${countText(shown)} van ${countText(all)}.`,
    all: 'Bekijk alle',
  },
  list: {
    title: (count: number) => `${countText(count)} ${count === 1 ? 'rapportage-eenheid' : 'rapportage-eenheden'}`,
    everybody: 'alle overgangen',
    between: (before: string, beforeDate: string, after: string, afterDate: string) =>
      `Van ${before} (peildatum ${beforeDate}) naar ${after} (peildatum ${afterDate}).`,
    caption: 'Om welke eenheden het gaat',
    unit: 'Rapportage-eenheid',
    before: 'Was',
    after: 'Is',
    reason: 'Hoofdreden',
    changed: 'Andere oordelen',
    none: 'Geen rapportage-eenheid maakte deze stap.',
    noReason: '–',
    directions: {
      better: 'vooruit',
      worse: 'achteruit',
      'same-class': 'gelijk gebleven',
      'not-comparable': 'niet te vergelijken',
    } satisfies Readonly<Record<Direction, string>>,
  },
  files: {
    fromRound: 'Van ronde',
    fromDate: 'Peildatum van',
    from: 'Van',
    toRound: 'Naar ronde',
    toDate: 'Peildatum naar',
    to: 'Naar',
    round: 'Ronde',
    date: 'Peildatum',
    criterion: 'Criterium',
    place: 'Plaats',
    verdict: 'Oordeel',
    count: 'Aantal',
    unit: 'Geteld in',
    units: 'rapportage-eenheden',
  },
} as const;
