/** What the program says while it starts and stops. */
export const startMessages = {
  starting: (version: string) => `VTH-monitor ${version} start. De eerste keer duurt dat ongeveer een halve minuut.`,
  embedded: (folder: string, dumps: string, minutes: number) =>
    [
      `Database: ingebouwd, in de map ${folder}`,
      '  Deze database is om te proberen en te oefenen. Wat u vastlegt, blijft bewaard als het programma stopt of',
      '  vastloopt. Valt de stroom uit, dan kan het laatste verloren gaan. Gebruik voor echt werk PostgreSQL (DATABASE_URL).',
      `  Kopieën: ${everyMinutes(minutes)} en bij het stoppen, in ${dumps}`,
    ].join('\n'),
  postgres: (server: string) => `Database: PostgreSQL op ${server}. Kopieën maken regelt u op die server.`,
  ready: (address: string) => `\nOpen ${address} in uw browser. Stoppen: Ctrl-C.`,
  stopping: 'Het programma stopt.',
  stopped: 'Gestopt. Alles is bewaard.',
  stoppedTooSlowly: 'Het stoppen duurde te lang en is afgebroken. Wat vastgelegd was, is bewaard.',
  dumpFailed: (reason: string) => `De kopie van de database is mislukt. Het programma gaat door. (${reason})`,
  connectionLost: (reason: string) =>
    `Een verbinding met de database viel weg. Het programma maakt een nieuwe. (${reason})`,
  unexpected: (reason: string) =>
    `Er ging iets mis in het programma: ${reason}\nMeer weten? Start met VTH_DEBUG=1 ervoor en meld de fout.`,
};

const everyMinutes = (minutes: number) => {
  if (minutes === 60) return 'elk uur';
  return minutes === 1 ? 'elke minuut' : `elke ${minutes} minuten`;
};
