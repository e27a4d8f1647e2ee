import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { LetterContent } from '../../../domain/letters/letter-content.ts';

const require = createRequire(import.meta.url);
const compilerPackage = '@myriaddreamin/typst-ts-node-compiler';

/** The only fonts that may be used: shipped with the program, never those of the machine. */
const fonts = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'].map((file) =>
  readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${file}`)),
);
const template = readFileSync(new URL('./letter.typ', import.meta.url), 'utf8');

let compiler: NodeCompiler | null = null;

/**
 * Sets the letter as tagged PDF/UA-1. Blocks the thread it runs in.
 * @throws Error with what the compiler says when the letter cannot be set.
 */
export function typesetLetter(content: LetterContent): Uint8Array {
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontBlobs: fonts }],
    workspace: fileURLToPath(new URL('.', import.meta.url)),
  });
  try {
    return compiler.pdf(
      { mainFileContent: template, inputs: { letter: JSON.stringify(content) } },
      {
        pdfStandard: PdfStandard.UA_1,
        creationTimestamp: Date.parse(`${content.date}T00:00:00Z`) / 1000,
      },
    );
  } finally {
    compiler.evictCache(10);
  }
}

/** What the bytes are made with, as JSON: version of the compiler, hash of the template and of each font. */
export function typesettingOfParliamentaryLetter(): string {
  const { version } = require(`${compilerPackage}/package.json`) as { version: string };
  return JSON.stringify({
    compiler: `${compilerPackage}@${version}`,
    template: sha256(template),
    fonts: fonts.map(sha256),
  });
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
