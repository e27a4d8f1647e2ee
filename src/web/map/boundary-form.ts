import type { ImportBoundariesRefusal } from '../../application/import-boundaries.ts';
import type { ActingRefusal } from '../acting-person.ts';

/** Why an import did not happen, in the use case or before it. */
export type BoundaryFormRefusal =
  | ImportBoundariesRefusal
  | ActingRefusal
  | { readonly code: 'date-invalid' | 'boundary-file-missing' | 'boundaries-busy' };

/** What stood in the form; a file cannot be given back. */
export type BoundaryFields = { readonly source: string; readonly referenceDate: string; readonly person: string };
