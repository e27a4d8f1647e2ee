import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { type ProgrammeView, readProgrammeView } from '../application/read-programme-view.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { dateInForm, dateInText } from '../text/nl/dates.ts';
import { navigationTexts } from '../text/nl/pages.ts';
import { refusalTexts } from '../text/nl/refusals.ts';
import { Alert } from './components/alert.tsx';
import type { BreadcrumbItem } from './layout/breadcrumb.tsx';
import { Page } from './layout/page.tsx';
import type { NavigationItem } from './layout/site-header.tsx';
import { codeFromPath, dateFromInput } from './request-input.ts';
import type { WebContext } from './web-context.ts';

export const siteFooter = {
  accessibilityHref: '/toegankelijkheid',
  privacyHref: '/privacy',
  sourceHref: '/broncode',
} as const;

export type ProgrammePageProps = {
  readonly web: WebContext;
  readonly view: Pick<AskedView, 'programme' | 'today' | 'knownOn' | 'dateProblem' | 'presentHref'>;
  readonly title: string;
  readonly current?: NavigationKey;
  readonly breadcrumb?: readonly BreadcrumbItem[];
  readonly hasErrors?: boolean;
  readonly children: Child;
};

/** A page within a programme: its menu, the banner of the exercise, and the day whose knowledge is shown. */
export function ProgrammePage({ web, view, title, current, breadcrumb, hasErrors, children }: ProgrammePageProps) {
  const { programme, today, knownOn, dateProblem, presentHref } = view;
  const base = programmeHref(programme.code);
  const items = programmeNavigation(programme, current ?? null, knownOn);
  return (
    <Page
      title={`${title} – ${programme.name}`}
      assets={web.assets}
      navigation={items}
      breadcrumb={breadcrumb}
      hasErrors={hasErrors}
      exercise={programme.isExercise ? { date: dateInText(today), changeHref: `${base}/oefening` } : undefined}
      asOf={knownOn === null ? undefined : { date: dateInText(knownOn), backHref: presentHref }}
      footer={siteFooter}
    >
      {dateProblem !== null && (
        <Alert kind="warning" heading="U ziet wat vandaag bekend is">
          {dateProblem}
        </Alert>
      )}
      {children}
    </Page>
  );
}

export type NavigationKey = 'overview' | 'progress' | 'matrix' | 'map' | 'publications' | 'exercise';

const navigation: readonly { readonly key: NavigationKey; readonly path: string }[] = [
  { key: 'overview', path: '' },
  { key: 'progress', path: '/voortgang' },
  { key: 'matrix', path: '/matrix' },
  { key: 'map', path: '/kaart' },
  { key: 'publications', path: '/publicaties' },
  { key: 'exercise', path: '/oefening' },
];

/** The menu of a programme; the day that is asked about goes along, but for the date of the exercise itself. */
export function programmeNavigation(
  { code, isExercise }: Pick<Programme, 'code' | 'isExercise'>,
  current: NavigationKey | null,
  knownOn: LocalDate | null,
): readonly NavigationItem[] {
  return navigation
    .filter(({ key }) => isExercise || key !== 'exercise')
    .map(({ key, path }) => ({
      href: withKnownOn(`${programmeHref(code)}${path}`, key === 'exercise' ? null : knownOn),
      label: navigationTexts[key],
      isCurrent: key === current,
    }));
}

export function programmeHref(code: string): string {
  return `/programmas/${code}`;
}

/** Keeps the day that is asked about in the address of a link. */
export function withKnownOn(
  href: string,
  knownOn: LocalDate | null,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(more);
  if (knownOn !== null) query.set('bekendOp', dateInForm(knownOn));
  const text = query.toString();
  return text === '' ? href : `${href}?${text}`;
}

/** A programme as an address asks for it, with what is wrong with the day that it asks for. */
export type AskedView = ProgrammeView & {
  readonly asked: string | null;
  readonly dateProblem: string | null;
  /** The same page as things are known today. */
  readonly presentHref: string;
};

/** The programme of the address as of the day in `?bekendOp=`; `null` when there is no such programme. */
export async function viewOf(web: WebContext, context: Context): Promise<AskedView | null> {
  const code = codeFromPath(context.req.param('code'));
  if (code === null) return null;
  const asked = context.req.query('bekendOp')?.trim() || null;
  const knownOn = asked === null ? null : dateFromInput(asked);
  const view = await readProgrammeView(web.ports, code, knownOn);
  if (view === null) return null;
  const isLater = knownOn !== null && knownOn > view.today;
  const problem = asked !== null && knownOn === null ? 'date-invalid' : isLater ? 'date-after-today' : null;
  const dateProblem = problem === null ? null : refusalTexts[problem];
  return { ...view, asked, dateProblem, presentHref: presentHrefOf(new URL(context.req.url)) };
}

function presentHrefOf({ pathname, searchParams }: URL): string {
  searchParams.delete('bekendOp');
  const query = searchParams.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
}
