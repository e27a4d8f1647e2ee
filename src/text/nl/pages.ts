import type { Direction } from '../../domain/progress/comparison.ts';
import { some } from './number-words.ts';

/** The words of the pages, by page. */
export const navigationTexts = {
  overview: 'Overzicht',
  progress: 'Voortgang',
  matrix: 'Matrix',
  map: 'Kaart',
  publications: 'Publicaties',
  exercise: 'Oefening',
  programmes: "Programma's",
} as const;

export const overviewTexts = {
  exercise: 'Oefening met verzonnen diensten op een eigen datum.',
  real: 'De diensten zoals het register van overheidsorganisaties ze kent.',
  toMap: 'Bekijk de diensten op de kaart',
  moved: 'Wat er veranderde sinds de vorige ronde',
  /** How many units went which way since the round before; together they are all units of both rounds. */
  movedSentence: (before: string, counts: Readonly<Record<Direction, number>>) => {
    const { better, worse, 'same-class': same, 'not-comparable': incomparable } = counts;
    const [went, units] = better === 1 ? ['ging', 'rapportage-eenheid'] : ['gingen', 'rapportage-eenheden'];
    const moved = `Sinds "${before}" ${went} er ${some(better)} ${units} vooruit en ${some(worse)} achteruit`;
    const stayed = `${some(same)} ${same === 1 ? 'bleef' : 'bleven'} in dezelfde klasse`;
    const rest =
      incomparable === 1 ? ', en één is niet te vergelijken' : `, en ${some(incomparable)} zijn niet te vergelijken`;
    return `${moved}; ${stayed}${incomparable === 0 ? '' : rest}.`;
  },
  toProgress: 'Bekijk de voortgang van ronde naar ronde',
} as const;

export const roundTexts = {
  round: 'Ronde',
  referenceDate: 'Peildatum',
  reportedPeriod: 'Verslagperiode',
  unknownPeriod: 'onbekend',
  knownOn: 'Bekend op',
  untilAndIncluding: (from: string, until: string) => `${from} tot en met ${until}`,
} as const;

export const verdictTexts = {
  met: 'Voldoet',
  'not-met': 'Voldoet niet',
  'not-assessable': 'Niet te beoordelen',
} as const;

export const statusTexts = { robust: 'Nu robuust', 'not-robust': 'Nu niet robuust' } as const;

export const forecastTexts = {
  expected: 'Naar verwachting robuust op de streefdatum',
  doubtful: 'Het is de vraag of de streefdatum wordt gehaald',
  'not-plausible': 'Niet aannemelijk dat de streefdatum wordt gehaald',
} as const;

export const determinationTexts = { robust: 'robuust', 'not-robust': 'niet robuust' } as const;

export const sourceTexts = { agency: 'volgens de dienst', ministry: 'volgens het ministerie' } as const;

export const sitePages = {
  accessibility: {
    title: 'Toegankelijkheid',
    paragraphs: [
      'Deze site is gemaakt volgens WCAG 2.2, niveau AA. Alles werkt met het toetsenbord en zonder JavaScript.',
      'Kleur is nergens de enige drager van betekenis: bij elke klasse staat ook een patroon en een woord.',
      'Loopt u ergens tegenaan? Meld het bij de beheerder van deze site.',
    ],
  },
  privacy: {
    title: 'Privacy',
    paragraphs: [
      'De oefening bevat alleen verzonnen diensten en verzonnen personen.',
      'Deze site plaatst geen cookies en meet geen bezoek.',
    ],
  },
  source: {
    title: 'Broncode',
    paragraphs: [
      'VTH-monitor is vrije software onder de EUPL-1.2. De broncode hoort bij de installatie die u gebruikt.',
    ],
  },
} as const;

export const errorPages = {
  notFound: {
    title: 'Deze pagina bestaat niet',
    text: 'Misschien is het adres niet goed overgenomen, of bestond dit nog niet op de dag die u bekijkt.',
  },
  broken: {
    title: 'Er ging iets mis',
    text: 'Ga terug en kijk of uw invoer is bewaard; probeer het zo nodig opnieuw. Blijft het misgaan, meld het dan bij de beheerder met het tijdstip.',
  },
  badRequest: {
    title: 'Dit verzoek is niet te lezen',
    text: 'Open de pagina opnieuw en vul het formulier daar in.',
  },
  tooLarge: {
    title: 'Dit is te groot',
    text: 'Een formulier mag hoogstens 2 megabyte zijn. Er is niets bewaard. Kort de tekst in en probeer het opnieuw.',
  },
  fileTooLarge: {
    title: 'Dit bestand is te groot',
    text: 'Een bestand met grenzen mag hoogstens 64 megabyte zijn. Er is niets bewaard. Gebruik de gegeneraliseerde grenzen: die zijn veel kleiner en voor deze kaart scherp genoeg.',
  },
  crossOrigin: {
    title: 'Dit verzoek is geweigerd',
    text: 'Het formulier kwam van een andere site. Open de pagina hier en vul het formulier opnieuw in.',
  },
  back: 'Naar het overzicht',
} as const;
