import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

type Rule = {
  readonly name: string;
  /** Where it is allowed: a folder that ends in `/`, or a file. Each says why. */
  readonly allowed: readonly string[];
  readonly isBroken: (node: ts.Node) => boolean;
};

const rules: readonly Rule[] = [
  {
    name: 'environment',
    // Settings are read once, where everything is wired.
    allowed: ['src/main/'],
    isBroken: (node) =>
      isProperty(node, 'process', 'env') ||
      (ts.isVariableDeclaration(node) && isNamed(node.initializer, 'process')) ||
      (ts.isImportDeclaration(node) && /^['"](node:)?process['"]$/.test(node.moduleSpecifier.getText())),
  },
  {
    name: 'clock',
    // The clock is a port, and this is where it is made.
    allowed: ['src/main/'],
    isBroken: (node) =>
      isProperty(node, 'Date', 'now') ||
      (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && (node.arguments ?? []).length === 0) ||
      (ts.isCallExpression(node) && isNamed(node.expression, 'Date')),
  },
  {
    name: 'raw SQL',
    allowed: [
      // Runs the migration files as they are.
      'src/store/migrate.ts',
      // Casts to the type of a column, as the catalogue of the same database names it.
      'src/store/restore.ts',
    ],
    isBroken: (node) => isProperty(node, 'sql', 'raw') || isProperty(node, 'CompiledQuery', 'raw'),
  },
  {
    name: 'SQL put together from strings',
    allowed: [],
    isBroken: (node) =>
      (ts.isTemplateExpression(node) && startsAsSql(node.head.text) && !isTaggedAsSql(node)) ||
      (ts.isBinaryExpression(node) &&
        node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
        ts.isStringLiteralLike(node.left) &&
        startsAsSql(node.left.text)),
  },
];

const planted: readonly (readonly [rule: string, code: string])[] = [
  ['environment', 'const port = process.env.PORT;'],
  ['environment', "const port = process.env['PORT'];"],
  ['environment', 'const { env } = process;'],
  ['environment', "import { env } from 'node:process';"],
  ['clock', 'const now = Date.now();'],
  ['clock', 'const now = new Date();'],
  ['clock', 'const now = new Date;'],
  ['clock', 'const now = Date();'],
  ['raw SQL', 'sql.raw(name);'],
  ['raw SQL', 'sql.raw<Row>(name);'],
  ['raw SQL', 'CompiledQuery.raw(name);'],
  ['SQL put together from strings', 'const q = `select * from ${table}`;'],
  ['SQL put together from strings', 'const q = html`\n  delete from ${table}`;'],
  ['SQL put together from strings', "const q = 'update agency set name = ' + name;"],
];

const innocent: readonly string[] = [
  '// process.env and Date.now() in a comment',
  "const text = 'process.env';",
  'const day = new Date(instant);',
  'const rows = sql`select * from agency where id = ${id}`;',
  'const rows = sql<{ id: string }>`select id from ${sql.table(table)}`;',
  "await pglite.exec('set timezone');",
  'const label = `${count} selected`;',
];

describe('the source', () => {
  const files = sourceFiles('src');

  it('was read', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(rules)('keeps to the rule about $name', (rule) => {
    const outside = files.filter(({ path }) => !rule.allowed.some((place) => path.startsWith(place)));
    expect(outside.flatMap(({ path, text }) => breaches(rule, text).map((line) => `${path}:${line}`))).toEqual([]);
  });

  it.each(rules)('needs every exception to the rule about $name', (rule) => {
    const unused = rule.allowed.filter(
      (place) => !files.some(({ path, text }) => path.startsWith(place) && breaches(rule, text).length > 0),
    );
    expect(unused).toEqual([]);
  });

  it.each(planted)('would be caught by the rule about %s at %s', (name, code) => {
    expect(brokenBy(code)).toEqual([name]);
  });

  it.each(innocent)('may hold %s', (code) => {
    expect(brokenBy(code)).toEqual([]);
  });
});

function brokenBy(code: string): string[] {
  return rules.filter((rule) => breaches(rule, code).length > 0).map((rule) => rule.name);
}

/** The lines that break the rule. */
function breaches(rule: Rule, text: string): number[] {
  const file = ts.createSourceFile('file.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const lines: number[] = [];
  const visit = (node: ts.Node) => {
    if (rule.isBroken(node)) lines.push(file.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return lines;
}

function isNamed(node: ts.Node | undefined, name: string): boolean {
  return node !== undefined && ts.isIdentifier(node) && node.text === name;
}

function isProperty(node: ts.Node, object: string, property: string): boolean {
  return ts.isPropertyAccessExpression(node) && isNamed(node.expression, object) && node.name.text === property;
}

function startsAsSql(text: string): boolean {
  return /^\s*(select|insert\s+into|update|delete\s+from|merge\s+into|with|create|alter|drop|truncate|set|grant)\s/i.test(
    text,
  );
}

function isTaggedAsSql(node: ts.TemplateExpression): boolean {
  return ts.isTaggedTemplateExpression(node.parent) && isNamed(node.parent.tag, 'sql');
}
