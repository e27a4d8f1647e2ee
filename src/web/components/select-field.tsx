import { type FieldProps, FormField, controlAttributes } from './form-field.tsx';

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
};

export type SelectFieldProps = FieldProps & {
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
  /** First line, with an empty value; absent when one of the choices always holds. */
  readonly placeholder?: string | undefined;
};

export function SelectField(props: SelectFieldProps) {
  return (
    <FormField {...props}>
      <select
        {...controlAttributes(props)}
        class={`utrecht-select${props.error === undefined ? '' : ' utrecht-select--invalid'}`}
      >
        {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
        {props.choices.map((choice) => (
          <option value={choice.value} selected={choice.value === props.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FormField>
  );
}
