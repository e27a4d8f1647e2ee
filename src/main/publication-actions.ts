import { verifyPublications } from '../application/verify-publications.ts';
import type { PublicationActions } from '../cli/commands/publication.ts';
import { done, refused } from '../cli/run-command.ts';
import { closeSummaryTypesetter } from '../documents/management-summary/v1/template.ts';
import { closeTypesetter } from '../documents/parliamentary-letter/v1/pdf.ts';
import { publicationText } from '../text/nl/publication-command.ts';
import type { Config } from './config.ts';
import { createPorts } from './create-ports.ts';
import { type BackgroundFailures, openDatabase } from './open-database.ts';
import { refusalText } from './refusal-text.ts';

/** What the commands about publications do, on the database of the configuration. */
export function publicationActions(config: Config, failures: BackgroundFailures): PublicationActions {
  return {
    verify: async () => {
      const opened = await openDatabase(config, failures);
      if (!opened.ok) return refused(refusalText(opened.error));
      try {
        const verified = await verifyPublications(createPorts(opened.value.db));
        if (verified.length === 0) return done(publicationText.none);
        const lines = verified.flatMap(({ roundName, contentHash, parts }) => [
          publicationText.heading(roundName, contentHash),
          ...parts.map(
            ({ part, isSame }) =>
              `  ${isSame ? publicationText.same : publicationText.different}  ${publicationText.parts[part]}`,
          ),
        ]);
        const isAllSame = verified.every(({ parts }) => parts.every((part) => part.isSame));
        return isAllSame
          ? done(...lines, publicationText.allSame)
          : refused([...lines, publicationText.someDifferent].join('\n'));
      } finally {
        await closeTypesetter();
        await closeSummaryTypesetter();
        await opened.value.close();
      }
    },
  };
}
