import { countText } from './web-components.ts';

/** The words of the page of annex 1. */
export const summaryTexts = {
  title: 'Bijlage 1',
  lead: (round: string) => `Managementsamenvatting bij: ${round}`,
  link: 'Bijlage 1 bekijken',
  files: 'Bestanden',
  make: 'Maak de bestanden',
  makeAgain: 'Probeer het opnieuw',
  actingAs: 'U handelt als',
  missing: 'Nog niet alle bestanden zijn gemaakt.',
  afterLetter: 'De bestanden met brief en bijlage samen volgen als de brief is vastgesteld.',
  waiting: 'De bestanden staan klaar om gemaakt te worden.',
  inHand: 'De bestanden worden gemaakt',
  progress: (file: string, number: number, total: number) => `Bestand ${number} van ${total}: ${file}.`,
  units: (done: number, total: number) => `${countText(done)} van ${countText(total)} rapportage-eenheden opgemaakt.`,
  reload: 'Ververs deze pagina',
  reloadBySelf: 'Laat deze pagina vanzelf verversen',
  reloading: 'Deze pagina ververst elke drie seconden.',
  stopReloading: 'Stop met vanzelf verversen',
  failed: 'Het maken is niet gelukt',
  /** What a publication says cannot be changed, so the way is another than with a letter. */
  notSettable:
    'In een naam, toelichting of reden staat een teken dat het lettertype niet heeft, zoals een emoji. Corrigeer die beoordeling, publiceer de ronde opnieuw en maak dan de bestanden.',
  broken: 'Er ging iets mis. Probeer het opnieuw; blijft het misgaan, meld het dan bij de beheerder.',
  flow: 'Hoe de rapportage-eenheden van ronde naar ronde gingen',
  flowDescription: (steps: string) => `Per ronde hoeveel rapportage-eenheden waar staan: ${steps}.`,
  flowNote: (dates: string) => `Geteld in rapportage-eenheden. Peildatum: ${dates}.`,
  perUnit: 'Per rapportage-eenheid',
  unit: 'Rapportage-eenheid',
  forecast: 'Verwachting',
  mainReason: 'Belangrijkste reden',
  noReason: 'geen',
  exempt: 'vrijgesteld: vaststelling robuust',
  fileTypes: {
    'summary-pdf': { label: 'Bijlage 1', type: 'PDF' },
    'summary-docx': { label: 'Bijlage 1', type: 'Word' },
    'letter-and-summary-pdf': { label: 'Brief en bijlage 1', type: 'PDF' },
    'letter-and-summary-docx': { label: 'Brief en bijlage 1', type: 'Word' },
  },
} as const;
