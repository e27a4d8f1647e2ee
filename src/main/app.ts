import { createRasterizer } from '../charts/rasterize.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import type { Database } from '../store/database.ts';
import { createAssets } from '../web/assets.ts';
import { createWeb } from '../web/create-web.tsx';
import { createPorts } from './create-ports.ts';
import { readExercise } from './read-exercise.ts';
import type { App } from './run-server.ts';
import { closeSummaryTypesetter } from '../documents/management-summary/v1/template.ts';
import { closeTypesetter } from '../documents/parliamentary-letter/v1/pdf.ts';

/** Wires the pages to the record and to the outside world. */
export async function createApp({ db }: { readonly db: Database }): Promise<App> {
  const exercise = readExercise().programme;
  const ports = {
    ...createPorts(db),
    proposedLetter: (programme: Programme) =>
      programme.code === exercise.programme.code ? exercise.letterDetails : null,
  };
  const assets = await createAssets();
  const rasterizer = createRasterizer();
  let isClosing = false;
  const web = createWeb({
    ports,
    assets,
    rasterizer,
    // An annex that is in hand when the program ends breaks off, and is asked for again.
    onError: (error) => isClosing || process.stderr.write(`${error.stack ?? error.message}\n`),
  });
  const close = async () => {
    isClosing = true;
    await closeTypesetter();
    await closeSummaryTypesetter();
    await rasterizer.close();
  };
  return { fetch: (request) => web.fetch(request), close };
}
