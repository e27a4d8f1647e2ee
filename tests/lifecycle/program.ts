import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type Ended = { readonly code: number | null; readonly out: string; readonly errors: string };

export type Program = {
  readonly child: ChildProcess;
  /** Where it can be reached, once it says so. */
  readonly address: Promise<string>;
  readonly ended: Promise<Ended>;
};

type Env = Readonly<Record<string, string>>;

/** Of the surroundings of the tests only what a program needs to run: no settings, no marks of npm. */
const plain: Env = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR', 'SystemRoot'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  }),
);

/** `npm start` and its like: npm itself, with the program below it. */
export function npm(words: readonly string[], env: Env): Program {
  return startProgram('npm', words, env);
}

/** The entry itself, without npm, on the Node of the tests or another one. */
export function entry(file: string, words: readonly string[], env: Env, node = process.execPath): Program {
  return startProgram(node, [`bin/${file}`, ...words], env);
}

function startProgram(command: string, words: readonly string[], env: Env): Program {
  // In a process group of its own, so that a test can do what a terminal does with Ctrl-C.
  const child = spawn(command, words, { cwd: root, env: { ...plain, PORT: '0', ...env }, detached: true });
  // A test that fails half way leaves nothing running.
  process.once('exit', () => signalAll({ child }, 'SIGKILL'));
  let out = '';
  let errors = '';
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const found = /http:\/\/[^\s]+/.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error(`ended before it could be reached:\n${out}\n${errors}`)));
  });
  address.catch(() => undefined);
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, errors }));
  return { child, address, ended };
}

/** Sends the signal to every process that came from this one. */
export function signalAll({ child }: Pick<Program, 'child'>, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // All of them are gone.
  }
}

/** Whether any process that came from this one is still there. */
export function isAnyAlive({ child }: Program): boolean {
  try {
    return child.pid !== undefined && process.kill(-child.pid, 0);
  } catch {
    return false;
  }
}
