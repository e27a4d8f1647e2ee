/** The words of the commands about publications. */
export const publicationText = {
  description: 'Publicaties en hun brieven',
  verify: 'Maakt elke publicatie en brief opnieuw uit het dossier en vergelijkt ze met wat is opgeslagen',
  none: 'Er is nog niets gepubliceerd.',
  heading: (roundName: string, hash: string) => `${roundName} (${hash.slice(0, 12)})`,
  same: 'gelijk',
  different: 'ANDERS',
  allSame: 'Alles is gelijk aan wat is gepubliceerd.',
  someDifferent: 'Niet alles is gelijk aan wat is gepubliceerd. Ander programma of andere lettertypen dan toen?',
  parts: {
    'stored-content': 'opgeslagen inhoud en controlegetal',
    'content-from-record': 'inhoud, opnieuw gemaakt uit het dossier',
    'letter-text': 'tekst van de brief',
    'letter-pdf': 'PDF van de brief',
    'letter-docx': 'Word-bestand van de brief',
    'summary-pdf': 'PDF van bijlage 1',
    'summary-docx': 'Word-bestand van bijlage 1',
    'letter-and-summary-pdf': 'PDF van brief en bijlage 1',
    'letter-and-summary-docx': 'Word-bestand van brief en bijlage 1',
  },
} as const;
