import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

type Report = {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { name: string } }[];
  };
};

/** One import that each rule forbids. */
const planted: readonly (readonly [rule: string, file: string, line: string])[] = [
  ['domain-is-pure', 'src/domain/a.ts', "import { join } from 'node:path';\nexport const a = join('a');"],
  ['domain-is-pure', 'src/domain/b.ts', "export { s } from '../store/s.ts';"],
  ['domain-is-pure', 'src/domain/z.ts', "export { z } from 'zod';"],
  ['store-imports', 'src/store/a.ts', "export { u } from '../application/u.ts';"],
  ['application-imports', 'src/application/a.ts', "export { w } from '../web/w.ts';"],
  ['application-packages', 'src/application/d.ts', "export { readFile } from 'node:fs/promises';"],
  ['application-packages', 'src/application/e.ts', "export { Hono } from 'hono';"],
  ['charts-imports', 'src/charts/a.ts', "export { w } from '../web/w.ts';"],
  ['boundaries-imports', 'src/boundaries/a.ts', "export { s } from '../store/s.ts';"],
  ['documents-imports', 'src/documents/a.ts', "export { s } from '../store/s.ts';"],
  ['documents-imports', 'src/documents/b.ts', "export { u } from '../application/u.ts';"],
  ['text-imports', 'src/text/a.ts', "export { u } from '../application/u.ts';"],
  ['text-packages', 'src/text/b.ts', "export { z } from 'zod';"],
  ['web-imports', 'src/web/a.ts', "export { s } from '../store/s.ts';"],
  ['web-imports', 'src/web/b.ts', "export type { S } from '../store/s.ts';"],
  ['web-imports', 'src/web/c.ts', "export { c } from '../cli/c.ts';"],
  ['cli-imports', 'src/cli/a.ts', "export { s } from '../store/s.ts';"],
  ['cli-imports', 'src/cli/b.ts', "export { w } from '../web/w.ts';"],
  ['nobody-imports-main', 'src/application/b.ts', "export { m } from '../main/m.ts';"],
  ['database-packages', 'src/application/c.ts', "export { sql } from 'kysely';"],
  ['database-packages', 'src/web/d.ts', "export { Pool } from 'pg';"],
  ['database-packages', 'src/main/a.ts', "export { PGlite } from '@electric-sql/pglite';"],
  ['source-does-not-import-tests', 'src/main/b.ts', "export { t } from '../../tests/t.ts';"],
  ['no-circular', 'src/web/e.ts', "export { f } from './f.ts';\nexport const e = 1;"],
  ['not-found', 'src/web/g.ts', "export { g } from './nowhere.ts';"],
  ['no-dev-packages-at-run-time', 'src/main/c.ts', "export { assert } from 'fast-check';"],
];

const innocent: Readonly<Record<string, string>> = {
  'src/domain/d.ts': 'export const d = 1;',
  'src/store/s.ts':
    "export { d } from '../domain/d.ts';\nexport { sql } from 'kysely';\nexport type S = 1;\nexport const s = 1;",
  'src/application/u.ts': "export { s } from '../store/s.ts';\nexport const u = 1;",
  'src/application/schema.ts': "export { z } from 'zod';",
  'src/application/ports.ts': 'export type P = 1;',
  'src/charts/p.ts': "export { d } from '../domain/d.ts';\nexport { d as t } from '../text/t.ts';\nexport const p = 1;",
  'src/documents/o.ts':
    "export type { P } from '../application/ports.ts';\nexport { p } from '../charts/p.ts';\nexport const o = 1;",
  'src/text/t.ts': "export { d } from '../domain/d.ts';",
  'src/web/w.ts': "export { u } from '../application/u.ts';\nexport { d } from '../text/t.ts';\nexport const w = 1;",
  'src/web/f.ts': "export { e } from './e.ts';\nexport const f = 1;",
  'src/cli/c.ts': "export { u } from '../application/u.ts';\nexport const c = 1;",
  'src/main/m.ts': "export { w } from '../web/w.ts';\nexport { s } from '../store/s.ts';\nexport const m = 1;",
  'tests/t.ts': 'export const t = 1;',
};

describe('the boundaries between the layers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vth-boundaries-'));
  let report: Report;

  beforeAll(async () => {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
      cpSync(join(root, file), join(folder, file));
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const files = [...Object.entries(innocent), ...planted.map(([, file, line]) => [file, line] as const)];
    for (const [file, line] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${line}\n`);
    }
    report = await cruise(folder, ['src', 'tests']);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('hold in this repository, of which more than nothing was read', async () => {
    const { summary } = await cruise(root, ['src', 'bin', 'tests']);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(100);
  });

  it.each(planted)('%s catches what is planted in %s', (rule, file) => {
    const caught = report.summary.violations.filter(({ from }) => from === file);
    expect(caught.map((violation) => violation.rule.name)).toContain(rule);
  });

  it('leave alone what may be imported', () => {
    const accused = report.summary.violations.filter(
      ({ from, rule }) => from in innocent && rule.name !== 'no-circular',
    );
    expect(accused).toEqual([]);
  });
});

function cruise(cwd: string, folders: readonly string[]): Promise<Report> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const words = [program, ...folders, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(`dependency-cruiser gave nothing: ${stderr}`, { cause: error }));
      else resolve(JSON.parse(stdout) as Report);
    });
  });
}
