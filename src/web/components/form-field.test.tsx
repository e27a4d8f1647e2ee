import { describe, expect, it } from 'vitest';
import { DateField } from './date-field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { RadioGroup } from './radio-group.tsx';
import { SelectField } from './select-field.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

const field = { id: 'naam', name: 'naam', label: 'Naam' };

describe('a field', () => {
  it('is tied to its label, hint and error', () => {
    const html = (<TextField {...field} hint="Voluit." error="Vul de naam in" />).toString();
    expect(html).toContain('<label class="utrecht-form-label" for="naam">');
    expect(html).toContain('aria-describedby="naam-hint naam-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toMatch(/id="naam-error"><strong>Fout: <\/strong>Vul de naam in</);
  });

  it('without hint and error describes nothing', () => {
    expect((<TextField {...field} />).toString()).not.toMatch(/aria-describedby|aria-invalid/);
  });

  it('that need not be filled in says so', () => {
    const html = (<TextField {...field} isOptional />).toString();
    expect(html).toContain('(niet verplicht)');
    expect(html).not.toContain('aria-required');
  });

  it('gives back what was typed, escaped', () => {
    expect((<TextField {...field} value={'"><script>'} />).toString()).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect((<TextArea {...field} value="</textarea><b>" />).toString()).toContain('&lt;/textarea&gt;&lt;b&gt;');
  });

  it('for a date gives an example', () => {
    expect((<DateField {...field} />).toString()).toContain('Bijvoorbeeld 15-09-2025');
  });

  it('with choices marks the chosen one', () => {
    const choices = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    expect((<SelectField {...field} choices={choices} value="b" />).toString()).toContain('value="b" selected="">B');
    expect((<RadioGroup {...field} choices={choices} value="b" />).toString()).toMatch(/value="b" checked=""/);
  });
});

describe('the error summary', () => {
  it('takes the focus and leads to the fields', () => {
    const html = (<ErrorSummary errors={[{ fieldId: 'naam', message: 'Vul de naam in' }]} />).toString();
    expect(html).toMatch(/tabindex="-1" autofocus=""/);
    expect(html).toContain('<a href="#naam">Vul de naam in</a>');
  });

  it('leads to the first choice of a group', () => {
    const html = (<RadioGroup {...field} choices={[{ value: 'a', label: 'A' }]} />).toString();
    expect(html).toMatch(/<input [^>]*id="naam"/);
  });

  it('is absent when nothing is wrong', () => {
    expect((<ErrorSummary errors={[]} />)?.toString() ?? '').toBe('');
  });
});
