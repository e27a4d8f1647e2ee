import type { FigureKey } from '../figures/figure.ts';
import type { LetterSection } from './letter-details.ts';

/**
 * Something that is wrong with, or odd about, the text of a letter. `blocking` keeps the letter from being released.
 * @nl bevinding
 */
export type LetterFinding = {
  readonly level: 'blocking' | 'warning';
  readonly section: LetterSection;
} /** B101 `{{…}}` names no figure of the publication. */ & (
  | { readonly code: 'B101'; readonly key: string }
  /** B102 `{{…}}` names a figure that is unknown. */
  | { readonly code: 'B102'; readonly key: FigureKey }
  /** B103 The number of units stands beside the number of services, and the joint report is not named. */
  | { readonly code: 'B103'; readonly units: number; readonly agencies: number; readonly excerpt: string }
  /** B104 Reports are counted as if they were services: with the exempt and the joint ones it gives too many. */
  | {
      readonly code: 'B104';
      readonly reports: number;
      readonly represented: number;
      readonly agencies: number;
      readonly sum: readonly number[];
      readonly excerpt: string;
    }
  /** B105 A typed number of services, units or reports that no figure of the publication has. */
  | { readonly code: 'B105'; readonly number: number; readonly excerpt: string }
  /** W106 A typed number that a figure has, but which is not bound to it. */
  | { readonly code: 'W106'; readonly number: number; readonly figures: readonly FigureKey[]; readonly excerpt: string }
  /** B107 A bracket that opens a figure or a note is not closed. */
  | { readonly code: 'B107'; readonly excerpt: string }
);
