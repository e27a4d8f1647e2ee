/**
 * Outcome of something that may be refused. Refusals are values, not exceptions:
 * throwing is kept for bugs and for broken infrastructure.
 */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const refuse = <E>(error: E): Result<never, E> => ({ ok: false, error });
