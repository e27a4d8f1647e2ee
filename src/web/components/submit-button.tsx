import type { Child } from 'hono/jsx';

export type SubmitButtonProps = {
  readonly children: Child;
  readonly kind?: 'primary' | 'secondary' | undefined;
  /** Name and value that go with the form, where it has more than one button. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
};

export function SubmitButton({ children, kind = 'primary', name, value }: SubmitButtonProps) {
  return (
    <button class={`nl-button nl-button--${kind}`} type="submit" name={name} value={value}>
      <span class="nl-button__label">{children}</span>
    </button>
  );
}

/** Buttons and links that end a form, side by side. */
export function FormActions({ children }: { readonly children: Child }) {
  return <div class="vth-actions">{children}</div>;
}
