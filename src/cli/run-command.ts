import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { askHelp, unknownWrongUse, wrongUse } from '../text/nl/command-line.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';

/** What a command has come to: lines to show, or the Dutch words of a refusal. */
export type Outcome =
  | { readonly isDone: true; readonly lines: readonly string[] }
  | { readonly isDone: false; readonly refusal: string };

export const done = (...lines: string[]): Outcome => ({ isDone: true, lines });
export const refused = (refusal: string): Outcome => ({ isDone: false, refusal });

export type Output = { readonly out: (text: string) => void; readonly error: (text: string) => void };

/** Wraps what a command does, so that its outcome is shown and becomes the exit code. */
export type Act = <Given extends unknown[]>(
  work: (...given: Given) => Promise<Outcome>,
) => (...given: Given) => Promise<void>;

/**
 * Reads the words of the command line, does what they ask and says what came of it.
 * @param createProgram makes the program with its commands; each command's action is wrapped in the given `act`.
 * @throws whatever a command throws: that is a bug or broken infrastructure.
 */
export async function runCommand(
  createProgram: (act: Act) => Command,
  words: readonly string[],
  { out, error }: Output,
): Promise<ExitCode> {
  let outcome: Outcome = done();
  const act: Act =
    (work) =>
    async (...given) => {
      outcome = await work(...given);
    };
  const program = createProgram(act);
  silenced(program, out);
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem;
    if (problem.exitCode === 0) return exitCodes.ok;
    // A command that has commands below it was asked for nothing: the help was shown.
    if (problem.code !== 'commander.help') error(`${wrongUseText(problem)}\n${askHelp(program.name())}`);
    return exitCodes.wrongUse;
  }
  if (!outcome.isDone) {
    error(outcome.refusal);
    return exitCodes.refused;
  }
  for (const line of outcome.lines) out(line);
  return exitCodes.ok;
}

/** The library throws instead of ending the process, and leaves its English error unsaid. */
function silenced(command: Command, out: (text: string) => void): void {
  command.exitOverride();
  const write = (text: string) => out(text.trimEnd());
  command.configureOutput({ writeOut: write, writeErr: write, outputError: () => undefined });
  for (const below of command.commands) silenced(below, out);
}

function wrongUseText({ code, message }: CommanderError): string {
  const text = wrongUse[code as keyof typeof wrongUse];
  const name = /'([^']+)'/.exec(message)?.[1] ?? '';
  return text === undefined ? unknownWrongUse : text(name);
}
