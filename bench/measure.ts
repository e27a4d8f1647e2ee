/** One line of the benchmark. `isGood` is `null` where there is no target. */
export type Row = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string;
  readonly isGood: boolean | null;
};

export const row = (name: string, value: number, unit: string, target = '', isGood: boolean | null = null): Row => ({
  name,
  value: Math.round(value * 100) / 100,
  unit,
  target,
  isGood,
});

/** Median time of a piece of work in milliseconds, after one run to warm up. */
export async function medianMillis(runs: number, work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  return percentile(times, 0.5);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function printTable(rows: readonly Row[]): void {
  const cells = rows.map(({ name, value, unit, target, isGood }) => [
    name,
    String(value),
    unit,
    target,
    isGood === null ? '' : isGood ? 'yes' : 'NO',
  ]);
  const table = [['what', 'value', 'unit', 'target', 'met'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  for (const line of table)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
