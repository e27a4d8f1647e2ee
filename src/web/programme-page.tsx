import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { type ProgrammeView, readProgrammeView } from '../application/read-programme-view.ts';
import type { LocalDate } from '../domain/kernel/local-date.ts';
import { dateInForm, dateInText } from '../text/nl/dates.ts';
import { navigationTexts } from '../text/nl/pages.ts';
import type { BreadcrumbItem } from './layout/breadcrumb.tsx';
import { Page } from './layout/page.tsx';
import { codeFromPath, dateFromInput } from './request-input.ts';
import type { WebContext } from './web-context.ts';

export const siteFooter = {
  accessibilityHref: '/toegankelijkheid',
  privacyHref: '/privacy',
  sourceHref: '/broncode',
} as const;

export type ProgrammePageProps = {
  readonly web: WebContext;
  readonly view: Pick<ProgrammeView, 'programme' | 'today' | 'knownOn'>;
  readonly title: string;
  readonly current?: 'overview' | 'publications' | 'exercise';
  readonly breadcrumb?: readonly BreadcrumbItem[];
  readonly hasErrors?: boolean;
  readonly children: Child;
};

/** A page within a programme: its menu, the banner of the exercise, and the day whose knowledge is shown. */
export function ProgrammePage({ web, view, title, current, breadcrumb, hasErrors, children }: ProgrammePageProps) {
  const { programme, today, knownOn } = view;
  const base = programmeHref(programme.code);
  const items = [
    { href: base, label: navigationTexts.overview, isCurrent: current === 'overview' },
    { href: `${base}/publicaties`, label: navigationTexts.publications, isCurrent: current === 'publications' },
    ...(programme.isExercise
      ? [{ href: `${base}/oefening`, label: navigationTexts.exercise, isCurrent: current === 'exercise' }]
      : []),
  ];
  return (
    <Page
      title={`${title} – ${programme.name}`}
      assets={web.assets}
      navigation={items}
      breadcrumb={breadcrumb}
      hasErrors={hasErrors}
      exercise={programme.isExercise ? { date: dateInText(today), changeHref: `${base}/oefening` } : undefined}
      asOf={knownOn === null ? undefined : { date: dateInText(knownOn), backHref: base }}
      footer={siteFooter}
    >
      {children}
    </Page>
  );
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

/** The programme of the address as of the day in `?bekendOp=`; `null` when there is no such programme. */
export function viewOf(web: WebContext, context: Context): Promise<ProgrammeView | null> {
  const code = codeFromPath(context.req.param('code'));
  if (code === null) return Promise.resolve(null);
  return readProgrammeView(web.ports, code, dateFromInput(context.req.query('bekendOp')));
}
