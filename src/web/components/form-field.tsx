import type { Child } from 'hono/jsx';
import { formTexts } from '../../text/nl/web-components.ts';

/** What every field has. */
export type FieldProps = {
  /** Id of the control; the error summary links to it. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and how to put it right, without "Fout:". */
  readonly error?: string | undefined;
  /** Adds "(niet verplicht)" to the label; every other field is required. */
  readonly isOptional?: boolean | undefined;
};

/** @returns the ids of hint and error for `aria-describedby`, or nothing when there are none. */
export function describedBy({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Attributes that tie a control to its label, hint and error. */
export function controlAttributes(props: FieldProps) {
  return {
    id: props.id,
    name: props.name,
    'aria-describedby': describedBy(props),
    'aria-invalid': props.error === undefined ? undefined : ('true' as const),
    'aria-required': props.isOptional === true ? undefined : ('true' as const),
  };
}

export function LabelText({ label, isOptional }: Pick<FieldProps, 'label' | 'isOptional'>) {
  return (
    <>
      {label}
      {isOptional === true && <span class="vth-optional"> {formTexts.optional}</span>}
    </>
  );
}

export function HintAndError({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint !== undefined && (
        <div class="utrecht-form-field-description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div class="utrecht-form-field-error-message vth-field-error" id={`${id}-error`}>
          <strong>{formTexts.errorPrefix}</strong>
          {error}
        </div>
      )}
    </>
  );
}

/** Label, hint and error around one control. */
export function FormField(props: FieldProps & { readonly children: Child }) {
  const invalid = props.error === undefined ? '' : ' utrecht-form-field--invalid';
  return (
    <div class={`utrecht-form-field utrecht-form-field--distanced${invalid}`}>
      <div class="utrecht-form-field__label">
        <label class="utrecht-form-label" for={props.id}>
          <LabelText label={props.label} isOptional={props.isOptional} />
        </label>
      </div>
      <HintAndError id={props.id} hint={props.hint} error={props.error} />
      <div class="utrecht-form-field__input">{props.children}</div>
    </div>
  );
}
