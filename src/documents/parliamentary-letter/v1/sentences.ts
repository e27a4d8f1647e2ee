import type { FigureKey } from '../../../domain/figures/figure.ts';
import type { PublicationContent } from '../../../domain/publications/publication-content.ts';
import { dateInText } from '../../../text/nl/dates.ts';
import type { Part, TextBuilder } from './text-builder.ts';

type Sentence = readonly Part[];

/**
 * "vier omgevingsdiensten" where units and services are as many, and both with their number where they are not:
 * "vijftien rapportage-eenheden (samen zestien omgevingsdiensten)".
 */
function unitsInWords(
  text: TextBuilder,
  suffix: string,
  { isFirst = false, when = '' }: { readonly isFirst?: boolean; readonly when?: '' | 'previous-' } = {},
): Sentence {
  const units: FigureKey = `${when}units-${suffix}`;
  const agencies: FigureKey = `${when}agencies-${suffix}`;
  if (text.known(units) === text.known(agencies)) {
    return [text.count(agencies, { isFirst }), text.known(agencies) === 1 ? ' omgevingsdienst' : ' omgevingsdiensten'];
  }
  return [
    text.count(units, { isFirst }),
    text.known(units) === 1 ? ' rapportage-eenheid (samen ' : ' rapportage-eenheden (samen ',
    text.count(agencies),
    ' omgevingsdiensten)',
  ];
}

/** How many reported, on behalf of how many, and who did not need to. */
export function reporting(text: TextBuilder, { units, round }: PublicationContent): readonly (Sentence | null)[] {
  const joint = units.filter((unit) => unit.agencies.length > 1);
  const exempt = text.known('units-exempt');
  const total = text.known('units-total');
  return [
    text.known('agencies-total') === total
      ? [
          total === 1 ? 'Er is ' : 'Er zijn ',
          text.count('agencies-total'),
          total === 1 ? ' omgevingsdienst.' : ' omgevingsdiensten.',
        ]
      : [
          'De ',
          text.count('agencies-total'),
          ' omgevingsdiensten vormen ',
          text.count('units-total'),
          total === 1 ? ' rapportage-eenheid' : ' rapportage-eenheden',
          ', omdat sommige diensten gezamenlijk rapporteren: ',
          joint.map((unit) => listInWords(unit.agencies.map((agency) => agency.name))).join('; '),
          '.',
        ],
    exempt === 0
      ? null
      : [
          ...unitsInWords(text, 'exempt', { isFirst: true }),
          exempt === 1
            ? ' hoefde niet te rapporteren, omdat al eerder is vastgesteld dat deze robuust is.'
            : ' hoefden niet te rapporteren, omdat al eerder is vastgesteld dat zij robuust zijn.',
        ],
    [
      `Voor de ronde "${round.name}" ontving ik `,
      text.known('reports-received') === 0 ? 'nog geen rapportages.' : text.count('reports-received'),
      ...(text.known('reports-received') === 0 ? [] : represented(text)),
    ],
  ];
}

function represented(text: TextBuilder): Sentence {
  const reports = text.known('reports-received') === 1 ? ' rapportage' : ' rapportages';
  if (text.known('reports-received') === text.known('agencies-represented')) return [`${reports}.`];
  return [`${reports}, namens `, text.count('agencies-represented'), ' omgevingsdiensten.'];
}

export function nowRobust(text: TextBuilder, { units, figures }: PublicationContent): readonly (Sentence | null)[] {
  const robust = text.known('units-robust');
  const isEverybody = robust > 0 && robust === text.known('units-total');
  const newly = figures.find((figure) => figure.key === 'units-newly-robust');
  const members = newly?.kind === 'count' ? newly.members : [];
  const names = units
    .filter((unit) => members.includes(unit.id))
    .flatMap((unit) => unit.agencies.map((agency) => agency.name));
  return [
    robust === 0
      ? ['Op dit moment is nog geen enkele omgevingsdienst robuust.']
      : isEverybody
        ? ['Op dit moment zijn alle omgevingsdiensten robuust.']
        : ['Op dit moment ', robust === 1 ? 'is ' : 'zijn ', ...unitsInWords(text, 'robust'), ' robuust.'],
    names.length === 0
      ? null
      : [`Nieuw ten opzichte van de vorige ronde ${names.length === 1 ? 'is' : 'zijn'} ${listInWords(names)}.`],
  ];
}

export function expectation(text: TextBuilder, target: string): readonly (Sentence | null)[] {
  const expected = text.known('units-expected');
  if (text.known('units-robust') === text.known('units-total')) return [];
  if (expected === 0) return [[`Van geen andere dienst verwacht ik dat deze op ${target} robuust is.`]];
  return [
    [
      'Daarnaast verwacht ik dat nog ',
      ...unitsInWords(text, 'expected'),
      expected === 1 ? ` op ${target} robuust is.` : ` op ${target} robuust zijn.`,
    ],
  ];
}

/**
 * Better or worse follows from the sign of the change. Nothing is said where it is unknown, and where units and services
 * do not move alike: then it is the composition of the units that changed, and not the expectation alone.
 */
export function comparison(text: TextBuilder): Sentence | null {
  const change = text.value('change-units-robust-or-expected');
  const services = text.value('change-agencies-robust-or-expected');
  if (change === null || services === null || Math.sign(change) !== Math.sign(services)) return null;
  if (change === 0) {
    return ['Het aantal diensten dat robuust is of dat naar verwachting wordt, is gelijk aan dat van de vorige ronde.'];
  }
  const isOne = Math.abs(change) === 1;
  return [
    change > 0 ? 'De verwachting is daarmee positief bijgesteld: ' : 'De verwachting is daarmee negatief bijgesteld: ',
    text.count('change-units-robust-or-expected', { isAbsolute: true }),
    isOne ? ' rapportage-eenheid ' : ' rapportage-eenheden ',
    change > 0 ? 'meer dan in de vorige ronde ' : 'minder dan in de vorige ronde ',
    isOne ? 'is robuust of wordt dat naar verwachting.' : 'zijn robuust of worden dat naar verwachting.',
  ];
}

export function doubtful(text: TextBuilder, target: string): readonly (Sentence | null)[] {
  const now = text.known('units-doubtful');
  return [
    now === 0
      ? [`Er zijn geen diensten waarvan het de vraag is of zij op ${target} aan de criteria voldoen.`]
      : [
          'Van ',
          ...unitsInWords(text, 'doubtful'),
          ` is het de vraag of ${now === 1 ? 'deze' : 'zij'} op ${target} aan de criteria ${now === 1 ? 'voldoet' : 'voldoen'}.`,
        ],
    before(text, 'doubtful'),
  ];
}

export function notPlausible(text: TextBuilder, target: string): readonly (Sentence | null)[] {
  const now = text.known('units-not-plausible');
  if (now === 0 && (text.value('previous-units-not-plausible') ?? 0) === 0) return [];
  return [
    now === 0
      ? [`Er zijn geen diensten waarvan het niet aannemelijk is dat zij op ${target} aan de criteria voldoen.`]
      : [
          'Van ',
          ...unitsInWords(text, 'not-plausible'),
          ` is het niet aannemelijk dat ${now === 1 ? 'deze' : 'zij'} op ${target} aan de criteria ${now === 1 ? 'voldoet' : 'voldoen'}.`,
        ],
    before(text, 'not-plausible'),
  ];
}

/** How many it were the round before; with units and services by name where "er" would mix them. */
function before(text: TextBuilder, suffix: string): Sentence | null {
  const units = text.value(`previous-units-${suffix}`);
  const agencies = text.value(`previous-agencies-${suffix}`);
  if (units === null || agencies === null) return null;
  if (units === 0) return ['In de vorige ronde waren dat er geen.'];
  const lead = units === 1 ? 'In de vorige ronde was dat ' : 'In de vorige ronde waren dat ';
  const isPlain = units === agencies && text.known(`units-${suffix}`) === text.known(`agencies-${suffix}`);
  return isPlain
    ? [`${lead}er `, text.count(`previous-units-${suffix}`), '.']
    : [lead, ...unitsInWords(text, suffix, { when: 'previous-' }), '.'];
}

/** One item per main reason that was stated by a service itself. */
export function reasonItems(text: TextBuilder, { reasons }: PublicationContent): readonly Sentence[] {
  return reasons.flatMap(({ code, label }) => {
    const key: FigureKey = `units-reason-stated-by-agency:${code}`;
    const value = text.value(key) ?? 0;
    if (value === 0) return [];
    const noun = value === 1 ? ' rapportage-eenheid' : ' rapportage-eenheden';
    return [[`${lowerFirst(label)}: `, text.count(key), noun]];
  });
}

/** What an earlier letter said and is known otherwise since, so that both letters can be read side by side. */
export function revisions(text: TextBuilder, { revisions: revised }: PublicationContent): readonly Sentence[] {
  const named: Readonly<Record<string, string>> = {
    'previous-units-robust': 'robuuste rapportage-eenheden',
    'previous-units-expected': 'rapportage-eenheden die naar verwachting robuust worden',
    'previous-units-doubtful': 'rapportage-eenheden waarvan het de vraag is',
    'previous-units-not-plausible': 'rapportage-eenheden waarvan het niet aannemelijk is',
  };
  return revised.flatMap(({ key, published, publishedOn }) => {
    const name = named[key];
    if (name === undefined || text.value(key) === null) return [];
    const sentence: Sentence = [
      `Het aantal ${name} in de vorige ronde is na mijn brief van ${dateInText(publishedOn)} gecorrigeerd van `,
      text.quoted(key, published),
      ' naar ',
      text.count(key),
      '.',
    ];
    return [sentence];
  });
}

function listInWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
}

function lowerFirst(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}
