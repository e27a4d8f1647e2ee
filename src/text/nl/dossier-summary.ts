import type { Forecast } from '../../domain/assessments/assessment.ts';
import { listInText } from './dossier.ts';
import { numberInText } from './number-words.ts';

const count = (amount: number, one: string, many: string) => `${numberInText(amount)} ${amount === 1 ? one : many}`;

function clientsInText(municipalities: number, provinces: readonly string[]): string {
  const municipal = municipalities === 0 ? [] : [count(municipalities, 'gemeente', 'gemeenten')];
  const provincial =
    provinces.length === 0
      ? []
      : [`${provinces.length === 1 ? 'de provincie' : 'de provincies'} ${listInText(provinces)}`];
  return listInText([...municipal, ...provincial]);
}

/** Half a page for a councillor: plain words, short sentences, no table. */
export const summaryTexts = {
  title: (name: string) => `${name} in het kort`,
  lead: 'Voor leden van gemeenteraden en Provinciale Staten.',
  toDossier: 'Naar het hele dossier',

  what: 'Wat is het?',
  task: 'Een omgevingsdienst geeft vergunningen aan bedrijven en controleert of zij zich aan de milieuregels houden. Gemeenten en provincies laten dat werk door de dienst doen.',
  /** @param isGone the agencies went up in another: what they did is past */
  clients: (name: string, municipalities: number, provinces: readonly string[], isGone: boolean) =>
    isGone
      ? `${name} deed dat voor ${clientsInText(municipalities, provinces)}. Zij beslisten samen over de dienst.`
      : `${name} doet dat voor ${clientsInText(municipalities, provinces)}. Zij beslissen samen over de dienst.`,
  clientsOfMore: (names: readonly string[], municipalities: number, provinces: readonly string[], isGone: boolean) =>
    `${listInText(names)} ${isGone ? 'deden' : 'doen'} dat samen voor ${clientsInText(municipalities, provinces)}.`,
  clientsUnknown: 'Voor welke gemeenten en provincies de dienst werkt, is hier niet bekend.',
  joint: (names: readonly string[], isGone: boolean) =>
    isGone
      ? `${listInText(names)} leverden samen één rapportage in en kregen samen één oordeel.`
      : `${listInText(names)} leveren samen één rapportage in en krijgen samen één oordeel.`,

  where: 'Hoe staat het ervoor?',
  robustMeans: 'Robuust betekent: de dienst voldoet aan alle eisen die de overheden samen hebben afgesproken.',
  met: (who: string, met: number, all: number) =>
    met === all
      ? `Volgens het ministerie voldoet ${who} aan alle ${numberInText(all)} eisen.`
      : `Volgens het ministerie voldoet ${who} nu aan ${numberInText(met)} van de ${numberInText(all)} eisen.`,
  exempt: 'Al eerder is vastgesteld dat de dienst robuust is. Daarom hoeft de dienst niet te rapporteren.',
  expectation: {
    expected: (day: string) => `Het ministerie verwacht dat dit op ${day} zo is.`,
    doubtful: (day: string) => `Het ministerie weet niet of het op ${day} lukt.`,
    'not-plausible': (day: string) => `Het ministerie denkt niet dat het op ${day} lukt.`,
  } satisfies Readonly<Record<Forecast, (day: string) => string>>,
  staysRobust: (day: string) => `Het ministerie verwacht dat de dienst dat op ${day} nog steeds is.`,

  why: 'Hoe komt dat?',
  reason: {
    agency: 'De dienst noemt zelf als belangrijkste reden',
    ministry: 'Het ministerie noemt als belangrijkste reden',
  },

  moved: 'Wat is er veranderd?',
  nothingBefore: 'Dit is de eerste keer dat het ministerie iets over deze dienst zegt.',
  nothingSaid: 'Het ministerie heeft nog niets over deze dienst gezegd.',
  notComparable: 'De dienst is nieuw. Er is geen eerder oordeel over deze dienst zelf.',
  cameFrom: (day: string, names: readonly string[]) =>
    `De dienst begon op ${day} en kwam voort uit ${listInText(names)}.`,
  targetNotJudged: (day: string) => `De dienst moest op ${day} robuust zijn. Of dat zo was, is nog niet beoordeeld.`,
  notYet: 'Er is nog geen nieuw oordeel.',
  since: {
    better: (before: string) => `De dienst staat er beter voor dan de vorige keer. Toen was het oordeel: “${before}”.`,
    worse: (before: string) =>
      `De dienst staat er minder goed voor dan de vorige keer. Toen was het oordeel: “${before}”.`,
    same: (before: string) => `Het oordeel is hetzelfde als de vorige keer: “${before}”.`,
  },
  earlier: (before: string) => `De vorige keer was het oordeel: “${before}”.`,
  earlierPlan: (rating: string) =>
    `De vorige keer ging het om het plan van de dienst. Dat kreeg de waardering: “${rating}”.`,
  criteria: (better: number, worse: number) =>
    [
      better === 0 ? null : `Aan ${count(better, 'eis', 'eisen')} voldoet de dienst nu wel en de vorige keer nog niet.`,
      worse === 0 ? null : `Aan ${count(worse, 'eis', 'eisen')} voldeed de dienst de vorige keer wel en nu niet.`,
    ]
      .filter((sentence) => sentence !== null)
      .join(' '),

  next: 'Wat gebeurt er nu?',
  report: (round: string, day: string) => `Voor de ronde “${round}” levert de dienst uiterlijk ${day} stukken in.`,
  assessing: (round: string) => `Het ministerie beoordeelt de stukken van de ronde “${round}”.`,
  target: (day: string) => `Op ${day} moet de dienst robuust zijn. Daarna kijkt het ministerie of dat zo is.`,
  targetRobust: (day: string) => `Na ${day} kijkt het ministerie of de dienst nog steeds robuust is.`,
  targetPassed: (day: string) => `De dienst moest op ${day} robuust zijn. Het ministerie volgt hoe het verder gaat.`,
  goesOn: 'De nieuwe dienst krijgt een eigen oordeel. Wat hier staat, blijft bewaard.',
  targetOfNew: (day: string) => `Op ${day} moet de nieuwe dienst robuust zijn.`,

  source: (basis: string, day: string) => `Bron: ${basis}. Zoals bekend op ${day}.`,
  basisAssessment: (round: string, day: string) =>
    `beoordeling door het ministerie, ronde “${round}”, besluit van ${day}`,
  basisDetermination: (document: string) => document,
  basisNone: 'nog geen besluit over deze dienst',
} as const;
