import { pageTexts } from '../../text/nl/web-components.ts';

export type BreadcrumbItem = {
  readonly label: string;
  /** Absent for the page itself. */
  readonly href?: string | undefined;
};

export function Breadcrumb({ items }: { readonly items: readonly BreadcrumbItem[] }) {
  return (
    <nav class="utrecht-breadcrumb-nav" aria-label={pageTexts.breadcrumb}>
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {items.map((item) => (
          <li class="utrecht-breadcrumb-nav__item">
            {item.href === undefined ? (
              <span class="utrecht-breadcrumb-nav__link vth-breadcrumb__current" aria-current="page">
                {item.label}
              </span>
            ) : (
              <a class="utrecht-breadcrumb-nav__link nl-link" href={item.href}>
                {item.label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
