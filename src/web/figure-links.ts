import { partsOfFigureKey } from '../domain/figures/figure-catalogue.ts';
import type { Figure, FigureKey } from '../domain/figures/figure.ts';
import { figureTexts, unitOfCountTexts } from '../text/nl/figures.ts';
import type { FigureGroup, FigureRow } from './components/figure-table.tsx';

/** The words that a round gives to its criteria and reasons. */
export type Vocabulary = {
  readonly criteria: readonly { readonly code: string; readonly name: string }[];
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
};

/** Name of a figure, with the criterion or reason it is about; `null` for a key that is not in the catalogue. */
export function labelOfFigure(key: FigureKey, { criteria, reasons }: Vocabulary): string | null {
  const { code, about } = partsOfFigureKey(key);
  const text = Object.hasOwn(figureTexts, code) ? figureTexts[code] : undefined;
  if (text === undefined) return null;
  if (about === null) return text.label;
  // A reason may bear the code of the criterion that is not met: the turnover norm does.
  const isReason = code === 'units-main-reason' || code === 'units-reason-stated-by-agency';
  const name = isReason
    ? reasons.find((item) => item.code === about)?.label
    : criteria.find((item) => item.code === about)?.name;
  return `${text.label}: ${name ?? about}`;
}

export function unitName(figure: Figure): string {
  const { one, many } = unitOfCountTexts[figure.unitOfCount];
  return figure.value === 1 ? one : many;
}

const classes = ['robust', 'expected', 'doubtful', 'not-plausible'] as const;

/** All figures of a round, grouped as a reader looks for them. */
export function figureGroups(
  figures: readonly Figure[],
  vocabulary: Vocabulary,
  hrefOf: (key: FigureKey) => string,
): readonly FigureGroup[] {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const row = (key: FigureKey, change?: FigureKey): FigureRow[] => {
    const figure = byKey.get(key);
    if (figure === undefined) return [];
    const label = labelOfFigure(key, vocabulary) ?? key;
    const compared = change === undefined ? undefined : byKey.get(change)?.value;
    return [{ label, value: figure.value, href: hrefOf(key), unit: unitName(figure), change: compared }];
  };
  const perClass = (kind: 'units' | 'agencies') => [
    ...[...classes, 'robust-or-expected', 'doubtful-or-not-plausible'].flatMap((name) =>
      row(`${kind}-${name}`, `change-${kind}-${name}`),
    ),
    ...['newly-robust', 'not-judged', 'total'].flatMap((name) => row(`${kind}-${name}`)),
  ];
  const reporting = ['reports-received', 'agencies-represented', 'units-exempt', 'agencies-exempt', 'units-joint'];
  const more = ['agencies-joint', 'units-without-report', 'agencies-without-report'];
  return [
    { heading: 'Rapportage-eenheden', rows: perClass('units') },
    { heading: 'Omgevingsdiensten', rows: perClass('agencies') },
    { heading: 'Rapportages', rows: [...reporting, ...more].flatMap((key) => row(key)) },
    {
      heading: 'Hoofdredenen bij "de vraag" en "niet aannemelijk"',
      rows: [
        ...vocabulary.reasons.flatMap(({ code }) => [
          ...row(`units-main-reason:${code}`),
          ...row(`units-reason-stated-by-agency:${code}`),
        ]),
        ...row('units-without-main-reason'),
      ],
    },
    ...vocabulary.criteria.map(({ code, name }) => ({
      heading: name,
      rows: ['met', 'not-met', 'not-assessable', 'none'].flatMap((verdict) => row(`units-verdict-${verdict}:${code}`)),
    })),
  ];
}
