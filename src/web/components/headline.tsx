import type { Child } from 'hono/jsx';

export type HeadlinePart =
  | string
  | {
      /** The number as the sentence has it: "vier". */
      readonly text: string;
      readonly href: string;
      /** What the number counts, for who hears the link by itself: "robuuste eenheden". */
      readonly about?: string | undefined;
    };

export type HeadlineProps = {
  /** The sentence in pieces, the numbers in it as links. */
  readonly parts: readonly HeadlinePart[];
  /** Small line below: unit and reference date. */
  readonly note?: Child;
};

/** The sentence that the whole product exists for. */
export function Headline({ parts, note }: HeadlineProps) {
  return (
    <div class="vth-headline">
      <p class="vth-headline__sentence">
        {parts.map((part) =>
          typeof part === 'string' ? (
            part
          ) : (
            <a class="vth-headline__number" href={part.href}>
              {part.text}
              {part.about !== undefined && <span class="vth-visually-hidden"> {part.about}</span>}
            </a>
          ),
        )}
      </p>
      {note !== undefined && <p class="vth-headline__note">{note}</p>}
    </div>
  );
}
