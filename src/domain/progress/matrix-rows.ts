import type { LetterClass } from '../assessments/letter-class.ts';
import type { Verdict } from '../criteria/criteria-set.ts';
import type { JudgedUnit } from '../figures/judged-unit.ts';
import type { AgencyId } from '../kernel/ids.ts';
import type { Track } from './track.ts';

/** Where an agency lies and how many municipalities take part in it. */
export type AgencySituation = { readonly province: string | null; readonly municipalities: number };

/** A unit of the last round with its past and with what a reader can look for. */
export type MatrixRow = Track<JudgedUnit> & {
  /** Of all its agencies, each once, in alphabetical order. */
  readonly provinces: readonly string[];
  /** Of all its agencies together; `null` when of none of them participants are recorded. */
  readonly municipalities: number | null;
  /** Number of criteria on which the last round says not met. */
  readonly notMet: number;
};

export function matrixRows(
  tracks: readonly Track<JudgedUnit>[],
  situations: ReadonlyMap<AgencyId, AgencySituation>,
): readonly MatrixRow[] {
  return tracks.map((track) => {
    const found = track.unit.agencies.flatMap(({ id }) => situations.get(id) ?? []);
    const provinces = new Set(found.flatMap(({ province }) => province ?? []));
    const municipalities = found.reduce((total, situation) => total + situation.municipalities, 0);
    return {
      ...track,
      provinces: [...provinces].sort((a, b) => a.localeCompare(b, 'nl')),
      municipalities: municipalities === 0 ? null : municipalities,
      notMet: Object.values(track.unit.verdicts).filter((verdict) => verdict === 'not-met').length,
    };
  });
}

/** What a row has to be to be shown; `null` is no demand. All of it is about the last round. */
export type MatrixFilter = {
  /** Part of the name of the unit or of one of its agencies. */
  readonly name: string | null;
  readonly letterClass: LetterClass | 'not-judged' | null;
  /** A verdict without a criterion: on any criterion. */
  readonly criterion: string | null;
  readonly verdict: Verdict | 'none' | null;
  readonly reason: string | null;
  readonly province: string | null;
  /** Number of municipalities, both included. */
  readonly sizeFrom: number | null;
  readonly sizeTo: number | null;
};

export function filterMatrix(rows: readonly MatrixRow[], filter: MatrixFilter): readonly MatrixRow[] {
  const name = filter.name === null ? null : comparable(filter.name);
  return rows.filter(
    (row) =>
      (name === null || [row.unit, ...row.unit.agencies].some((one) => comparable(one.name).includes(name))) &&
      (filter.letterClass === null || (row.unit.letterClass ?? 'not-judged') === filter.letterClass) &&
      hasVerdict(row.unit, filter) &&
      (filter.reason === null || row.unit.mainReason?.code === filter.reason) &&
      (filter.province === null || row.provinces.includes(filter.province)) &&
      hasSize(row.municipalities, filter),
  );
}

/** A criterion without a verdict asks nothing. */
function hasVerdict(unit: JudgedUnit, { criterion, verdict }: MatrixFilter): boolean {
  if (verdict === null) return true;
  if (criterion !== null) return (unit.verdicts[criterion] ?? 'none') === verdict;
  const given = Object.values(unit.verdicts);
  return verdict === 'none' ? given.length === 0 : given.includes(verdict);
}

function hasSize(municipalities: number | null, { sizeFrom, sizeTo }: MatrixFilter): boolean {
  if (sizeFrom === null && sizeTo === null) return true;
  return municipalities !== null && municipalities >= (sizeFrom ?? 0) && municipalities <= (sizeTo ?? municipalities);
}

/** Case and accents make no difference to who types part of a name. */
function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}
