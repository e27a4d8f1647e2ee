import type { Child } from 'hono/jsx';

export type TimelineItemProps = {
  /** Present where something leads to it: unique on the page. */
  readonly id?: string | undefined;
  /** `yyyy-mm-dd`, or a moment in ISO 8601. */
  readonly dateTime: string;
  /** The same in words. */
  readonly date: string;
  readonly title: Child;
  /** Who did it, or when it was recorded. */
  readonly byline?: Child;
  /** What matters most, what is still to come, and what no longer holds look different; the words say it too. */
  readonly look?: 'strong' | 'to-come' | 'replaced' | undefined;
  readonly children?: Child;
};

/** What happened, in the order in which it is given. */
export function Timeline({ items }: { readonly items: readonly TimelineItemProps[] }) {
  return (
    <ol class="vth-timeline">
      {items.map((item) => (
        <TimelineItem {...item} />
      ))}
    </ol>
  );
}

function TimelineItem({ id, dateTime, date, title, byline, look, children }: TimelineItemProps) {
  return (
    <li class={`vth-timeline__item${look === undefined ? '' : ` vth-timeline__item--${look}`}`} id={id}>
      <time class="vth-timeline__date" datetime={dateTime}>
        {date}
      </time>
      <div class="vth-timeline__content">
        <p class="vth-timeline__title">{title}</p>
        {byline !== undefined && <p class="vth-timeline__byline">{byline}</p>}
        {children}
      </div>
    </li>
  );
}
