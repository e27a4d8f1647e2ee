import type { Command } from 'commander';
import { publicationText } from '../../text/nl/publication-command.ts';
import { DutchCommand } from '../dutch-command.ts';
import type { Act, Outcome } from '../run-command.ts';

export type PublicationActions = { readonly verify: () => Promise<Outcome> };

export function publicationCommand(actions: PublicationActions, act: Act): Command {
  const publication = new DutchCommand('publicatie').description(publicationText.description);
  publication
    .command('controleer')
    .description(publicationText.verify)
    .action(act(() => actions.verify()));
  return publication;
}
