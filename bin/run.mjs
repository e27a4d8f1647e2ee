// The way into the program for every entry: the right Node first, then the loader that reads TypeScript.
import { fileURLToPath } from 'node:url';
import './check-node.mjs';

/** @param {string} path of a module, seen from this file */
export async function run(path) {
  const tsx = await import('tsx/esm/api').catch(() => null);
  if (tsx === null) {
    console.error('Het programma is nog niet helemaal opgehaald. Voer eerst uit: npm ci');
    process.exit(1);
  }
  // Otherwise the settings of the folder somebody happens to stand in would count.
  process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
  tsx.register();
  await import(new URL(path, import.meta.url).href);
}
