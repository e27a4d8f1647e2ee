import type { Command } from 'commander';
import { boundaryCommandText } from '../../text/nl/boundaries.ts';
import { DutchCommand } from '../dutch-command.ts';
import type { Act, Outcome } from '../run-command.ts';

/** As they were typed. */
export type BoundaryOptions = {
  readonly programma: string;
  readonly peildatum: string;
  readonly bron: string;
  readonly persoon: string;
};

export type BoundaryActions = { readonly importFile: (file: string, options: BoundaryOptions) => Promise<Outcome> };

export function boundariesCommand(actions: BoundaryActions, act: Act): Command {
  const boundaries = new DutchCommand('grenzen').description(boundaryCommandText.description);
  boundaries
    .command('importeer')
    .description(boundaryCommandText.importFile)
    .argument('<bestand>', boundaryCommandText.file)
    .requiredOption('--programma <code>', boundaryCommandText.programme)
    .requiredOption('--peildatum <datum>', boundaryCommandText.referenceDate)
    .requiredOption('--bron <tekst>', boundaryCommandText.source)
    .requiredOption('--persoon <code>', boundaryCommandText.person)
    .action(act((file: string, options: BoundaryOptions) => actions.importFile(file, options)));
  return boundaries;
}
