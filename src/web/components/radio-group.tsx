import { type FieldProps, HintAndError, LabelText, describedBy } from './form-field.tsx';
import type { Choice } from './select-field.tsx';

export type RadioGroupProps = FieldProps & {
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
};

/** The first choice bears the id of the group, so that the error summary leads to it. */
export function RadioGroup(props: RadioGroupProps) {
  const invalid = props.error === undefined ? '' : ' utrecht-form-fieldset--invalid';
  return (
    <div class={`utrecht-form-fieldset vth-fieldset${invalid}`}>
      <fieldset
        class="utrecht-form-fieldset__fieldset utrecht-form-fieldset__fieldset--html-fieldset"
        aria-describedby={describedBy(props)}
      >
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          <LabelText label={props.label} isOptional={props.isOptional} />
        </legend>
        <HintAndError id={props.id} hint={props.hint} error={props.error} />
        {props.choices.map((choice, index) => (
          <RadioChoice group={props} choice={choice} id={index === 0 ? props.id : `${props.id}-${index + 1}`} />
        ))}
      </fieldset>
    </div>
  );
}

type RadioChoiceProps = { readonly group: RadioGroupProps; readonly choice: Choice; readonly id: string };

function RadioChoice({ group, choice, id }: RadioChoiceProps) {
  return (
    <div class="vth-radio">
      <input
        class="utrecht-radio-button utrecht-radio-button--html-input"
        type="radio"
        id={id}
        name={group.name}
        value={choice.value}
        checked={choice.value === group.value}
        aria-invalid={group.error === undefined ? undefined : 'true'}
        aria-describedby={choice.hint === undefined ? undefined : `${id}-choice-hint`}
      />
      <div>
        <label class="utrecht-form-label utrecht-form-label--radio vth-radio__label" for={id}>
          {choice.label}
        </label>
        {choice.hint !== undefined && (
          <div class="utrecht-form-field-description" id={`${id}-choice-hint`}>
            {choice.hint}
          </div>
        )}
      </div>
    </div>
  );
}
