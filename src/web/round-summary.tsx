import { letterClasses } from '../domain/assessments/letter-class.ts';
import type { Figure } from '../domain/figures/figure.ts';
import { lastDay } from '../domain/kernel/period.ts';
import type { Round } from '../domain/rounds/round.ts';
import { dateInText } from '../text/nl/dates.ts';
import { numberInText } from '../text/nl/number-words.ts';
import { roundTexts } from '../text/nl/pages.ts';
import { countText } from '../text/nl/web-components.ts';
import type { HeadlinePart } from './components/headline.tsx';
import type { StatusBarPart } from './components/status-bar.tsx';

/** What a reader needs to know of a round to read its figures. */
export function roundDefinitions(round: Pick<Round, 'name' | 'referenceDate' | 'reportedPeriod'>) {
  const period = round.reportedPeriod;
  const until = period === null ? null : lastDay(period);
  return [
    { term: roundTexts.round, description: round.name },
    { term: roundTexts.referenceDate, description: dateInText(round.referenceDate) },
    {
      term: roundTexts.reportedPeriod,
      description:
        period === null || until === null
          ? roundTexts.unknownPeriod
          : roundTexts.untilAndIncluding(dateInText(period.from), dateInText(until)),
    },
  ];
}

/** The one sentence in which a round is told, every number a link to its figure. */
export function headlineParts(
  figures: readonly Figure[],
  hrefOf: (key: string) => string,
  target: string,
): readonly HeadlinePart[] {
  const part = (key: string): HeadlinePart => {
    const value = figures.find((figure) => figure.key === key)?.value ?? 0;
    return { text: value === 0 ? 'geen' : numberInText(value), href: hrefOf(key) };
  };
  const isOne = (key: string) => figures.find((figure) => figure.key === key)?.value === 1;
  return [
    'Van de ',
    part('units-total'),
    isOne('units-total') ? ' rapportage-eenheid ' : ' rapportage-eenheden ',
    isOne('units-robust') ? 'is er nu ' : 'zijn er nu ',
    part('units-robust'),
    ' robuust. Naar verwachting ',
    isOne('units-expected') ? 'komt daar op ' : 'komen daar op ',
    `${target} `,
    part('units-expected'),
    ' bij. Bij ',
    part('units-doubtful'),
    ' is het de vraag, bij ',
    part('units-not-plausible'),
    ' is het niet aannemelijk.',
  ];
}

/** The parts of the status bar, in units; where it makes a difference with the services that these are beside it. */
export function statusBarParts(figures: readonly Figure[], hrefOf: (key: string) => string): readonly StatusBarPart[] {
  const value = (key: string) => figures.find((figure) => figure.key === key)?.value ?? 0;
  return [...letterClasses, 'not-judged' as const].flatMap((name) => {
    const [units, agencies] = [value(`units-${name}`), value(`agencies-${name}`)];
    if (name === 'not-judged' && units === 0) return [];
    const secondary = units === agencies ? undefined : `${countText(agencies)} omgevingsdiensten`;
    return [{ of: name, value: units, href: hrefOf(`units-${name}`), secondary }];
  });
}
