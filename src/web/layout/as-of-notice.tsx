import { pageTexts } from '../../text/nl/web-components.ts';
import { Icon } from '../components/icon.tsx';

export type AsOfNoticeProps = {
  /** The day whose knowledge is shown, in words. */
  readonly date: string;
  readonly backHref: string;
};

/** Stands above everything that shows earlier knowledge, so that nobody takes it for the present. */
export function AsOfNotice({ date, backHref }: AsOfNoticeProps) {
  return (
    <aside class="vth-as-of" aria-label={pageTexts.asOfRegion}>
      <p class="vth-as-of__content">
        <Icon name="clock" />
        <span>
          <strong>{pageTexts.asOf(date)}</strong> <a href={backHref}>{pageTexts.backToToday}</a>
        </span>
      </p>
    </aside>
  );
}
