/** The words around every command, in place of the English ones of the library. */
export const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Global Options:': 'Algemene opties:',
  'Commands:': 'Opdrachten:',
};

export const helpPlaceholders: Readonly<Record<string, string>> = {
  '[options]': '[opties]',
  '[command]': '[opdracht]',
};

export const helpDetails = {
  choices: 'keuzes',
  default: 'standaard',
  env: 'omgevingsvariabele',
};

export const helpOption = 'toon deze hulp';
export const versionOption = 'toon het versienummer';

/** By the code of the library; `name` is what the user typed or left out. */
export const wrongUse = {
  'commander.unknownOption': (name: string) => `Optie ${name} bestaat niet.`,
  'commander.unknownCommand': (name: string) => `Opdracht ${name} bestaat niet.`,
  'commander.missingArgument': (name: string) => `Er ontbreekt een argument: <${name}>.`,
  'commander.excessArguments': () => 'Er staan te veel argumenten achter de opdracht.',
  'commander.optionMissingArgument': (name: string) => `Achter optie ${name} ontbreekt de waarde.`,
  'commander.missingMandatoryOptionValue': (name: string) => `Optie ${name} is verplicht.`,
  'commander.conflictingOption': (name: string) => `Optie ${name} gaat niet samen met een andere optie.`,
  'commander.invalidArgument': (name: string) => `De waarde ${name} klopt niet.`,
};

export const unknownWrongUse = 'De opdracht klopt niet.';
export const askHelp = (command: string) => `Hulp: npm run -s ${command} -- --help`;

export const programText = {
  description: 'Opdrachten voor de VTH-monitor. Elke opdracht heeft zijn eigen hulp.',
  exitCodes: 'Uitkomst: 0 gelukt, 1 geweigerd of mislukt, 2 verkeerd gebruikt.',
};

const moment = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

export const databaseText = {
  description: 'De database: bijwerken, kopiëren en terugzetten',
  migrate: 'Werk de database bij naar deze uitgave van het programma',
  dump: 'Maak een kopie van alle gegevens',
  dumpFile: 'bestand voor de kopie; mag er nog niet zijn',
  restore: 'Zet een kopie terug in een lege map of lege database',
  restoreFile: 'bestand met de kopie',
  whichDatabase: [
    '',
    'Welke database? Die van DATABASE_URL. Zonder DATABASE_URL: de ingebouwde, in de map van VTH_DATA_DIR.',
    'De ingebouwde database is van één programma tegelijk: stop eerst de server.',
  ].join('\n'),
  migrated: (count: number) => {
    if (count === 0) return 'De database was al bij.';
    return count === 1 ? 'De database is bijgewerkt met één stap.' : `De database is bijgewerkt met ${count} stappen.`;
  },
  dumped: (file: string) => `De kopie staat in ${file}.`,
  restored: (rows: number, createdAt: string) =>
    `Teruggezet: ${rows} rijen, uit de kopie van ${moment.format(new Date(createdAt))}.`,
};
