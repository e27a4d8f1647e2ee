import { isRecord } from './feature.ts';

/** Properties in which official files keep the code of a municipality, lower case; the first that holds one counts. */
const codeProperties = ['code', 'statcode', 'gemeentecode', 'gm_code', 'identificatie'] as const;

/** Properties in which the files of Statistics Netherlands say that a feature is water (`JA`, or `B`: outer water). */
const waterProperties = ['h2o', 'water'] as const;

/** Text of a stranger's file as it can be shown, on a screen or in a terminal: without what steers either. */
export const shownText = (text: string): string => text.slice(0, 1000).replace(/\p{C}/gu, '').trim().slice(0, 60);

/** @returns `GM0014` for `gm0014 `; `null` for what is no code of a municipality. */
export function municipalityCode(written: string): string | null {
  const code = written.replace(/\s/gu, '').toUpperCase();
  return /^GM\d{4}$/u.test(code) ? code : null;
}

/**
 * What stands as code of a feature, in a property or as its id: the first that is a code of a municipality, else the
 * first that stands there at all.
 */
export function writtenCode(properties: unknown, id: unknown): string | null {
  const byName = lowerCaseNames(properties);
  const written = [...codeProperties.map((name) => byName.get(name)), id].flatMap((value) => {
    const text = typeof value === 'string' || typeof value === 'number' ? shownText(String(value)) : '';
    return text === '' ? [] : [text];
  });
  return written.find((text) => municipalityCode(text) !== null) ?? written[0] ?? null;
}

export function isWater(properties: unknown): boolean {
  const byName = lowerCaseNames(properties);
  return waterProperties.some((name) => {
    const value = byName.get(name);
    return typeof value === 'string' && ['JA', 'B'].includes(value.trim().toUpperCase());
  });
}

function lowerCaseNames(properties: unknown): ReadonlyMap<string, unknown> {
  return new Map(
    isRecord(properties) ? Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]) : [],
  );
}
