/** The ground of a pattern: the first thing in it. */
const grounds = /(<pattern id="([^"]+)"[^>]*>)<rect class="vth-class-area [^>]*fill="([^"]+)"\/>(.*?)<\/pattern>/gu;

/** An element that is filled with a pattern; elements that have an area have no content of their own. */
const filled = /<(?:rect|path)\b[^>]*\bfill="url\(#([^)]+)\)"[^>]*\/>/gu;

/**
 * The same picture for a PDF: there a reader draws the tiles of a pattern one by one and leaves a fine light line between
 * them, so that a full area looks squared. The ground is drawn under the whole area, and the pattern has its lines only.
 */
export function withoutSeams(svg: string): string {
  const groundOf = new Map<string, { readonly colour: string; readonly hasLines: boolean }>();
  const loose = svg.replace(grounds, (_, opening: string, id: string, colour: string, lines: string) => {
    groundOf.set(id, { colour, hasLines: lines !== '' });
    return `${opening}${lines}</pattern>`;
  });
  return loose.replace(filled, (element, id: string) => {
    const ground = groundOf.get(id);
    if (ground === undefined) return element;
    const plain = element.replace(`fill="url(#${id})"`, `fill="${ground.colour}"`);
    return ground.hasLines ? plain + element : plain;
  });
}
