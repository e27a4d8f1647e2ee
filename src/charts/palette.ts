/**
 * The colours of a picture that stands by itself. On a page the style sheet replaces them by its tokens; a test holds
 * the two together.
 */
export const palette = {
  ink: '#17212b',
  inkSoft: '#46525e',
  paper: '#ffffff',
  ground: '#f3f5f4',
  line: '#d3dad9',
  lineStrong: '#66747c',
} as const;

export const classColours = {
  robust: { area: '#15604d', edge: '#0d4336' },
  expected: { area: '#a9d3be', edge: '#2a7257' },
  doubtful: { area: '#f5cf73', edge: '#865c00' },
  'not-plausible': { area: '#b5483a', edge: '#6d1c13' },
  'not-judged': { area: '#ffffff', edge: '#66747c' },
} as const;

/** A rating is blue-grey, from light to dark, so that no rating is taken for a class. */
export const ratingColours = { best: [226, 233, 242], worst: [139, 158, 181], edge: '#33475f' } as const;
