import { downloadTexts } from '../../text/nl/web-components.ts';
import { Icon } from './icon.tsx';

export type Download = {
  readonly href: string;
  readonly label: string;
  /** The kind of file as people call it: "PDF", "Word". */
  readonly type: string;
  readonly bytes: number;
  readonly note?: string | undefined;
};

const oneDecimal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

export function DownloadList({ downloads }: { readonly downloads: readonly Download[] }) {
  return (
    <ul class="vth-downloads">
      {downloads.map((download) => (
        <li class="vth-downloads__item">
          <Icon name="download" />
          <div>
            <a class="nl-link vth-downloads__link" href={download.href}>
              {download.label}{' '}
              <span class="vth-downloads__type">({`${download.type}, ${sizeText(download.bytes)}`})</span>
            </a>
            {download.note !== undefined && <p class="vth-downloads__note">{download.note}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? downloadTexts.kilobytes(oneDecimal.format(Math.max(1, Math.round(bytes / 1000))))
    : downloadTexts.megabytes(oneDecimal.format(bytes / 1_000_000));
}
