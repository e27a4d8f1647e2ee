import type { GeometryFlaw } from '../domain/boundaries/boundary-finding.ts';

/** As in the file: x or longitude, y or latitude, and perhaps a height that nobody needs. */
export type Position = number[];

/** Of each part the outer ring, then its holes. */
export type Parts = Position[][][];

/** Something in a file that claims to be an area, whatever is wrong with it. */
export type Feature = {
  /** The how-manieth in the file, from 1. */
  readonly feature: number;
  /** What stands where a code is looked for; `null` when nothing does. */
  readonly writtenCode: string | null;
  readonly isWater: boolean;
  readonly geometry: { readonly parts: Parts } | { readonly flaw: GeometryFlaw };
};

/** How many points a file holds, counted before any of them is copied. */
export class TooManyPoints extends Error {}

/** @returns whether a value read from a file is an object with members. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
