import type { Child } from 'hono/jsx';

export type Definition = {
  readonly term: string;
  readonly description: Child;
};

/** Properties of one thing: term and value side by side, below each other on a small screen. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl class="utrecht-data-list vth-data-list">
      {items.map((item) => (
        <div class="utrecht-data-list__item vth-data-list__item">
          <dt class="utrecht-data-list__item-key">{item.term}</dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{item.description}</dd>
        </div>
      ))}
    </dl>
  );
}
