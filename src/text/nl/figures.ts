import type { FigureCode } from '../../domain/figures/figure-catalogue.ts';
import type { UnitOfCount } from '../../domain/figures/figure.ts';

/** A figure in words: what stands before the number, and what exactly is counted. */
export type FigureText = { readonly label: string; readonly definition: string };

export const unitOfCountTexts: Readonly<Record<UnitOfCount, { readonly one: string; readonly many: string }>> = {
  'reporting-unit': { one: 'rapportage-eenheid', many: 'rapportage-eenheden' },
  agency: { one: 'omgevingsdienst', many: 'omgevingsdiensten' },
  report: { one: 'rapportage', many: 'rapportages' },
};

const classes = {
  robust: ['Robuust', 'die nu robuust zijn'],
  expected: [
    'Naar verwachting robuust',
    'die nog niet robuust zijn, maar dat naar verwachting op de streefdatum wel zijn',
  ],
  doubtful: ['De vraag', 'waarvan het de vraag is of zij op de streefdatum robuust zijn'],
  'not-plausible': ['Niet aannemelijk', 'waarvan het niet aannemelijk is dat zij op de streefdatum robuust zijn'],
  'robust-or-expected': [
    'Robuust of naar verwachting robuust',
    'die nu robuust zijn of dat naar verwachting op de streefdatum zijn',
  ],
  'doubtful-or-not-plausible': [
    'De vraag of niet aannemelijk',
    'waarvan het de vraag of niet aannemelijk is dat zij op de streefdatum robuust zijn',
  ],
} as const;

const others = {
  'not-judged': ['Nog niet beoordeeld', 'waarvoor nog geen beoordeling is vastgesteld en die niet zijn vrijgesteld'],
  total: ['Totaal', 'in deze ronde'],
  exempt: ['Vrijgesteld van rapporteren', 'die niet hoeven te rapporteren, omdat is vastgesteld dat zij robuust zijn'],
  joint: ['Gezamenlijke rapportage', 'die met andere diensten samen één rapportage indienen'],
  'without-report': ['Geen rapportage ontvangen', 'die moeten rapporteren en waarvan nog geen rapportage is ontvangen'],
  'newly-robust': ['Nieuw robuust', 'die nu robuust zijn en dat in de vorige ronde nog niet waren'],
} as const;

type Named = keyof typeof classes | keyof typeof others;

function of(kind: 'units' | 'agencies', name: Named): FigureText {
  const [label, what] = { ...classes, ...others }[name];
  return { label, definition: `Het aantal ${kind === 'units' ? 'rapportage-eenheden' : 'omgevingsdiensten'} ${what}.` };
}

function previous(kind: 'units' | 'agencies', name: keyof typeof classes | 'total'): FigureText {
  const { label, definition } = of(kind, name);
  return {
    label: `${label} (vorige ronde)`,
    definition: `${definition} Geteld in de vorige ronde, volgens wat nu bekend is.`,
  };
}

function change(kind: 'units' | 'agencies', name: keyof typeof classes): FigureText {
  return {
    label: `Verschil: ${classes[name][0].toLowerCase()}`,
    definition: `Het verschil met de vorige ronde in het aantal ${kind === 'units' ? 'rapportage-eenheden' : 'omgevingsdiensten'} ${classes[name][1]}. Onbekend als er geen vorige ronde is die helemaal is beoordeeld.`,
  };
}

const verdict = (word: string): FigureText => ({
  label: word,
  definition: `Het aantal rapportage-eenheden met het oordeel "${word.toLowerCase()}" op dit criterium.`,
});

/** Every figure of the catalogue in words; for those about a criterion or reason its name is put behind the label. */
export const figureTexts: Readonly<Record<FigureCode, FigureText>> = {
  'units-robust': of('units', 'robust'),
  'units-expected': of('units', 'expected'),
  'units-doubtful': of('units', 'doubtful'),
  'units-not-plausible': of('units', 'not-plausible'),
  'units-robust-or-expected': of('units', 'robust-or-expected'),
  'units-doubtful-or-not-plausible': of('units', 'doubtful-or-not-plausible'),
  'units-not-judged': of('units', 'not-judged'),
  'units-total': of('units', 'total'),
  'units-exempt': of('units', 'exempt'),
  'units-joint': of('units', 'joint'),
  'units-without-report': of('units', 'without-report'),
  'units-newly-robust': of('units', 'newly-robust'),
  'agencies-robust': of('agencies', 'robust'),
  'agencies-expected': of('agencies', 'expected'),
  'agencies-doubtful': of('agencies', 'doubtful'),
  'agencies-not-plausible': of('agencies', 'not-plausible'),
  'agencies-robust-or-expected': of('agencies', 'robust-or-expected'),
  'agencies-doubtful-or-not-plausible': of('agencies', 'doubtful-or-not-plausible'),
  'agencies-not-judged': of('agencies', 'not-judged'),
  'agencies-total': of('agencies', 'total'),
  'agencies-exempt': of('agencies', 'exempt'),
  'agencies-joint': of('agencies', 'joint'),
  'agencies-without-report': of('agencies', 'without-report'),
  'agencies-newly-robust': of('agencies', 'newly-robust'),
  'reports-received': {
    label: 'Ontvangen rapportages',
    definition: 'Het aantal rapportages dat in deze ronde is ontvangen. Een gezamenlijke rapportage telt één keer.',
  },
  'agencies-represented': {
    label: 'Diensten namens wie is gerapporteerd',
    definition: 'Het aantal omgevingsdiensten namens wie in deze ronde een rapportage is ontvangen.',
  },
  'units-without-main-reason': {
    label: 'Zonder hoofdreden',
    definition:
      'Het aantal rapportage-eenheden bij wie het de vraag of niet aannemelijk is, zonder vastgelegde hoofdreden.',
  },
  'units-main-reason': {
    label: 'Hoofdreden',
    definition: 'Het aantal rapportage-eenheden bij wie het de vraag of niet aannemelijk is, met deze hoofdreden.',
  },
  'units-reason-stated-by-agency': {
    label: 'Hoofdreden volgens de dienst zelf',
    definition:
      'Het aantal rapportage-eenheden bij wie het de vraag of niet aannemelijk is, en die deze hoofdreden zelf in de rapportage noemen.',
  },
  'units-verdict-met': verdict('Voldoet'),
  'units-verdict-not-met': verdict('Voldoet niet'),
  'units-verdict-not-assessable': verdict('Niet te beoordelen'),
  'units-verdict-none': {
    label: 'Geen oordeel',
    definition: 'Het aantal rapportage-eenheden zonder oordeel op dit criterium: vrijgesteld of nog niet beoordeeld.',
  },
  'previous-units-robust': previous('units', 'robust'),
  'previous-units-expected': previous('units', 'expected'),
  'previous-units-doubtful': previous('units', 'doubtful'),
  'previous-units-not-plausible': previous('units', 'not-plausible'),
  'previous-units-robust-or-expected': previous('units', 'robust-or-expected'),
  'previous-units-doubtful-or-not-plausible': previous('units', 'doubtful-or-not-plausible'),
  'previous-units-total': previous('units', 'total'),
  'previous-agencies-robust': previous('agencies', 'robust'),
  'previous-agencies-expected': previous('agencies', 'expected'),
  'previous-agencies-doubtful': previous('agencies', 'doubtful'),
  'previous-agencies-not-plausible': previous('agencies', 'not-plausible'),
  'previous-agencies-robust-or-expected': previous('agencies', 'robust-or-expected'),
  'previous-agencies-doubtful-or-not-plausible': previous('agencies', 'doubtful-or-not-plausible'),
  'previous-agencies-total': previous('agencies', 'total'),
  'previous-reports-received': {
    label: 'Ontvangen rapportages (vorige ronde)',
    definition: 'Het aantal rapportages dat in de vorige ronde is ontvangen.',
  },
  'change-units-robust': change('units', 'robust'),
  'change-units-expected': change('units', 'expected'),
  'change-units-doubtful': change('units', 'doubtful'),
  'change-units-not-plausible': change('units', 'not-plausible'),
  'change-units-robust-or-expected': change('units', 'robust-or-expected'),
  'change-units-doubtful-or-not-plausible': change('units', 'doubtful-or-not-plausible'),
  'change-agencies-robust': change('agencies', 'robust'),
  'change-agencies-expected': change('agencies', 'expected'),
  'change-agencies-doubtful': change('agencies', 'doubtful'),
  'change-agencies-not-plausible': change('agencies', 'not-plausible'),
  'change-agencies-robust-or-expected': change('agencies', 'robust-or-expected'),
  'change-agencies-doubtful-or-not-plausible': change('agencies', 'doubtful-or-not-plausible'),
};
