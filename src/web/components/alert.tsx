import type { Child } from 'hono/jsx';
import { alertTexts } from '../../text/nl/web-components.ts';
import { Icon } from './icon.tsx';

export type AlertKind = keyof typeof alertTexts;

export type AlertProps = {
  readonly kind: AlertKind;
  /** Replaces the word of the kind ("Let op"). */
  readonly heading?: string | undefined;
  readonly children?: Child;
};

export function Alert({ kind, heading, children }: AlertProps) {
  return (
    <div
      class={`utrecht-alert utrecht-alert--${kind} vth-alert vth-alert--${kind}`}
      role={kind === 'error' || kind === 'ok' ? 'status' : undefined}
    >
      <div class="vth-alert__icon">
        <Icon name={kind} />
      </div>
      <div class="utrecht-alert__content vth-alert__content">
        <p class="vth-alert__heading">{heading ?? alertTexts[kind]}</p>
        {children}
      </div>
    </div>
  );
}
