import { galleryTexts as texts } from '../../text/nl/gallery.ts';
import { classTexts } from '../../text/nl/web-components.ts';
import { shownClasses } from '../components/class-pattern.tsx';
import { DateField } from '../components/date-field.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { RadioGroup } from '../components/radio-group.tsx';
import { SelectField } from '../components/select-field.tsx';
import { FormActions, SubmitButton } from '../components/submit-button.tsx';
import { TextArea } from '../components/text-area.tsx';
import { TextField } from '../components/text-field.tsx';
import { TextLink } from '../components/typography.tsx';

const { form } = texts;

export function GalleryForms({ hasErrors }: { readonly hasErrors: boolean }) {
  const errorOf = (message: string) => (hasErrors ? message : undefined);
  return (
    <>
      {hasErrors && (
        <ErrorSummary
          errors={[
            { fieldId: 'naam', message: form.nameError },
            { fieldId: 'datum', message: form.dateError },
            { fieldId: 'inschatting', message: form.classError },
          ]}
        />
      )}
      <h2>{texts.sections.forms}</h2>
      <form method="post" action="/onderdelen">
        <TextField id="naam" name="naam" label={form.name} hint={form.nameHint} error={errorOf(form.nameError)} />
        <DateField
          id="datum"
          name="datum"
          label={form.date}
          value={hasErrors ? form.dateValue : ''}
          error={errorOf(form.dateError)}
        />
        <TextField
          id="omzet"
          name="omzet"
          label={form.amount}
          value={form.amountValue}
          width={20}
          inputMode="decimal"
          isOptional
        />
        <SelectField
          id="reden"
          name="reden"
          label={form.reason}
          placeholder={form.choose}
          choices={texts.reasons.map((label) => ({ value: label, label }))}
        />
        <RadioGroup
          id="inschatting"
          name="inschatting"
          label={form.class}
          hint={form.classHint}
          error={errorOf(form.classError)}
          value={hasErrors ? undefined : 'expected'}
          choices={shownClasses.map((value) => ({
            value,
            label: classTexts[value],
            hint: value === 'doubtful' ? form.choiceHint : undefined,
          }))}
        />
        <TextArea id="motivering" name="motivering" label={form.rationale} value={form.rationaleValue} />
        <FormActions>
          <SubmitButton>{form.submit}</SubmitButton>
          <SubmitButton kind="secondary" name="actie" value="concept">
            {form.concept}
          </SubmitButton>
          <TextLink href="#terug">{form.cancel}</TextLink>
        </FormActions>
      </form>
    </>
  );
}
