// Runs outside the thread that answers requests: a matrix of 400 rows takes seconds to draw.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { Resvg, initWasm } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);

/** The only fonts that may be used: shipped with the program, never those of the machine. */
const fontFiles = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'];
const ready = (async () => {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(fontFiles.map((file) => readFile(require.resolve(`@expo-google-fonts/source-sans-3/${file}`))));
})();
// A failure is answered to who asks; it does not end the worker by itself.
ready.catch(() => {});

parentPort.on('message', async ({ id, svg, scale }) => {
  try {
    const fontBuffers = await ready;
    const drawing = new Resvg(svg, {
      background: '#ffffff',
      fitTo: { mode: 'zoom', value: scale },
      font: {
        fontBuffers,
        loadSystemFonts: false,
        defaultFontFamily: 'Source Sans 3',
        sansSerifFamily: 'Source Sans 3',
      },
    });
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    parentPort.postMessage({ id, png }, [png.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
