import { formTexts } from '../../text/nl/web-components.ts';
import type { FieldProps } from './form-field.tsx';
import { TextField } from './text-field.tsx';

export type DateFieldProps = FieldProps & {
  /** What is in the box: `dd-mm-jjjj`, or what the user typed when that was refused. */
  readonly value?: string | undefined;
};

/**
 * One box for a date. A date picker of the browser shows another order of day and month on a machine that is set to
 * another language, and cannot give back what was typed wrongly.
 */
export function DateField(props: DateFieldProps) {
  return <TextField {...props} hint={props.hint ?? formTexts.dateHint} width={10} inputMode="numeric" maxLength={10} />;
}
