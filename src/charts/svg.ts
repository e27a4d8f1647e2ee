type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text. Numbers are rounded to a hundredth of a pixel: more is noise and weight. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escaped(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A number as short as it can be written. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Text that can stand in an element and in an attribute. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(notInXml, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A name can hold a control character that came along with a paste; one of these makes the whole file unreadable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
