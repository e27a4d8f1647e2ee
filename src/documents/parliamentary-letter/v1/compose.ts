import type { LetterInput } from '../../../application/ports.ts';
import { letterClasses } from '../../../domain/assessments/letter-class.ts';
import { lastDay } from '../../../domain/kernel/period.ts';
import type { LetterContent } from '../../../domain/letters/letter-content.ts';
import { dateInText } from '../../../text/nl/dates.ts';
import {
  comparison,
  expectation,
  notPlausible,
  doubtful,
  nowRobust,
  reasonItems,
  reporting,
  revisions,
} from './sentences.ts';
import { createTextBuilder } from './text-builder.ts';

const classLabels = {
  robust: 'Nu robuust',
  expected: 'Naar verwachting robuust',
  doubtful: 'De vraag of de dienst robuust wordt',
  'not-plausible': 'Niet aannemelijk dat de dienst robuust wordt',
} as const;

/** Puts the letter to the House into words. Every number in what is generated comes from a figure of the publication. */
export function composeParliamentaryLetter({ publication, details }: LetterInput): LetterContent {
  const text = createTextBuilder(publication.figures);
  const target = dateInText(publication.programme.targetDate);
  const { commitment, previousLetter, sections } = details;

  text.paragraph(
    ['In deze brief leest u hoe het staat met het robuust worden van de omgevingsdiensten.'],
    commitment === null || sections.consequences.trim() === ''
      ? null
      : [
          `Ook kom ik terug op een toezegging uit het ${commitment.occasion} van ${dateInText(commitment.date)} (${commitment.number}).`,
        ],
  );
  text.freeText(sections.opening);

  text.heading('Voortgang van de omgevingsdiensten');
  text.paragraph([
    `Met de andere overheden is afgesproken dat elke omgevingsdienst op ${target} robuust is.`,
    text.note(details.agreementsCitation),
    ' Mijn ministerie volgt of dat lukt.',
  ]);
  const { round } = publication;
  const period = round.reportedPeriod;
  const until = period === null ? null : lastDay(period);
  text.paragraph(
    ...reporting(text, publication),
    period === null || until === null
      ? null
      : [`De rapportages gaan over de periode van ${dateInText(period.from)} tot en met ${dateInText(until)}.`],
    previousLetter === null
      ? null
      : [
          `Over de vorige ronde informeerde ik u op ${dateInText(previousLetter.date)}.`,
          text.note(previousLetter.citation),
        ],
  );
  text.paragraph(...nowRobust(text, publication));
  text.paragraph(...expectation(text, target), comparison(text));
  text.paragraph(...doubtful(text, target), ...notPlausible(text, target));
  const items = reasonItems(text, publication);
  if (items.length > 0) {
    const behind = text.known('units-doubtful-or-not-plausible');
    text.paragraph([
      behind === 1
        ? 'De dienst voor wie dat geldt, geeft zelf deze belangrijkste reden:'
        : 'De diensten voor wie dat geldt, geven zelf deze belangrijkste redenen:',
    ]);
    text.list(items);
  }
  text.paragraph(...revisions(text, publication));
  const hasPrevious = text.value('previous-units-total') !== null;
  text.table(
    `Rapportage-eenheden en omgevingsdiensten naar inschatting, peildatum ${dateInText(round.referenceDate)}`,
    [
      'Inschatting',
      'Rapportage-eenheden',
      'Omgevingsdiensten',
      ...(hasPrevious ? ['Rapportage-eenheden vorige ronde'] : []),
    ],
    [...letterClasses, 'total' as const].map((name) => [
      name === 'total' ? 'Totaal' : classLabels[name],
      { key: `units-${name}` },
      { key: `agencies-${name}` },
      ...(hasPrevious ? [{ key: `previous-units-${name}` }] : []),
    ]),
  );
  text.freeText(sections.progress);
  text.freeText(sections.concerns);

  if (sections.consequences.trim() !== '') {
    text.heading(
      commitment === null
        ? 'Gevolgen als een dienst niet op tijd robuust is'
        : `Gevolgen als een dienst niet op tijd robuust is (${commitment.number})`,
    );
    text.freeText(sections.consequences);
  }
  if (sections.monitoring.trim() !== '' || details.billCitation !== null || sections.closing.trim() !== '') {
    text.heading('Vervolg van de monitoring');
  }
  text.freeText(sections.monitoring);
  if (details.billCitation !== null) {
    text.paragraph([
      'De robuustheidscriteria en de Staat van VTH krijgen een wettelijke basis in een wetsvoorstel waarover u al bent geïnformeerd.',
      text.note(details.billCitation),
    ]);
  }
  text.freeText(sections.closing);

  const number = details.itemNumber === null ? 'Nr. –' : `Nr. ${details.itemNumber}`;
  return {
    template: 'parliamentary-letter/v1',
    language: 'nl-NL',
    title: details.dossierTitle,
    exerciseNotice: publication.programme.isExercise ? 'OEFENING – fictieve diensten' : null,
    dossierLine: details.dossierNumber,
    senderLine: `${number} BRIEF VAN DE ${details.senderOffice}`,
    addresseeLine: 'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
    placeAndDate: `${details.place}, ${dateInText(details.date)}`,
    date: details.date,
    blocks: text.blocks,
    notes: text.notes,
    signature: [details.signatory.function, details.signatory.name],
  };
}
