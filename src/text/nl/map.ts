import { countText } from './web-components.ts';

const agencies = (count: number) => `${countText(count)} ${count === 1 ? 'omgevingsdienst' : 'omgevingsdiensten'}`;

export const mapTexts = {
  title: 'Kaart',
  lead: 'Waar staan de omgevingsdiensten op weg naar robuust?',
  figureTitle: 'Omgevingsdiensten naar inschatting',
  figureTitleUnjudged: 'Omgevingsdiensten',
  /** What is counted, and of which day. */
  noteOfRound: (count: number, round: string, referenceDate: string) =>
    `${agencies(count)}. Inschatting volgens ${round}, peildatum ${referenceDate}.`,
  noteOnDay: (count: number, on: string) =>
    `${agencies(count)} zoals ${count === 1 ? `die op ${on} werkt` : `zij op ${on} werken`}.`,
  otherDay: (on: string) => `U ziet de diensten zoals zij op ${on} werken, met de inschatting van deze ronde.`,
  description: (parts: readonly string[]) => `${parts.join(', ')}. De lijst bij de kaart noemt ze allemaal.`,
  tiles: 'Elke dienst is één tegel, ongeveer op zijn plaats in het land; de grootte van een tegel zegt niets.',
  areas: (source: string, referenceDate: string) =>
    `Werkgebieden, samengevoegd uit de gemeenten die op die dag deelnemen. Grenzen: ${source}, ${referenceDate}.`,
  joint: 'Diensten die samen rapporteren, hebben dezelfde kleur en hetzelfde patroon.',
  form: 'Vorm van de kaart',
  forms: { tiles: 'Tegels', areas: 'Gebieden' },
  noBoundaries: 'Er zijn geen gemeentegrenzen geïmporteerd. Daarom toont de kaart tegels en geen gebieden.',
  importBoundaries: 'Importeer gemeentegrenzen',
  otherBoundaries: 'Importeer andere gemeentegrenzen',
  controls: 'Ronde en peilmoment',
  submit: 'Toon',
  round: 'Ronde',
  on: 'Diensten zoals op',
  onHint: 'Leeg: de peildatum van de ronde. Bijvoorbeeld 01-01-2026',
  onHintWithoutRound: 'Leeg: vandaag. Bijvoorbeeld 01-01-2026',
  knownOn: 'Wat was bekend op',
  onInvalid: 'Vul een bestaande datum tussen 1900 en 2200 in, bijvoorbeeld 01-01-2026.',
  onInvalidHeading: 'De dag is niet te lezen',
  notPublished:
    'Welke dienst in welke klasse valt, is niet gepubliceerd. Daarom staat bij geen enkele dienst een inschatting.',
  notPublishedShort: 'Inschatting niet gepubliceerd',
  withoutClass: 'Zonder inschatting',
  noRound: 'Er is nog geen ronde waarin is beoordeeld. De kaart toont de diensten zonder inschatting.',
  noAgencies: 'Geen omgevingsdiensten',
  noAgenciesOn: (on: string) => `Op ${on} werkt er volgens het register geen enkele omgevingsdienst.`,
  withoutPlace: (names: readonly string[]) =>
    `Zonder eigen plaats op de kaart, en daarom onderaan: ${listed(names, 10)}.`,
  noLayout: 'Voor dit register is geen indeling van het land gemaakt. De tegels staan op volgorde van naam.',
  withoutArea: (names: readonly string[]) =>
    `Niet getekend, want niet in het bestand met grenzen: ${listed(names, 10)}.`,
  withoutAgency: (count: number) =>
    count === 1
      ? 'Eén getekende gemeente neemt op deze dag aan geen enkele dienst deel; die blijft wit.'
      : `${countText(count)} getekende gemeenten nemen op deze dag aan geen enkele dienst deel; die blijven wit.`,
  notOnMap: (names: readonly string[]) => `Zonder gebied op de kaart: ${listed(names, 10)}.`,
  list: 'Alle diensten',
  listOfClass: (count: number) => agencies(count),
  partOf: (unit: string) => `rapporteert als ${unit}`,
  successorOf: 'rechtsopvolger van',
  /** What stands before a name in a row of names. */
  before: (isFirst: boolean, isLast: boolean) => (isFirst ? ' ' : isLast ? ' en ' : ', '),
  place: (seat: string | null, province: string | null) => [seat, province].filter((part) => part !== null).join(', '),
  table: 'Omgevingsdiensten op de kaart',
  heads: {
    name: 'Omgevingsdienst',
    abbreviation: 'Afkorting',
    code: 'Code',
    letterClass: 'Inschatting',
    unit: 'Rapportage-eenheid',
    province: 'Provincie',
    seat: 'Vestigingsplaats',
    round: 'Ronde',
    referenceDate: 'Peildatum van de ronde',
    on: 'Diensten zoals op',
  },
} as const;

/** Names in a sentence; a long row of them is cut off with how many there are more. */
function listed(names: readonly string[], most: number): string {
  const more = names.length - most;
  if (more > 0) return `${names.slice(0, most).join(', ')} en nog ${countText(more)} andere`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
}
