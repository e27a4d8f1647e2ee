/**
 * Widths of the characters from the space to the tilde, in thousandths of the text size: those of Source Sans 3, the
 * wider of regular and semibold.
 */
const widths: readonly number[] = [
  200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 350, 513, 513, 513, 513, 513, 513, 513,
  513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745,
  657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 350, 324, 513, 500, 549, 516, 563, 462, 564,
  507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324,
  255, 324, 513,
];

/** For a character without a known width: as wide as the widest letters, a whole square when it is not Latin. */
const widthOfOther = { latin: 860, other: 1100 } as const;

/** A browser that has not loaded the font yet, or a viewer without it, sets a little wider. */
const margin = 1.05;

const ellipsis = '…';

/** @returns a width that the text does not exceed, in the unit of `size`. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const character of text.normalize('NFD')) sum += widthOfCharacter(character.codePointAt(0) ?? 0);
  return (sum * size * margin) / 1000;
}

function widthOfCharacter(code: number): number {
  if (code >= 0x300 && code <= 0x36f) return 0;
  return widths[code - 0x20] ?? (code < 0x2100 ? widthOfOther.latin + (code === 0x2026 ? 110 : 0) : widthOfOther.other);
}

/** @returns the text, or as much of it as fits with an ellipsis; nothing when not even that fits. */
export function fitted(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  const characters = [...text];
  let [low, high] = [0, characters.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(shortened(characters, middle), size) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : shortened(characters, low);
}

function shortened(characters: readonly string[], length: number): string {
  return `${characters.slice(0, length).join('').trimEnd()}${ellipsis}`;
}

/** Breaks a text at its spaces, and after a hyphen; the last line takes an ellipsis when there is more than fits. */
export function wrapped(text: string, width: number, size: number, maxLines: number): readonly string[] {
  const lines: string[] = [];
  const words = text.split(/(?<=-)(?=\S)|(?<=\s)/).filter((word) => word.trim() !== '');
  let line = '';
  for (const [index, word] of words.entries()) {
    if (line === '' || widthOf((line + word).trimEnd(), size) <= width) {
      line += word;
      continue;
    }
    if (lines.length === maxLines - 1) {
      line += words.slice(index).join('');
      break;
    }
    lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  return lines.map((one) => fitted(one.trimEnd(), width, size)).filter((one) => one !== '');
}

/** Whether lines say all of a text. */
export function areWhole(lines: readonly string[], text: string): boolean {
  return lines.join('').replace(/\s/g, '') === text.replace(/\s/g, '');
}
