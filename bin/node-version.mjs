export const oldestNode = 24;

/**
 * @param {string} version as in `process.versions.node`
 * @returns {string | null} why this Node cannot run the program and what to do about it; null when it can.
 */
export function nodeRefusal(version) {
  if (Number.parseInt(version, 10) >= oldestNode) return null;
  return [
    `Dit programma draait op Node ${oldestNode} of nieuwer. Dit is Node ${version}.`,
    'De goede versie komt mee met het programma. Zo haalt u haar op:',
    '  1. npm ci',
    '  2. npm start',
    'Hielp dat niet? Dan heeft npm het script geblokkeerd dat Node ophaalt. Voer dit uit:',
    '  npm rebuild node',
    `Geeft npm dan nog een melding over "allowScripts"? Installeer zelf Node ${oldestNode} van https://nodejs.org/.`,
  ].join('\n');
}
