const fileName = /^vth-(\d{4}-\d{2}-\d{2})T\d{6}Z\.dump\.gz$/;

/** @returns the file name of the dump of that moment, in UTC and in an order that sorts. */
export function dumpFileName(moment: Date): string {
  return `vth-${moment.toISOString().slice(0, 19).replaceAll(':', '')}Z.dump.gz`;
}

/** The dumps among these files, oldest first. */
export function dumpsAmong(files: readonly string[]): string[] {
  return files.filter((file) => fileName.test(file)).sort();
}

/** The dumps that may go: all but the last ones, and but the last of each of the last days that have one. */
export function dumpsToRemove(
  files: readonly string[],
  keep: { readonly last: number; readonly days: number },
): string[] {
  const dumps = dumpsAmong(files);
  const lastOfDay = new Map(dumps.map((file) => [fileName.exec(file)?.[1], file]));
  const kept = new Set([...dumps.slice(-keep.last), ...[...lastOfDay.values()].slice(-keep.days)]);
  return dumps.filter((file) => !kept.has(file));
}
