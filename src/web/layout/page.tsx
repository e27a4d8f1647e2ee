import type { Child } from 'hono/jsx';
import { raw } from 'hono/html';
import { pageTexts } from '../../text/nl/web-components.ts';
import type { Assets } from '../assets.ts';
import { AsOfNotice, type AsOfNoticeProps } from './as-of-notice.tsx';
import { Breadcrumb, type BreadcrumbItem } from './breadcrumb.tsx';
import { ExerciseBanner, type ExerciseBannerProps } from './exercise-banner.tsx';
import { SiteFooter, type SiteFooterProps } from './site-footer.tsx';
import { type NavigationItem, SiteHeader } from './site-header.tsx';

export type PageProps = {
  /** What this page is about; the name of the product is put behind it. */
  readonly title: string;
  /** Puts "Fout:" before the title, so that who cannot see the page hears first that a form was refused. */
  readonly hasErrors?: boolean | undefined;
  readonly assets: Pick<Assets, 'href'>;
  readonly navigation: readonly NavigationItem[];
  readonly breadcrumb?: readonly BreadcrumbItem[] | undefined;
  /** Present in an exercise, on every page of it. */
  readonly exercise?: ExerciseBannerProps | undefined;
  /** Present when the page shows what was known on an earlier day. */
  readonly asOf?: AsOfNoticeProps | undefined;
  readonly footer: SiteFooterProps;
  /** What stands at the right of the header, such as the name of who is logged in. */
  readonly account?: Child;
  readonly children: Child;
};

/** A whole document; everything on it works without JavaScript. */
export function Page(props: PageProps) {
  const { assets } = props;
  const logo = assets.href('logo.svg');
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="nl">
        <head>
          <meta charset="utf-8" />
          <title>{`${props.hasErrors === true ? pageTexts.errorPrefix : ''}${props.title} – ${pageTexts.product}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light" />
          <link rel="preload" href={assets.href('regular.ttf')} as="font" type="font/ttf" crossorigin="anonymous" />
          <link rel="stylesheet" href={assets.href('site.css')} />
          <link rel="icon" href={assets.href('icon.svg')} type="image/svg+xml" />
        </head>
        <body class="vth-body">
          <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
            {pageTexts.skipLink}
          </a>
          {props.exercise !== undefined && <ExerciseBanner {...props.exercise} />}
          <SiteHeader logo={logo} navigation={props.navigation} account={props.account} />
          {props.asOf !== undefined && <AsOfNotice {...props.asOf} />}
          <div class="vth-page">
            {props.breadcrumb !== undefined && props.breadcrumb.length > 0 && <Breadcrumb items={props.breadcrumb} />}
            <main id="inhoud" tabindex={-1}>
              {props.children}
            </main>
          </div>
          <SiteFooter {...props.footer} />
        </body>
      </html>
    </>
  );
}
