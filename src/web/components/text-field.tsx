import { type FieldProps, FormField, controlAttributes } from './form-field.tsx';

export type TextFieldProps = FieldProps & {
  readonly value?: string | undefined;
  /** Number of characters the box is made for; absent for a full line. */
  readonly width?: 4 | 10 | 20 | undefined;
  readonly inputMode?: 'numeric' | 'decimal' | 'email' | undefined;
  readonly autocomplete?: string | undefined;
  readonly maxLength?: number | undefined;
};

export function TextField(props: TextFieldProps) {
  const width = props.width === undefined ? '' : ` vth-width-${props.width}`;
  return (
    <FormField {...props}>
      <input
        {...controlAttributes(props)}
        class={`utrecht-textbox utrecht-textbox--html-input${width}`}
        type="text"
        value={props.value ?? ''}
        inputmode={props.inputMode}
        autocomplete={props.autocomplete ?? 'off'}
        maxlength={props.maxLength}
      />
    </FormField>
  );
}
