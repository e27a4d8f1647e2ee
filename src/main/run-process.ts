import { startMessages } from '../text/nl/start-messages.ts';
import type { BackgroundFailures } from './open-database.ts';
import { type MainRefusal, refusalText } from './refusal-text.ts';
import { type Program, runServer } from './run-server.ts';

/** How long closing may take. A database that is cut off then still has everything that was recorded. */
const closingMillis = 30_000;

/** Runs the program as this process: until a signal comes, or with exit code 1 when it cannot. */
export async function runProcess(program: Program): Promise<void> {
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  const signal = stopSignal();
  const running = await runServer(program, {
    env: process.env,
    say: (text) => console.log(text),
    ...backgroundFailures,
  }).catch(crash);
  if (!running.ok) return stopWith(running.error);
  await signal;
  console.log(startMessages.stopping);
  setTimeout(() => {
    console.error(startMessages.stoppedTooSlowly);
    process.exit(1);
  }, closingMillis).unref();
  await running.value.close().catch(crash);
  console.log(startMessages.stopped);
  process.exit(0);
}

/** npm passes a signal on that the terminal has sent to every process already: the second one changes nothing. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, () => resolve());
  });
}

export function stopWith(refusal: MainRefusal): never {
  console.error(refusalText(refusal));
  process.exit(1);
}

export function crash(error: unknown): never {
  if (process.env['VTH_DEBUG'] === '1') console.error(error);
  console.error(startMessages.unexpected(messageOf(error)));
  process.exit(1);
}

/** They are said and the program goes on. */
export const backgroundFailures: BackgroundFailures = {
  onDumpError: (error) => console.error(startMessages.dumpFailed(messageOf(error))),
  onConnectionLost: (error) => console.error(startMessages.connectionLost(messageOf(error))),
};

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
