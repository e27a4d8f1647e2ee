import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';

export type Config = {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly database:
    | { readonly kind: 'embedded'; readonly folder: string; readonly dumpEveryMillis: number }
    | { readonly kind: 'postgres'; readonly url: string };
  /** Shows the technical details of an error. */
  readonly isDebug: boolean;
};

export type ConfigProblem = {
  readonly variable: string;
  readonly code: 'no-port' | 'no-host' | 'no-postgres-url' | 'no-minutes' | 'no-switch' | 'unknown-variable';
};

export type ConfigRefusal = { readonly code: 'config-wrong'; readonly problems: readonly ConfigProblem[] };

/** All that can be set. A misspelt name that begins with VTH_ would otherwise be passed over in silence. */
export const variables = ['PORT', 'HOST', 'DATABASE_URL', 'VTH_DATA_DIR', 'VTH_DUMP_MINUTES', 'VTH_DEBUG'] as const;

type Variable = (typeof variables)[number];

const besideTheProgram = fileURLToPath(new URL('../../data-dir', import.meta.url));

/** Reads the environment; all problems at once, so that they can be mended at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, ConfigRefusal> {
  const problems: ConfigProblem[] = [];
  const read = <T>(
    variable: Variable,
    standard: T,
    code: ConfigProblem['code'],
    parse: (text: string) => T | null,
  ): T => {
    const text = env[variable]?.trim();
    if (text === undefined || text === '') return standard;
    const value = parse(text);
    if (value === null) problems.push({ variable, code });
    return value ?? standard;
  };

  const port = read('PORT', 3000, 'no-port', (text) => wholeNumber(text, 0, 65_535));
  const host = read('HOST', '127.0.0.1', 'no-host', (text) => (/^[\w.:-]+$/.test(text) ? text : null));
  const url = read<string | null>('DATABASE_URL', null, 'no-postgres-url', postgresUrl);
  const folder = read('VTH_DATA_DIR', besideTheProgram, 'unknown-variable', (text) => resolve(text));
  const minutes = read('VTH_DUMP_MINUTES', 60, 'no-minutes', (text) => wholeNumber(text, 1, 1_440));
  const isDebug = read('VTH_DEBUG', false, 'no-switch', (text) => ({ '1': true, '0': false })[text] ?? null);
  for (const variable of Object.keys(env).sort()) {
    const isKnown = (variables as readonly string[]).includes(variable);
    if (variable.startsWith('VTH_') && !isKnown) problems.push({ variable, code: 'unknown-variable' });
  }

  if (problems.length > 0) return refuse({ code: 'config-wrong', problems });
  const database =
    url === null
      ? ({ kind: 'embedded', folder, dumpEveryMillis: minutes * 60_000 } as const)
      : ({ kind: 'postgres', url } as const);
  return ok({ host, port, database, isDebug });
}

function wholeNumber(text: string, from: number, to: number): number | null {
  const value = Number(text);
  return /^\d+$/.test(text) && value >= from && value <= to ? value : null;
}

function postgresUrl(text: string): string | null {
  return /^postgres(ql)?:$/.test(URL.canParse(text) ? new URL(text).protocol : '') ? text : null;
}
