import type { BoundaryFinding, ForeignKind, GeometryFlaw } from '../../domain/boundaries/boundary-finding.ts';

/** What is wrong, and the way out. */
type FindingText = { readonly problem: string; readonly action: string };

const count = new Intl.NumberFormat('nl-NL');
const megabytes = (bytes: number) => `${count.format(Math.ceil(bytes / 1_000_000))} MB`;

const generalised = 'Gebruik de gegeneraliseerde versie van de gemeentegrenzen; die is groot genoeg voor een kaart.';
const again = 'Download het bestand opnieuw en controleer of het helemaal is binnengehaald.';
const asGeojson = 'Kies de versie in GeoJSON, of zet het bestand om, bijvoorbeeld met QGIS.';
const repair = 'Herstel de geometrie, bijvoorbeeld met "Geometrie repareren" in QGIS, of download het bestand opnieuw.';

const foreign: Readonly<Record<ForeignKind, FindingText>> = {
  empty: { problem: 'Het bestand is leeg.', action: again },
  zip: {
    problem: 'Dit is een ingepakt bestand.',
    action: 'Pak het uit en kies het GeoJSON- of TopoJSON-bestand dat erin zit.',
  },
  geopackage: { problem: 'Dit is een GeoPackage.', action: asGeojson },
  shapefile: { problem: 'Dit is een shapefile.', action: asGeojson },
  xml: { problem: 'Dit is XML (zoals GML) of een webpagina.', action: asGeojson },
  'cut-off': { problem: 'Het bestand breekt halverwege af.', action: again },
  text: { problem: 'Dit is geen geldige JSON.', action: asGeojson },
  binary: { problem: 'Dit is geen tekstbestand.', action: asGeojson },
};

const flaws: Readonly<Record<GeometryFlaw, FindingText>> = {
  missing: { problem: 'Het gebied heeft geen geometrie.', action: repair },
  'not-an-area': {
    problem: 'De geometrie is geen vlak, maar bijvoorbeeld een punt of lijn.',
    action: 'Kies de laag met de vlakken (Polygon of MultiPolygon).',
  },
  'no-rings': { problem: 'De geometrie is leeg: er zijn geen grenslijnen.', action: repair },
  'not-coordinates': { problem: 'Een coördinaat is geen paar getallen.', action: repair },
  'too-few-points': { problem: 'Een grenslijn heeft minder dan vier punten.', action: repair },
  'not-closed': { problem: 'Een grenslijn is niet gesloten.', action: repair },
  'no-size': { problem: 'Een grenslijn omsluit niets.', action: repair },
  'crosses-itself': { problem: 'Een grenslijn kruist zichzelf.', action: repair },
  'outside-country': {
    problem: 'Het gebied ligt buiten Nederland.',
    action: 'Haal het uit het bestand of herstel de coördinaten.',
  },
  'arc-missing': { problem: 'De geometrie verwijst naar een lijn (arc) die er niet is.', action: again },
};

const systems = 'Gebruik graden (WGS84, eerst de lengte en dan de breedte) of meters (RD, EPSG:28992).';

const coordinates: Readonly<Record<Extract<BoundaryFinding, { code: 'G109' }>['kind'], FindingText>> = {
  mixed: { problem: 'Sommige gebieden staan in graden en andere in meters.', action: `${systems} Niet allebei.` },
  swapped: { problem: 'De coördinaten staan in de verkeerde volgorde.', action: systems },
  unknown: { problem: 'Het coördinatenstelsel is niet te herkennen.', action: systems },
};

/** What is wrong and what to do about it; the same for every place where it is found. */
function findingText(finding: BoundaryFinding): FindingText {
  switch (finding.code) {
    case 'G101':
      return foreign[finding.kind];
    case 'G102':
      return {
        problem: `Dit is geen FeatureCollection (GeoJSON) of Topology (TopoJSON)${finding.found === null ? '' : `, maar "${finding.found}"`}.`,
        action: 'Kies het bestand met alle gemeenten in GeoJSON of TopoJSON.',
      };
    case 'G103':
      return {
        problem: 'Bij het gebied staat geen gemeentecode.',
        action:
          'Zet de code in een van de eigenschappen code, statcode, gemeentecode, GM_CODE of identificatie, of in het id.',
      };
    case 'G104':
      return {
        problem: 'De code is geen gemeentecode.',
        action: 'Een gemeentecode is GM met vier cijfers, zoals GM0344. Kies de laag met gemeenten.',
      };
    case 'G105':
      return {
        problem: 'De gemeentecode staat bij meer dan één gebied.',
        action: 'Voeg de delen van een gemeente samen tot één gebied (MultiPolygon).',
      };
    case 'G106':
      return {
        problem: 'De gemeente neemt op de peildatum aan geen enkele omgevingsdienst deel.',
        action: 'Controleer de peildatum van het bestand; vul zo nodig de deelnemers in het register aan.',
      };
    case 'G107':
      return {
        problem: 'De gemeente neemt op de peildatum deel aan een omgevingsdienst, maar staat niet in het bestand.',
        action: 'Controleer de peildatum: kies het bestand met de gemeenten van die dag.',
      };
    case 'G108':
      return flaws[finding.flaw];
    case 'G109': {
      const { problem, action } = coordinates[finding.kind];
      return { problem: `${problem} Voorbeeld: ${finding.example}.`, action };
    }
    case 'G110':
      return {
        problem: `Het bestand is ${megabytes(finding.bytes)}; het mag hoogstens ${megabytes(finding.limit)} zijn.`,
        action: generalised,
      };
    case 'G111':
      return {
        problem: `Het bestand heeft meer dan ${count.format(finding.limit)} ${finding.kind === 'points' ? 'punten' : 'gebieden'}.`,
        action: finding.kind === 'points' ? generalised : 'Kies het bestand met alleen gemeenten.',
      };
    case 'G112':
      return {
        problem:
          finding.kind === 'time'
            ? 'Het lezen van het bestand duurde te lang en is gestopt.'
            : 'Het lezen van het bestand vroeg te veel geheugen en is gestopt.',
        action: generalised,
      };
    case 'G113':
      return { problem: 'Er staan geen gebieden in het bestand.', action: again };
  }
}

/** Where it is; `null` when it is about the whole file. */
function placeText(finding: BoundaryFinding): string | null {
  switch (finding.code) {
    case 'G103':
      return `gebied ${finding.feature}`;
    case 'G104':
      return `gebied ${finding.feature} ("${finding.written}")`;
    case 'G105':
      return `${finding.area} (gebieden ${finding.features.slice(0, 5).join(', ')}${finding.features.length > 5 ? ' …' : ''})`;
    case 'G106':
      return finding.area;
    case 'G107':
      return `${finding.name} (${finding.area})`;
    case 'G108':
      return `gebied ${finding.feature}${finding.area === null ? '' : ` (${finding.area})`}`;
    default:
      return null;
  }
}

export type FindingGroup = FindingText & {
  readonly code: BoundaryFinding['code'];
  readonly places: readonly string[];
};

/** Findings that say the same, with all their places; in the order of their codes. */
export function groupFindings(findings: readonly BoundaryFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, FindingText & { code: BoundaryFinding['code']; places: string[] }>();
  for (const finding of findings) {
    const text = findingText(finding);
    const key = `${finding.code} ${text.problem}`;
    const group = groups.get(key) ?? { code: finding.code, ...text, places: [] };
    groups.set(key, group);
    const place = placeText(finding);
    if (place !== null) group.places.push(place);
  }
  return [...groups.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** The first places of a finding, and how many more there are. */
export function placesText(places: readonly string[], most = 20): string {
  if (places.length === 0) return 'het hele bestand';
  const more = places.length - most;
  return more > 0 ? `${places.slice(0, most).join(', ')} en nog ${count.format(more)} andere` : places.join(', ');
}

/** What is said when an import is refused for something else than what is in the file. */
export const importRefusalTexts = {
  'boundaries-flawed': 'Het bestand is niet geïmporteerd. Los alle bevindingen op en probeer het opnieuw.',
  'boundaries-imported-already':
    'Dit bestand is voor deze peildatum al geïmporteerd. Kies een ander bestand of een andere peildatum.',
  'boundary-source-missing': 'Vul in waar het bestand vandaan komt, bijvoorbeeld "CBS/Kadaster, gemeenten 2025".',
  'register-without-participants':
    'Er zijn op deze peildatum geen gemeenten als deelnemer vastgelegd. Controleer de peildatum, of leg eerst de deelnemers van de diensten vast.',
  'boundary-file-missing': 'Kies een bestand met gemeentegrenzen.',
  'boundaries-busy':
    'Er worden al bestanden met grenzen ingelezen. Er is niets bewaard. Wacht een minuut en kies het bestand opnieuw.',
} as const;

export const boundaryFormTexts = {
  title: 'Gemeentegrenzen importeren',
  lead: 'Met de grenzen van de gemeenten tekent de kaart het werkgebied van elke dienst.',
  explanation:
    'Kies het officiële bestand met alle gemeenten, in GeoJSON of TopoJSON, in graden (WGS84) of in meters (RD). Elk gebied heeft een gemeentecode, zoals GM0344. Alles wordt gecontroleerd; pas als alles klopt, wordt het bestand geïmporteerd.',
  file: 'Bestand',
  fileHint: 'GeoJSON of TopoJSON, hoogstens 64 MB. Kies de gegeneraliseerde versie.',
  source: 'Bron',
  sourceHint: 'Bijvoorbeeld: CBS/Kadaster, gemeenten 2025',
  referenceDate: 'Peildatum van de grenzen',
  referenceDateHint: 'De dag waarvan het bestand de gemeenten tekent. Bijvoorbeeld 01-01-2025',
  person: 'U handelt als',
  submit: 'Controleer en importeer',
  refused: 'Niet geïmporteerd',
  findings: 'Wat er mis is in het bestand',
  finding: (code: string, problem: string) => `${code}: ${problem}`,
  places: (places: string) => `Waar: ${places}.`,
  action: (action: string) => `Wat u kunt doen: ${action.slice(0, 1).toLowerCase()}${action.slice(1)}`,
  imported: 'Geïmporteerde grenzen',
  none: 'Er zijn nog geen grenzen geïmporteerd.',
  notToday: 'U bekijkt een eerdere dag. Ga terug naar vandaag om grenzen te importeren.',
  byCommand:
    'Zolang inloggen ontbreekt, importeert de beheerder de grenzen van een echt programma met de opdracht "vth grenzen importeer".',
  backToMap: 'Terug naar de kaart',
  areas: 'Gemeenten',
} as const;

export const boundaryCommandText = {
  description: 'Gemeentegrenzen voor de kaart',
  importFile: 'Importeer een bestand met gemeentegrenzen (GeoJSON of TopoJSON)',
  file: 'bestand met de grenzen; hoogstens 64 MB',
  programme: 'code van het programma',
  referenceDate: 'dag waarvan het bestand de gemeenten tekent, bijvoorbeeld 2025-01-01',
  source: 'waar het bestand vandaan komt',
  person: 'wie het doet: in een oefening de code van een persoon, anders een naam voor het dossier',
  imported: (areas: number, water: number) =>
    `Geïmporteerd: ${count.format(areas)} gemeenten.${water > 0 ? ` ${count.format(water)} vlakken met water zijn overgeslagen.` : ''}`,
  notFound: (file: string) => `Het bestand ${file} bestaat niet of is niet te lezen.`,
  dateInvalid: (text: string) => `"${text}" is geen datum. Schrijf de peildatum als 2025-01-01.`,
  programmeUnknown: (code: string) => `Programma ${code} bestaat niet.`,
  personUnknown: (code: string, known: readonly string[]) =>
    `Persoon ${code} bestaat niet. Kies uit: ${known.join(', ')}.`,
  finding: (group: FindingGroup) =>
    `${group.code}  ${group.problem}\n      Waar: ${placesText(group.places)}\n      Doen: ${group.action}`,
} as const;
