import type { ShownClass } from '../../text/nl/web-components.ts';

/** In the order in which the letter names them. */
export const shownClasses: readonly ShownClass[] = ['robust', 'expected', 'doubtful', 'not-plausible', 'not-judged'];

const lines: Readonly<Record<ShownClass, string | null>> = {
  robust: null,
  expected: 'M-2 2 2-2M0 8 8 0M6 10l4-4',
  doubtful: 'M2 2h.01M6 6h.01',
  'not-plausible': 'M0 0l8 8M8 0 0 8',
  'not-judged': 'M0 4h8',
};

const strokes: Readonly<Record<ShownClass, number>> = {
  robust: 0,
  expected: 1.5,
  doubtful: 2.25,
  'not-plausible': 1.25,
  'not-judged': 1,
};

/**
 * The pattern of a class, so that it is told apart without colour. A robust unit has none: it is the only full area.
 * @param prefix makes the id unique on the page: a reference to a pattern finds the first one with that id.
 */
export function ClassPattern({ of, prefix }: { readonly of: ShownClass; readonly prefix: string }) {
  const path = lines[of];
  return (
    <pattern id={patternId(of, prefix)} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class={`vth-class-area vth-class-area--${of}`} width="8" height="8" />
      {path !== null && (
        <path
          class={`vth-class-line vth-class-line--${of}`}
          d={path}
          stroke-width={strokes[of]}
          stroke-linecap="round"
        />
      )}
    </pattern>
  );
}

export function patternId(of: ShownClass, prefix: string): string {
  return `${prefix}-${of}`;
}

/** The same marks in a square of 16, drawn out: a list has hundreds of these, and ids must be unique. */
const swatchLines: Readonly<Record<ShownClass, string | null>> = {
  robust: null,
  expected: 'M-2 6 6-2M-2 14 14-2M2 18 18 2M10 18l8-8',
  doubtful: 'M4 4h.01M12 4h.01M8 8h.01M4 12h.01M12 12h.01',
  'not-plausible': 'M0 0l16 16M16 0 0 16M0 8l8 8M8 0l8 8M8 0 0 8M16 8l-8 8',
  'not-judged': 'M5 8h6',
};

/** A small square in colour and pattern of the class, beside its name. */
export function ClassSwatch({ of }: { readonly of: ShownClass }) {
  const path = swatchLines[of];
  return (
    <svg class="vth-swatch" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" focusable="false">
      <rect class={`vth-class-area vth-class-area--${of}`} x="1" y="1" width="16" height="16" />
      {path !== null && (
        <svg x="1" y="1" width="16" height="16" aria-hidden="true">
          <path
            class={`vth-class-line vth-class-line--${of}`}
            d={path}
            stroke-width={strokes[of]}
            stroke-linecap="round"
          />
        </svg>
      )}
      <rect class={`vth-class-edge vth-class-edge--${of}`} x="1" y="1" width="16" height="16" fill="none" />
    </svg>
  );
}
