import type { Command } from 'commander';
import { databaseText } from '../../text/nl/command-line.ts';
import { DutchCommand } from '../dutch-command.ts';
import type { Act, Outcome } from '../run-command.ts';

export type DatabaseActions = {
  readonly migrate: () => Promise<Outcome>;
  readonly dump: (file: string) => Promise<Outcome>;
  readonly restore: (file: string) => Promise<Outcome>;
};

export function databaseCommand(actions: DatabaseActions, act: Act): Command {
  const database = new DutchCommand('database').description(databaseText.description);
  database
    .command('migrate')
    .description(databaseText.migrate)
    .action(act(() => actions.migrate()));
  database
    .command('dump')
    .description(databaseText.dump)
    .argument('<bestand>', databaseText.dumpFile)
    .action(act((file: string) => actions.dump(file)));
  database
    .command('restore')
    .description(databaseText.restore)
    .argument('<bestand>', databaseText.restoreFile)
    .action(act((file: string) => actions.restore(file)));
  for (const command of [database, ...database.commands]) command.addHelpText('after', databaseText.whichDatabase);
  return database;
}
