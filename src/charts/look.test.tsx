import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ClassPattern, shownClasses } from '../web/components/class-pattern.tsx';
import type { Appearance } from './chart.ts';
import { lookOf, patternsOf } from './look.ts';
import { classColours, palette } from './palette.ts';

const theme = readFileSync(new URL('../web/styles/theme.css', import.meta.url), 'utf8');
const token = (name: string) => new RegExp(`--vth-${name}: (#[0-9a-f]+);`).exec(theme)?.[1];

const ratings = (length: number) =>
  Array.from({ length }, (_, index): Appearance => `rating-${index + 1}-of-${length}`);

describe('a picture that stands by itself', () => {
  it.each(Object.entries(classColours))('has the colours of the site for the class %s', (of, colours) => {
    expect(colours).toEqual({ area: token(`class-${of}`), edge: token(`class-${of}-edge`) });
  });

  it('has the colours of the site for its text and lines', () => {
    expect(palette).toEqual({
      ink: token('ink'),
      inkSoft: token('ink-soft'),
      paper: token('paper'),
      ground: token('ground'),
      line: token('line'),
      lineStrong: token('line-strong'),
    });
  });

  it.each(shownClasses)('has the pattern of the site for the class %s', (of) => {
    const lines = (svg: string) => / d="([^"]*)"/.exec(svg)?.[1];
    expect(lines(patternsOf([of], 'a'))).toBe(lines((<ClassPattern of={of} prefix="a" />).toString()));
  });
});

describe('what can stand in one key', () => {
  const others = [
    'verdict-met',
    'verdict-not-met',
    'verdict-not-assessable',
    'verdict-none',
    'started',
    'ended',
  ] as const;

  it('is told apart in grey: no two areas have both the same lines and the same colour', () => {
    const looks = [...shownClasses, ...others, ...ratings(3)].map((one) => `${lookOf(one).area} ${lookOf(one).lines}`);
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('has lines of its own for a criterion that is not met, beside the class of the same colour', () => {
    expect(lookOf('verdict-not-met').lines).not.toBe(lookOf('not-plausible').lines);
  });
});

describe('ratings', () => {
  it.each([2, 3, 5])('are told apart without colour, on a scale of %i', (length) => {
    expect(new Set(ratings(length).map((rating) => lookOf(rating).lines)).size).toBe(length);
  });

  it('grow darker and denser from good to bad', () => {
    const areas = ratings(5).map((rating) => Number.parseInt(lookOf(rating).area.slice(1, 3), 16));
    expect(areas).toEqual([...areas].sort((a, b) => b - a));
    const densities = ratings(5).map((rating) => lookOf(rating).lines?.split('M').length ?? 0);
    expect(densities).toEqual([...densities].sort((a, b) => a - b));
  });

  it('have no colour of a class', () => {
    const taken = Object.values(classColours).flatMap(({ area, edge }): readonly string[] => [area, edge]);
    expect(
      ratings(5)
        .flatMap((rating) => [lookOf(rating).area, lookOf(rating).edge])
        .filter((one) => taken.includes(one)),
    ).toEqual([]);
  });
});

it('verdicts are told apart without colour', () => {
  const verdicts = ['verdict-met', 'verdict-not-met', 'verdict-not-assessable', 'verdict-none'] as const;
  expect(new Set(verdicts.map((verdict) => lookOf(verdict).lines)).size).toBe(4);
});
