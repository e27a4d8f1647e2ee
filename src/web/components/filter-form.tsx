import type { Child } from 'hono/jsx';
import { formTexts } from '../../text/nl/web-components.ts';
import { SubmitButton } from './submit-button.tsx';

export type FilterFormProps = {
  readonly action: string;
  /** Fields as components; they stand side by side where there is room. */
  readonly children: Child;
  /** Present when a filter is on. */
  readonly resetHref?: string | undefined;
  readonly label?: string | undefined;
  readonly submitLabel?: string | undefined;
  readonly resetLabel?: string | undefined;
};

/** Asks by GET, so that the answer has an address that can be sent on. */
export function FilterForm({ action, children, resetHref, resetLabel, label, submitLabel }: FilterFormProps) {
  return (
    <form class="vth-filter" method="get" action={action} aria-label={label ?? formTexts.filter}>
      <div class="vth-filter__fields">{children}</div>
      <div class="vth-filter__actions">
        <SubmitButton kind="secondary">{submitLabel ?? formTexts.filterSubmit}</SubmitButton>
        {resetHref !== undefined && (
          <a class="nl-link" href={resetHref}>
            {resetLabel ?? formTexts.filterReset}
          </a>
        )}
      </div>
    </form>
  );
}
