/** Why the program does not start or a command does not run, and the way out. */
export const startRefusals = {
  'config-wrong': ({
    problems,
  }: {
    readonly problems: readonly { readonly variable: string; readonly code: string }[];
  }) =>
    [
      'De instellingen kloppen niet. Pas dit aan in de omgevingsvariabelen:',
      ...problems.map(
        ({ variable, code }) => `  - ${variable}: ${configProblems[code as keyof typeof configProblems]}`,
      ),
    ].join('\n'),

  'folder-not-writable': ({ folder, reason }: { readonly folder: string; readonly reason: string }) =>
    [
      `Het programma kan niet schrijven in de map ${folder}.`,
      'Geef uzelf schrijfrechten op deze map. Of kies een andere map: VTH_DATA_DIR=/pad/naar/map npm start',
      systemSays(reason),
    ].join('\n'),

  'folder-in-use': ({ folder, holder }: { readonly folder: string; readonly holder: string | null }) =>
    [
      `De map ${folder} is al in gebruik${holder === null ? '' : ` door proces ${holder}`}.`,
      'Waarschijnlijk draait het programma al. Gebruik dat venster, of stop het eerst (Ctrl-C).',
      'Wilt u een tweede programma starten? Geef het een eigen map: VTH_DATA_DIR=/pad/naar/map npm start',
    ].join('\n'),

  'folder-damaged': ({ folder, reason }: { readonly folder: string; readonly reason: string }) =>
    [
      `De database in de map ${folder} gaat niet open.`,
      'De map is beschadigd of komt van een andere versie van de database. Er is niets aan veranderd.',
      'Zo zet u de laatste kopie terug in een nieuwe map. De kopieën staan in de map "dumps".',
      '  VTH_DATA_DIR=/pad/naar/nieuwe-map npm run -s vth -- database restore /pad/naar/kopie.dump.gz',
      systemSays(reason),
    ].join('\n'),

  'migration-changed': ({ version, name }: { readonly version: number; readonly name: string }) =>
    [
      `Stap ${version} (${name}) van de database is anders dan de stap die eerder is uitgevoerd.`,
      'Deze database hoort bij een andere uitgave van het programma. Gebruik de uitgave waarmee de database is gemaakt.',
    ].join('\n'),

  'database-newer': (versions: { readonly databaseVersion: number; readonly programVersion: number }) =>
    [
      `De database is nieuwer (stap ${versions.databaseVersion}) dan dit programma (stap ${versions.programVersion}).`,
      'Gebruik een nieuwere uitgave van het programma. Er is niets aan de database veranderd.',
    ].join('\n'),

  'database-unreachable': ({ reason }: { readonly reason: string }) =>
    [
      'De database van DATABASE_URL is niet te bereiken.',
      'Controleer adres, naam, gebruiker en wachtwoord, en of de database aan staat.',
      'Zonder DATABASE_URL start het programma met een ingebouwde database.',
      systemSays(reason),
    ].join('\n'),

  'database-too-old': ({ version }: { readonly version: string }) =>
    `De database is PostgreSQL ${version}. Het programma werkt met PostgreSQL 15 of nieuwer. Kies een nieuwere server.`,

  'database-not-empty': () =>
    [
      'Er staan al gegevens in deze database. Die worden niet overschreven.',
      'Zet de kopie terug in een lege map (VTH_DATA_DIR) of in een lege database (DATABASE_URL).',
    ].join('\n'),

  'dump-not-found': ({ file }: { readonly file: string }) => `Het bestand ${file} is er niet. Controleer de naam.`,

  'dump-exists': ({ file }: { readonly file: string }) =>
    `Het bestand ${file} bestaat al en wordt niet overschreven. Kies een andere naam.`,

  'dump-not-written': ({ file, reason }: { readonly file: string; readonly reason: string }) =>
    [`De kopie ${file} kan niet worden gemaakt. Kies een andere plek.`, systemSays(reason)].join('\n'),

  'dump-damaged': ({ reason }: { readonly reason: string }) =>
    ['Dit bestand is geen hele kopie van een database. Neem een andere kopie.', systemSays(reason)].join('\n'),

  'port-busy': ({ host, port }: { readonly host: string; readonly port: number }) =>
    [
      `Poort ${port} op ${host} is al in gebruik. Misschien draait het programma al.`,
      `Stop het andere programma, of kies een andere poort: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
    ].join('\n'),

  'port-forbidden': ({ port }: { readonly port: number }) =>
    `Het programma mag poort ${port} niet gebruiken. Kies een poort vanaf 1024: PORT=3000 npm start`,

  'host-unknown': ({ host }: { readonly host: string }) =>
    `Het adres ${host} is niet van deze computer. Kies een ander adres: HOST=127.0.0.1 npm start`,
};

const configProblems = {
  'no-port': 'geef een getal van 0 tot en met 65535.',
  'no-host': 'geef een naam of IP-adres, zoals 127.0.0.1.',
  'no-postgres-url':
    'geef een adres dat begint met postgres://, zoals postgres://gebruiker:wachtwoord@server:5432/naam.',
  'no-minutes': 'geef een getal van 1 tot en met 1440.',
  'no-switch': 'geef 1 (aan) of 0 (uit).',
  'unknown-variable': 'deze instelling bestaat niet. Controleer de naam.',
};

const systemSays = (reason: string) => `Melding van het systeem: ${reason}`;
