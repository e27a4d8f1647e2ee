import type { Child } from 'hono/jsx';
import { pageTexts } from '../../text/nl/web-components.ts';

export type NavigationItem = {
  readonly href: string;
  readonly label: string;
  readonly isCurrent?: boolean | undefined;
};

export type SiteHeaderProps = {
  /** Address of the logo of a mounted theme; without one the own sign is shown. */
  readonly logo: string | null;
  readonly navigation: readonly NavigationItem[];
  readonly account?: Child;
};

export function SiteHeader({ logo, navigation, account }: SiteHeaderProps) {
  return (
    <header class="utrecht-page-header vth-header">
      <div class="utrecht-page-header__content">
        <div class="vth-header__top">
          <a class="vth-brand" href="/">
            {logo === null ? <OwnSign /> : <img class="vth-brand__logo" src={logo} alt="" />}
            <span class="vth-brand__words">
              <span class="vth-brand__name">{pageTexts.product}</span>
              <span class="vth-brand__tagline">{pageTexts.tagline}</span>
            </span>
            <span class="vth-visually-hidden">, {pageTexts.home}</span>
          </a>
          {account !== undefined && <div class="vth-header__account">{account}</div>}
        </div>
        {navigation.length > 0 && (
          <nav class="vth-nav" aria-label={pageTexts.navigation}>
            <ul class="vth-nav__list">
              {navigation.map((item) => (
                <li>
                  <a class="vth-nav__link" href={item.href} aria-current={item.isCurrent === true ? 'page' : undefined}>
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  );
}

/** Four bars that grow: the sign of the product, in its own colours. */
function OwnSign() {
  return (
    <svg class="vth-brand__sign" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <rect class="vth-brand__ground" width="40" height="40" rx="4" />
      <rect class="vth-brand__bar" x="9" y="24" width="4" height="7" />
      <rect class="vth-brand__bar" x="15" y="19" width="4" height="12" />
      <rect class="vth-brand__bar" x="21" y="14" width="4" height="17" />
      <rect class="vth-brand__bar vth-brand__bar--last" x="27" y="9" width="4" height="22" />
    </svg>
  );
}
