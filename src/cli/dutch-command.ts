import { Command, Help, type Option } from 'commander';
import { helpDetails, helpOption, helpPlaceholders, helpTitles } from '../text/nl/command-line.ts';

/** A command whose own words are Dutch, and those of the commands below it. */
export class DutchCommand extends Command {
  constructor(name?: string) {
    super(name);
    this.helpOption('-h, --help', helpOption);
    this.helpCommand(false);
    this.showSuggestionAfterError(false);
  }

  override createCommand(name?: string): DutchCommand {
    return new DutchCommand(name);
  }

  override createHelp(): Help {
    return Object.assign(new DutchHelp(), this.configureHelp());
  }
}

class DutchHelp extends Help {
  override styleTitle(title: string): string {
    return helpTitles[title] ?? title;
  }

  override commandUsage(command: Command): string {
    return translated(super.commandUsage(command));
  }

  override subcommandTerm(command: Command): string {
    return translated(super.subcommandTerm(command));
  }

  override optionDescription({
    description,
    argChoices,
    defaultValue,
    defaultValueDescription,
    envVar,
  }: Option): string {
    const details: string[] = [];
    if (argChoices !== undefined) details.push(`${helpDetails.choices}: ${argChoices.join(', ')}`);
    const standard = defaultValueDescription ?? (typeof defaultValue === 'boolean' ? undefined : defaultValue);
    if (standard !== undefined) details.push(`${helpDetails.default}: ${String(standard)}`);
    if (envVar !== undefined) details.push(`${helpDetails.env}: ${envVar}`);
    return details.length === 0 ? description : `${description} (${details.join('; ')})`;
  }
}

function translated(usage: string): string {
  return usage.replace(/\[(options|command)\]/g, (placeholder) => helpPlaceholders[placeholder] ?? placeholder);
}
