import type { Place } from '../../domain/progress/stage.ts';
import type { VerdictOrNone } from '../../domain/progress/tally.ts';
import { countText } from './web-components.ts';

export const matrixTexts = {
  title: 'Matrix',
  lead: 'Elke rapportage-eenheid naast elk criterium en elke ronde.',
  caption: 'Oordelen per rapportage-eenheid',
  shown: (shown: number, all: number) =>
    `${countText(shown)} van ${countText(all)} ${all === 1 ? 'rapportage-eenheid' : 'rapportage-eenheden'}`,
  reference: (round: string, date: string) => `Eenheden van: ${round}, peildatum ${date}.`,
  sizeReference: (date: string) => `Provincie en aantal gemeenten gelden op ${date}.`,
  noRounds: 'Er is nog geen ronde',
  noRoundsOn: (date: string) => `Op ${date} was er nog geen ronde bekend.`,
  noneFound: 'Geen eenheid voldoet aan deze filters',
  noneFoundHint: 'Maak de filters ruimer, of wis ze.',
  reset: 'Wis alle filters',
  ignored: 'Niet alle filters zijn gebruikt',
  ignoredValues: (values: readonly string[]) =>
    `Dit is niet bekend en telt dus niet mee: ${values.join(', ')}. Kies een waarde uit de lijst.`,
  sizeNotNumber: 'vul voor het aantal gemeenten een heel getal in',
  filterLabel: 'Filter en rondes',
  filterHint: 'Filters gaan over de laatste ronde.',
  fields: {
    name: 'Naam bevat',
    letterClass: 'Inschatting',
    criterion: 'Criterium',
    verdict: 'Oordeel',
    reason: 'Hoofdreden',
    province: 'Provincie',
    sizeFrom: 'Gemeenten vanaf',
    sizeTo: 'Gemeenten tot en met',
    rounds: 'Rondes in de tabel',
    knownOn: 'Wat was bekend op',
    order: 'Volgorde',
  },
  everything: 'Alle',
  anyCriterion: 'Een van de criteria',
  allRounds: 'Alle rondes',
  lastTwo: 'De laatste twee rondes',
  onlyRound: (name: string) => `Alleen: ${name}`,
  heads: {
    name: 'Rapportage-eenheid',
    classes: 'Plan en inschatting',
    notMet: 'Voldoet niet op',
    province: 'Provincie',
    size: 'Gemeenten',
    background: 'Kenmerken',
    agencies: 'Omgevingsdiensten',
    reason: 'Hoofdreden',
    reasonSource: 'Hoofdreden volgens',
    lastRound: 'Laatste ronde',
    referenceDate: 'Peildatum van de ronde',
    place: (round: string) => `Inschatting: ${round}`,
    rating: (round: string) => `Waardering: ${round}`,
    verdict: (criterion: string, round: string) => `${criterion}: ${round}`,
  },
  /** In the picture: fields in a row that have the same columns. */
  columnsOfGroups: (first: number, last: number, columns: readonly string[]) =>
    `In vak ${first} tot en met ${last} van links naar rechts: ${columns.join(', ')}.`,
  legend: 'Wat de tekens betekenen',
  legendRound: (name: string, date: string) => `${name}, peildatum ${date}`,
  better: 'beter dan in de ronde ervoor',
  worse: 'slechter dan in de ronde ervoor',
  other: 'anders dan in de ronde ervoor',
  expectedMeans: 'naar verwachting robuust op de streefdatum',
  was: (now: string, before: string) => `${now}, was ${before}`,
  movedBetter: ', vooruit',
  movedWorse: ', achteruit',
  both: (words: readonly string[]) => words.join(' en '),
  absent: 'niet gevolgd',
  exempt: 'vrijgesteld',
  noCriterion: 'geen criterium',
  unknown: '–',
  description: (shown: number) =>
    `Per rapportage-eenheid de inschatting en het oordeel op elk criterium, ronde na ronde. Getoond: ${countText(shown)} eenheden.`,
  downloads: 'Download wat u ziet',
} as const;

export const verdictWords: Readonly<Record<VerdictOrNone, string>> = {
  met: 'voldoet',
  'not-met': 'voldoet niet',
  'not-assessable': 'niet te beoordelen',
  none: 'geen oordeel',
};

/** The classes in the words of a narrow column. */
export const shortPlaceTexts: Readonly<Record<Exclude<Place, `rating:${string}`>, string>> = {
  robust: 'Robuust',
  expected: 'Verwacht',
  doubtful: 'De vraag',
  'not-plausible': 'Niet aannemelijk',
  'not-judged': 'Geen oordeel',
};
