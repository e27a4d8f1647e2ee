import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type ImportBoundariesRefusal, importBoundaries } from '../application/import-boundaries.ts';
import { systemActor } from '../application/system-actor.ts';
import { readPeople, readProgrammes } from '../application/read-programme-view.ts';
import type { BoundaryActions, BoundaryOptions } from '../cli/commands/boundaries.ts';
import { type Outcome, done, refused } from '../cli/run-command.ts';
import { boundaryLimits } from '../domain/boundaries/boundary-finding.ts';
import { parseLocalDate } from '../domain/kernel/local-date.ts';
import type { Database } from '../store/database.ts';
import { boundaryCommandText, groupFindings, importRefusalTexts } from '../text/nl/boundaries.ts';
import { refusalTexts } from '../text/nl/refusals.ts';
import type { Config } from './config.ts';
import { createPorts } from './create-ports.ts';
import { type BackgroundFailures, openDatabase } from './open-database.ts';
import { refusalText } from './refusal-text.ts';

/** What the commands about boundaries do, on the database of the configuration. */
export function boundaryActions(config: Config, failures: BackgroundFailures): BoundaryActions {
  return {
    importFile: async (file, options) => {
      const path = resolve(file);
      const size = await sizeOf(path);
      if (size === null) return refused(boundaryCommandText.notFound(file));
      // Not read at all: it would fill the memory before the reader can say no.
      if (size > boundaryLimits.bytes) {
        return refused(findingLines([{ code: 'G110', bytes: size, limit: boundaryLimits.bytes }]));
      }
      const opened = await openDatabase(config, failures);
      if (!opened.ok) return refused(refusalText(opened.error));
      try {
        return await importFrom(opened.value.db, path, options);
      } finally {
        await opened.value.close();
      }
    },
  };
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

async function importFrom(db: Database, path: string, options: BoundaryOptions): Promise<Outcome> {
  const ports = createPorts(db);
  const referenceDate = parseLocalDate(options.peildatum);
  if (referenceDate === null) return refused(boundaryCommandText.dateInvalid(options.peildatum));
  const programme = (await readProgrammes(ports)).find(({ code }) => code === options.programma);
  if (programme === undefined) return refused(boundaryCommandText.programmeUnknown(options.programma));
  const people = (await readPeople(ports)).filter(({ code }) => code !== 'system');
  const person = people.find(({ code }) => code === options.persoon);
  if (programme.isExercise && person === undefined) {
    return refused(
      boundaryCommandText.personUnknown(
        options.persoon,
        people.map(({ code }) => code),
      ),
    );
  }
  // The people of the exercise are invented: outside it the program acts, and notes who says to have asked it.
  const isByPerson = programme.isExercise && person !== undefined;
  const actor = isByPerson ? { id: person.id, origin: 'cli' } : await systemActor(ports, 'cli');
  const imported = await importBoundaries(ports)(
    {
      programmeId: programme.id,
      source: options.bron,
      referenceDate,
      fileName: basename(path),
      bytes: await readFile(path),
      operator: isByPerson ? undefined : options.persoon,
    },
    actor,
  );
  return imported.ok
    ? done(boundaryCommandText.imported(imported.value.areas, imported.value.water))
    : refused(textOf(imported.error));
}

function textOf(refusal: ImportBoundariesRefusal): string {
  if (refusal.code === 'boundaries-flawed') return findingLines(refusal.findings);
  return { ...refusalTexts, ...importRefusalTexts }[refusal.code];
}

function findingLines(findings: Parameters<typeof groupFindings>[0]): string {
  return [importRefusalTexts['boundaries-flawed'], ...groupFindings(findings).map(boundaryCommandText.finding)].join(
    '\n',
  );
}
