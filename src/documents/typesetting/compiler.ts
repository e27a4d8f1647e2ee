import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { LetterNotSettable } from '../../application/ports.ts';
import type { LocalDate } from '../../domain/kernel/local-date.ts';
import { fonts } from './fonts.ts';

const require = createRequire(import.meta.url);
const compilerPackage = '@myriaddreamin/typst-ts-node-compiler';

let compiler: NodeCompiler | null = null;

/**
 * Sets a template with its input as tagged PDF/UA-1. Blocks the thread it runs in.
 * @throws LetterNotSettable with what the compiler says, such as of a character that the font does not have.
 */
export function typeset(template: string, input: Readonly<Record<string, string>>, date: LocalDate): Uint8Array {
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontBlobs: [...fonts] }],
    // Templates stand by themselves: nothing is read from here.
    workspace: fileURLToPath(new URL('.', import.meta.url)),
  });
  try {
    return compiler.pdf(
      { mainFileContent: template, inputs: { ...input } },
      { pdfStandard: PdfStandard.UA_1, creationTimestamp: Date.parse(`${date}T00:00:00Z`) / 1000 },
    );
  } catch (error) {
    throw new LetterNotSettable(error instanceof Error ? error.message : String(error));
  } finally {
    // What was set is not set again: without this a document of many parts keeps all of them.
    compiler.evictCache(0);
  }
}

/** What a file is made with, as JSON: version of the compiler, hash of each named template and of each font. */
export function typesettingOf(templates: Readonly<Record<string, string>>): string {
  const { version } = require(`${compilerPackage}/package.json`) as { version: string };
  const hashes = Object.entries(templates).map(([name, text]) => [name, sha256(text)]);
  return JSON.stringify({
    compiler: `${compilerPackage}@${version}`,
    ...Object.fromEntries(hashes),
    fonts: fonts.map(sha256),
  });
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
