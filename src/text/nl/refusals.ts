import type { AssessmentFlaw } from '../../domain/assessments/assessment.ts';
import type { ConsistencyRuleCode } from '../../domain/figures/consistency-rules.ts';
import type { LetterSection } from '../../domain/letters/letter-details.ts';
import type { LetterFinding } from '../../domain/letters/letter-finding.ts';

/** The sums between figures, as a reader would say them. */
export const consistencyRuleTexts: Readonly<Record<ConsistencyRuleCode, string>> = {
  'classes-add-up-to-units': 'De vier klassen tellen op tot alle rapportage-eenheden',
  'classes-add-up-to-agencies': 'De vier klassen tellen op tot alle omgevingsdiensten',
  'reports-and-exempt-add-up-to-units': 'Ontvangen rapportages en vrijgestelde eenheden tellen op tot alle eenheden',
  'represented-and-exempt-add-up-to-agencies':
    'Diensten namens wie is gerapporteerd en vrijgestelde diensten tellen op tot alle diensten',
  'units-and-agencies-differ-by-joint-reports':
    'Eenheden en diensten verschillen precies door de gezamenlijke rapportages',
  'main-reasons-add-up': 'De hoofdredenen tellen op tot de eenheden bij wie het de vraag of niet aannemelijk is',
  'verdicts-add-up-to-units': 'De oordelen op een criterium tellen op tot alle eenheden',
  'previous-classes-add-up-to-units': 'De vier klassen van de vorige ronde tellen op tot alle eenheden van die ronde',
  'previous-classes-add-up-to-agencies':
    'De vier klassen van de vorige ronde tellen op tot alle diensten van die ronde',
  'change-is-difference': 'Vorige ronde en verschil tellen op tot deze ronde',
  'value-is-number-of-members': 'Het aantal is gelijk aan het aantal leden',
};

export const letterSectionTexts: Readonly<Record<LetterSection, string>> = {
  opening: 'Opening',
  progress: 'Voortgang',
  concerns: 'Zorgen',
  consequences: 'Gevolgen',
  monitoring: 'Vervolg van de monitoring',
  closing: 'Slot',
};

/** A finding in the text of a letter, with what to do about it. */
export function letterFindingText(finding: LetterFinding): string {
  const where = `${letterSectionTexts[finding.section]}: `;
  switch (finding.code) {
    case 'B101':
      return `${where}"${finding.key}" is geen cijfer van deze publicatie. Kies een cijfer uit de lijst. (B101)`;
    case 'B102':
      return `${where}het cijfer "${finding.key}" is onbekend en kan niet in de brief. Haal het weg. (B102)`;
    case 'B103':
      return `${where}hier staan ${finding.units} (rapportage-eenheden) en ${finding.agencies} diensten naast elkaar, zonder de gezamenlijke rapportage te noemen: "${finding.excerpt}". Noem die, of gebruik één eenheid. (B103)`;
    case 'B104':
      return `${where}"${finding.excerpt}" telt rapportages als diensten. De ${finding.reports} rapportages zijn namens ${finding.represented} van de ${finding.agencies} diensten; ${finding.sum.join(' + ')} zou ${finding.sum.reduce((a, b) => a + b, 0)} geven. (B104)`;
    case 'B105':
      return `${where}"${finding.excerpt}": geen enkel cijfer van deze publicatie heeft deze waarde. Gebruik een cijfer ({{…}}), of {{=…}} voor een getal dat niets telt. (B105)`;
    case 'W106':
      return `${where}"${finding.excerpt}" is niet aan een cijfer verbonden. Bedoelt u {{${finding.figures[0]}}}? (W106)`;
    case 'B107':
      return `${where}een haakje is niet gesloten of staat verkeerd: "${finding.excerpt}". (B107)`;
  }
}

/** What a page says when it cannot do what was asked; the way out stands in it. */
export const refusalTexts = {
  'programme-unknown': 'Dit programma bestaat niet.',
  'not-an-exercise': 'Alleen een oefening heeft een datum die u kunt zetten.',
  'not-without-login': 'Zolang inloggen ontbreekt, kan alleen in een oefening iets worden vastgelegd.',
  'exercise-date-before-record':
    'De oefendatum ligt voor de laatste vastlegging. Zet de oefendatum vooruit; eerdere dagen kunt u wel bekijken.',
  'round-unknown': 'Deze ronde bestaat niet.',
  'round-has-no-figures': 'Over deze ronde zijn er geen cijfers om te publiceren.',
  'published-already':
    'Sinds de laatste publicatie van deze ronde is er niets veranderd. U vindt die publicatie in de lijst.',
  'figures-do-not-add-up': 'De cijfers kloppen nog niet. Er is niets gepubliceerd.',
  'publication-unknown': 'Deze publicatie bestaat niet.',
  'letter-released-already': 'De brief van deze publicatie is al vastgesteld en kan niet meer veranderen.',
  'draft-missing': 'Er is nog geen tekst voor deze brief. Bewaar eerst de tekst.',
  'draft-changed-meanwhile':
    'Iemand anders heeft de tekst intussen bewaard. Uw tekst staat hieronder nog; neem over wat u wilt houden en bewaar opnieuw.',
  'letter-has-blocking-findings': 'De brief heeft bevindingen die eerst opgelost moeten worden.',
  'letter-not-settable':
    'Van deze tekst kan geen PDF worden gemaakt. Meestal staat er een teken in dat het lettertype niet heeft, zoals een emoji. Haal het weg en bewaar de tekst opnieuw.',
  'publication-without-progress':
    'Deze publicatie is gemaakt voordat bijlage 1 bestond en bevat de eerdere rondes niet. Zij heeft daarom geen bijlage 1.',
  'summary-released-already': 'Dit bestand van bijlage 1 is er al en kan niet meer veranderen.',
  'letter-not-released':
    'De brief is nog niet vastgesteld. Daarna kan het bestand met brief en bijlage worden gemaakt.',
  'unit-unknown': 'Deze rapportage-eenheid bestaat niet.',
  'nothing-to-assess': 'Van deze eenheid is geen rapportage ontvangen.',
  'kind-of-assessment-does-not-fit-round': 'Deze soort beoordeling past niet bij de ronde.',
  'rating-unknown': 'Deze waardering bestaat niet.',
  'correction-needs-reason': 'Geef een reden voor de correctie.',
  'nothing-to-correct': 'Er is nog geen vastgestelde beoordeling om te corrigeren.',
  'assessment-flawed': 'De beoordeling is niet volledig of spreekt zichzelf tegen.',
  'assessment-unknown': 'Deze beoordeling bestaat niet.',
  'adopted-by-preparer': 'Wie de beoordeling voorbereidt, kan haar niet vaststellen. Kies een andere persoon.',
  'adopted-already': 'Deze beoordeling is al vastgesteld.',
  'decided-in-future': 'De datum van het besluit ligt in de toekomst.',
  'corrects-what-no-longer-holds': 'Er is intussen een andere beoordeling vastgesteld. Begin opnieuw.',
  'date-after-today': 'Deze dag ligt na vandaag. Kies een eerdere dag.',
  'person-unknown': 'Kies een persoon uit de lijst.',
  'date-invalid': 'Vul een bestaande datum tussen 1900 en 2200 in, bijvoorbeeld 15-09-2025.',
} as const;

/** What is wrong with an assessment; `name` tells what a criterion or reason is called. */
export function assessmentFlawText(flaw: AssessmentFlaw, name: (code: string) => string): string {
  switch (flaw.code) {
    case 'criterion-missing':
      return `Geef een oordeel over "${name(flaw.criterion)}".`;
    case 'criterion-unknown':
      return `"${flaw.criterion}" is geen criterium van deze ronde.`;
    case 'criterion-twice':
      return `Over "${name(flaw.criterion)}" staan twee oordelen.`;
    case 'rationale-missing':
      return 'Geef een toelichting op de beoordeling.';
    case 'verdict-rationale-missing':
      return `Onderbouw het oordeel over "${name(flaw.criterion)}".`;
    case 'robust-with-criterion-not-met':
      return `De status is "nu robuust", maar aan "${name(flaw.criterion)}" wordt niet voldaan. Pas één van beide aan.`;
    case 'all-met-but-not-robust':
      return 'Aan alle criteria wordt voldaan, maar de status is "nu niet robuust". Pas één van beide aan.';
    case 'reason-unknown':
      return `"${flaw.reason}" is geen reden van dit programma. Kies een reden uit de lijst.`;
    case 'reason-twice':
      return `De reden "${name(flaw.reason)}" staat er twee keer met dezelfde bron.`;
    case 'no-single-main-reason':
      return 'Bij "de vraag" en "niet aannemelijk" hoort één hoofdreden. Kies die uit de lijst.';
    case 'reason-not-in-report':
      return `De dienst noemt "${name(flaw.reason)}" niet in de rapportage. Kies als bron het ministerie.`;
  }
}
