import packageJson from '../../package.json' with { type: 'json' };
import { type Actions, createProgram } from '../cli/create-program.ts';
import { refused, runCommand } from '../cli/run-command.ts';
import { readConfig } from './config.ts';
import { boundaryActions } from './boundary-actions.ts';
import { publicationActions } from './publication-actions.ts';
import { databaseActions } from './database-actions.ts';
import { refusalText } from './refusal-text.ts';
import { backgroundFailures, crash } from './run-process.ts';

process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);

process.exitCode = await runCommand(createProgram(packageJson.version, wiredActions()), process.argv.slice(2), {
  out: (text) => console.log(text),
  error: (text) => console.error(text),
}).catch(crash);

/** Wrong settings are told when a command needs them: `--help` always works. */
function wiredActions(): Actions {
  const config = readConfig(process.env);
  if (config.ok) {
    return {
      database: databaseActions(config.value, backgroundFailures),
      publication: publicationActions(config.value, backgroundFailures),
      boundaries: boundaryActions(config.value, backgroundFailures),
    };
  }
  const refuseAll = async () => refused(refusalText(config.error));
  return {
    database: { migrate: refuseAll, dump: refuseAll, restore: refuseAll },
    publication: { verify: refuseAll },
    boundaries: { importFile: refuseAll },
  };
}
