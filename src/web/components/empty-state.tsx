import type { Child } from 'hono/jsx';

export type EmptyStateProps = {
  readonly heading: string;
  /** Why it is empty and what to do, with a link where there is one. */
  readonly children?: Child;
};

export function EmptyState({ heading, children }: EmptyStateProps) {
  return (
    <div class="vth-empty">
      <p class="vth-empty__heading">{heading}</p>
      {children}
    </div>
  );
}
