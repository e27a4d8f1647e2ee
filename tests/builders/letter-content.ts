import type { Block, LetterContent, Run } from '../../src/domain/letters/letter-content.ts';
import type { LocalDate } from '../../src/domain/kernel/local-date.ts';

const text = (words: string): Run => ({ kind: 'text', text: words });

/** A letter with everything a letter can have, among it words that look like markup of Word, Typst and HTML. */
export function letterContent(changes: Partial<LetterContent> = {}): LetterContent {
  const row = (index: number): Extract<Block, { kind: 'table' }>['rows'][number] => [
    {
      runs: [
        text(
          `Regel ${index} – café & "naam" <b>${index % 2 === 0 ? ', met een omschrijving van meer regels'.repeat(6) : ''}`,
        ),
      ],
      isNumber: false,
    },
    {
      runs: [{ kind: 'figure', figure: 'units-total', text: String(index), bookmark: `regel_${index}` }],
      isNumber: true,
    },
  ];
  return {
    template: 'parliamentary-letter/v1',
    language: 'nl-NL',
    title: 'Proefbrief over de omgevingsdiensten',
    exerciseNotice: 'OEFENING – fictieve diensten',
    dossierLine: 'OEFENING 1',
    senderLine: 'Nr. – BRIEF VAN DE PROEFSCHRIJVER',
    addresseeLine: 'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
    placeAndDate: 'Den Haag, 15 september 2025',
    date: '2025-09-15' as LocalDate,
    blocks: [
      { kind: 'heading', level: 1, text: 'Voortgang' },
      {
        kind: 'paragraph',
        origin: 'generated',
        runs: [
          text('Nu zijn '),
          { kind: 'figure', figure: 'units-robust', text: 'vier', bookmark: 'c1_units_robust' },
          text(' diensten robuust.'),
          { kind: 'note', note: 1 },
          text(' Dat is afgesproken.'),
          { kind: 'note', note: 2 },
        ],
      },
      {
        kind: 'paragraph',
        origin: 'writer',
        runs: [
          text(
            'Tekens: #strong[x] $a_b$ *ster* _streep_ <b>&amp;</b> \\ ` {{haak}} [[noot]] € 500.000 – één @label //',
          ),
        ],
      },
      // Long enough to go on over a page, with words that may break behind their hyphen.
      {
        kind: 'paragraph',
        origin: 'writer',
        runs: [
          text(
            `Lange alinea. ${'Voor- en nadelen van rapportage-eenheden en/of diensten, 2024–2025. '.repeat(50)}Eind.`,
          ),
        ],
      },
      { kind: 'heading', level: 2, text: 'Redenen' },
      { kind: 'list', origin: 'generated', items: [[text('omzetnorm: vijf')], [text('tijd: drie')]] },
      {
        kind: 'table',
        caption: [text('Eenheden naar inschatting')],
        head: ['Inschatting', 'Eenheden'],
        rows: Array.from({ length: 60 }, (_, index) => row(index + 1)),
      },
      { kind: 'paragraph', origin: 'writer', runs: [text('Slot.'), { kind: 'note', note: 3 }] },
    ],
    notes: [
      [text('stcrt-2025-5488')],
      [text('Kamerstuk 22343, nr. 421')],
      [
        text('Derde noot met café & <teken> en '),
        { kind: 'figure', figure: 'units-total', text: '27', bookmark: 'noot_units_total' },
      ],
    ],
    signature: ['De proefschrijver', 'A. Verzonnen'],
    ...changes,
  };
}
