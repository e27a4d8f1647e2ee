import type { Command } from 'commander';
import { programText, versionOption } from '../text/nl/command-line.ts';
import { type BoundaryActions, boundariesCommand } from './commands/boundaries.ts';
import { type DatabaseActions, databaseCommand } from './commands/database.ts';
import { type PublicationActions, publicationCommand } from './commands/publication.ts';
import { DutchCommand } from './dutch-command.ts';
import type { Act } from './run-command.ts';

/** What the commands do, by feature; wired in main. */
export type Actions = {
  readonly database: DatabaseActions;
  readonly publication: PublicationActions;
  readonly boundaries: BoundaryActions;
};

/** All commands: a new one is a file in `commands`, a member of `Actions` and a line here. */
export function createProgram(version: string, actions: Actions): (act: Act) => Command {
  return (act) =>
    new DutchCommand('vth')
      .description(programText.description)
      .version(version, '-V, --version', versionOption)
      .addHelpText('after', `\n${programText.exitCodes}`)
      .addCommand(databaseCommand(actions.database, act))
      .addCommand(publicationCommand(actions.publication, act))
      .addCommand(boundariesCommand(actions.boundaries, act));
}
