import { pageTexts } from '../../text/nl/web-components.ts';

export type SiteFooterProps = {
  readonly accessibilityHref: string;
  readonly privacyHref: string;
  readonly sourceHref: string;
  /** One line about this installation, such as its version. */
  readonly note?: string | undefined;
};

export function SiteFooter({ accessibilityHref, privacyHref, sourceHref, note }: SiteFooterProps) {
  const links = [
    { href: accessibilityHref, label: pageTexts.accessibility },
    { href: privacyHref, label: pageTexts.privacy },
    { href: sourceHref, label: pageTexts.sourceCode },
  ];
  return (
    <footer class="utrecht-page-footer vth-footer">
      <div class="utrecht-page-footer__content vth-footer__content">
        <div>
          <p class="vth-footer__name">{pageTexts.product}</p>
          {note !== undefined && <p class="vth-footer__note">{note}</p>}
        </div>
        <nav aria-label={pageTexts.footer}>
          <ul class="vth-footer__list">
            {links.map((link) => (
              <li>
                <a class="vth-footer__link" href={link.href}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
