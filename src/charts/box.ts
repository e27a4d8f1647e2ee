export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export function doOverlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Keeps which boxes are taken, so that a label is drawn only where it hides no other. */
export function createRoom(taken: readonly Box[] = []): { readonly take: (box: Box) => boolean } {
  const boxes = [...taken];
  return {
    take: (box) => {
      if (boxes.some((other) => doOverlap(box, other))) return false;
      boxes.push(box);
      return true;
    },
  };
}
