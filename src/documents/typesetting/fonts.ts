import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The only fonts that may be used, regular and semi-bold: shipped with the program, never those of the machine. */
export const fonts: readonly Buffer[] = [
  '400Regular/SourceSans3_400Regular.ttf',
  '600SemiBold/SourceSans3_600SemiBold.ttf',
].map((file) => readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${file}`)));
