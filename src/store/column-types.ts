import pg from 'pg';

const oid = {
  int8: 20,
  date: 1082,
  timestamptz: 1184,
  textArray: 1009,
  int8Array: 1016,
  dateArray: 1182,
  timestamptzArray: 1185,
};

const parseTimestamp: (text: string) => unknown = pg.types.getTypeParser(oid.timestamptz);
const parseTextArray: (text: string) => (string | null)[] = pg.types.getTypeParser(oid.textArray);

/** A legal date has no time zone: it stays the text it is. */
const toDate = (text: string): string => text;

/** ISO 8601 in UTC with milliseconds; what the database holds beyond milliseconds is cut off. */
function toInstant(text: string): string {
  const moment = parseTimestamp(text);
  if (!(moment instanceof Date) || Number.isNaN(moment.getTime())) throw new Error(`no moment: ${text}`);
  return moment.toISOString();
}

/** Counts and amounts in eurocents stay far below 2⁵³; beyond it a number would be rounded in silence. */
function toInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`too large for a number: ${text}`);
  return value;
}

const arrayOf =
  <T>(parse: (text: string) => T) =>
  (text: string): (T | null)[] =>
    parseTextArray(text).map((item) => (item === null ? null : parse(item)));

const parsers = new Map<number, (text: string) => unknown>([
  [oid.int8, toInteger],
  [oid.date, toDate],
  [oid.timestamptz, toInstant],
  [oid.int8Array, arrayOf(toInteger)],
  [oid.dateArray, arrayOf(toDate)],
  [oid.timestamptzArray, arrayOf(toInstant)],
]);

/** How columns are read, the same on both databases. Given to each pool: `pg` itself keeps its own ways. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    parsers.get(id) ?? pg.types.getTypeParser(id, format as 'text')) as typeof pg.types.getTypeParser,
};
