import { formTexts } from '../../text/nl/web-components.ts';
import { Icon } from './icon.tsx';

export type FieldError = {
  /** Id of the field, as given to `TextField` and the like. */
  readonly fieldId: string;
  readonly message: string;
};

export type ErrorSummaryProps = {
  readonly errors: readonly FieldError[];
  readonly heading?: string | undefined;
};

/** Stands first in the main part of a refused form and takes the focus there. */
export function ErrorSummary({ errors, heading }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div class="vth-error-summary" role="alert" aria-labelledby="fouten-titel" tabindex={-1} autofocus>
      <h2 class="vth-error-summary__heading" id="fouten-titel">
        <Icon name="error" />
        {heading ?? formTexts.errorSummary}
      </h2>
      <ul class="vth-error-summary__list">
        {errors.map((error) => (
          <li>
            <a href={`#${error.fieldId}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
