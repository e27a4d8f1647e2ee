import { type FieldProps, FormField, controlAttributes } from './form-field.tsx';

export type TextAreaProps = FieldProps & {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
};

export function TextArea(props: TextAreaProps) {
  return (
    <FormField {...props}>
      <textarea
        {...controlAttributes(props)}
        class="utrecht-textarea utrecht-textarea--html-textarea"
        rows={props.rows ?? 6}
        maxlength={props.maxLength}
      >
        {props.value ?? ''}
      </textarea>
    </FormField>
  );
}
