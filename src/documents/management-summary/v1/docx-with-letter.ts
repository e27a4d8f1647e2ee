import { unzipSync } from 'fflate';
import { type DocxFiles, editPart, partText } from '../../typesetting/docx-package.ts';

/** Before every name and id of the annex, so that none is one of the letter. */
const prefix = 'bijlage';

const partTypes = /\/(header|footer|image)$/u;

/**
 * The letter and the annex as one Word file: the annex is a section of its own with its own pages, header and footer.
 * What the letter has (footnotes, bookmarks, what they stand for) stays as it is.
 */
export function behindLetter(letter: Uint8Array, annex: DocxFiles): DocxFiles {
  const files = unzipSync(letter);
  const ids = addParts(files, annex);
  const numbers = addNumbering(files, annex);
  editPart(files, 'word/document.xml', (xml) => {
    const body = bodyOf(partText(annex, 'word/document.xml'));
    return withBody(
      withNamespaces(xml, partText(annex, 'word/document.xml')),
      `${sectionEnded(bodyOf(xml))}${renamed(body, ids, numbers)}`,
    );
  });
  for (const name of Object.keys(files).filter((file) => /^word\/footer\d+\.xml$/u.test(file))) {
    editPart(files, name, withoutTotal);
  }
  return files;
}

const totalOfPages =
  /<w:r>(?:(?!<\/w:r>).)*<w:t xml:space="preserve"> van <\/w:t><\/w:r>.*NUMPAGES.*?fldCharType="end"\/><\/w:r>/su;

/** "Pagina 2 van 9" would count the pages of the annex as pages of the letter. */
function withoutTotal(footer: string): string {
  if (!totalOfPages.test(footer)) throw new Error('the letter does not say how many pages it has');
  return footer.replace(totalOfPages, '');
}

/** Copies what the annex refers to. @returns the new id of each reference. */
function addParts(files: DocxFiles, annex: DocxFiles): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const relations: string[] = [];
  const overrides: string[] = [];
  for (const [relation] of partText(annex, 'word/_rels/document.xml.rels').matchAll(/<Relationship\b[^>]*>/gu)) {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attribute(relation, name));
    const kind = partTypes.exec(type ?? '')?.[1];
    if (id === undefined || target === undefined || kind === undefined) continue;
    const name = target.replace(/[^/]+$/u, (file) => `${prefix}-${file}`);
    files[`word/${name}`] = annex[`word/${target}`] as Uint8Array;
    ids.set(id, `${prefix}${id}`);
    relations.push(`<Relationship Id="${prefix}${id}" Type="${type}" Target="${name}"/>`);
    if (kind !== 'image') {
      const contentType = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
      overrides.push(`<Override ContentType="${contentType}" PartName="/word/${name}"/>`);
    }
  }
  editPart(files, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${relations.join('')}</Relationships>`),
  );
  editPart(files, '[Content_Types].xml', (xml) =>
    (xml.includes('Extension="png"')
      ? xml
      : xml.replace(/(<Types\b[^>]*>)/u, '$1<Default ContentType="image/png" Extension="png"/>')
    ).replace('</Types>', `${overrides.join('')}</Types>`),
  );
  return ids;
}

/** Adds the lists of the annex behind those of the letter. @returns what is added to the number of each list. */
function addNumbering(files: DocxFiles, annex: DocxFiles): number {
  const own = partText(annex, 'word/numbering.xml');
  const step = 1000;
  const raised = own.replace(
    /(w:(?:abstractNumId|numId)(?: w:val)?=")(\d+)/gu,
    (_, before: string, number: string) => `${before}${Number(number) + step}`,
  );
  const of = (xml: string, name: string) =>
    [...xml.matchAll(new RegExp(`<w:${name} .*?</w:${name}>`, 'gsu'))].map(([one]) => one);
  editPart(files, 'word/numbering.xml', (xml) => {
    const abstract = [...of(xml, 'abstractNum'), ...of(raised, 'abstractNum')];
    const lists = [...of(xml, 'num'), ...of(raised, 'num')];
    const [open = ''] = /^.*?<w:numbering\b[^>]*>/su.exec(xml) ?? [];
    return `${open}${abstract.join('')}${lists.join('')}</w:numbering>`;
  });
  return step;
}

function renamed(body: string, ids: ReadonlyMap<string, string>, step: number): string {
  return body
    .replace(
      /(\br:(?:id|embed)=")([^"]+)(")/gu,
      (_, before: string, id: string, after: string) => `${before}${ids.get(id) ?? id}${after}`,
    )
    .replace(/(<w:numId w:val=")(\d+)/gu, (_, before: string, number: string) => `${before}${Number(number) + step}`);
}

/** The last paragraph of the letter ends its section. */
function sectionEnded(body: string): string {
  const at = body.lastIndexOf('<w:sectPr');
  const [paragraphs, section] = [body.slice(0, at), body.slice(at)];
  const last = paragraphs.lastIndexOf('<w:p>');
  const properties = paragraphs.indexOf('</w:pPr>', last);
  if (at < 0 || last < 0 || properties < 0) throw new Error('the letter does not end in a paragraph with properties');
  return `${paragraphs.slice(0, properties)}${section}${paragraphs.slice(properties)}`;
}

function bodyOf(xml: string): string {
  const body = /<w:body>(.*)<\/w:body>/su.exec(xml)?.[1];
  if (body === undefined) throw new Error('the Word file has no body');
  return body;
}

function withBody(xml: string, body: string): string {
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  return `${xml.slice(0, start)}${body}${xml.slice(xml.indexOf('</w:body>'))}`;
}

/** The root of the letter knows every prefix that the annex uses. */
function withNamespaces(xml: string, other: string): string {
  const root = (document: string) => /<w:document\b[^>]*>/u.exec(document)?.[0] ?? '';
  const missing = [...root(other).matchAll(/ xmlns:[^=]+="[^"]*"/gu)]
    .map(([one]) => one)
    .filter((one) => !root(xml).includes(one));
  return xml.replace('<w:document', `<w:document${missing.join('')}`);
}

function attribute(element: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(element)?.[1];
}
