import { expect, test } from 'vitest';
import { createProgram } from './create-program.ts';
import { type Outcome, done, refused, runCommand } from './run-command.ts';

async function run(line: string, outcome: Outcome = done()) {
  const asked: string[] = [];
  const shown: string[] = [];
  const errors: string[] = [];
  const act = (name: string) => async (file?: string) => {
    asked.push([name, file].filter(Boolean).join(' '));
    return outcome;
  };
  const database = { migrate: act('migrate'), dump: act('dump'), restore: act('restore') };
  const publication = { verify: act('verify') };
  const boundaries = {
    importFile: async (file: string, given: object) => act(`import ${JSON.stringify(given)}`)(file),
  };
  const words = line === '' ? [] : line.split(' ');
  const code = await runCommand(createProgram('1.2.3', { database, publication, boundaries }), words, {
    out: (text) => shown.push(text),
    error: (text) => errors.push(text),
  });
  return { code, asked, shown: shown.join('\n'), errors: errors.join('\n') };
}

test('a command does its work and shows what came of it', async () => {
  expect(await run('database dump a.gz', done('een', 'twee'))).toEqual({
    code: 0,
    asked: ['dump a.gz'],
    shown: 'een\ntwee',
    errors: '',
  });
});

test('a refusal gives exit code 1 and its words', async () => {
  expect(await run('database migrate', refused('Dat gaat niet.'))).toMatchObject({
    code: 1,
    shown: '',
    errors: 'Dat gaat niet.',
  });
});

test.each([
  ['nothing', 'Opdracht nothing bestaat niet.'],
  ['database nothing', 'Opdracht nothing bestaat niet.'],
  ['database migrate --fast', 'Optie --fast bestaat niet.'],
  ['database restore', 'Er ontbreekt een argument: <bestand>.'],
  ['database migrate now', 'Er staan te veel argumenten achter de opdracht.'],
])('"%s" is wrong use, with exit code 2', async (line, text) => {
  const result = await run(line);
  expect(result).toMatchObject({ code: 2, asked: [] });
  expect(result.errors).toBe(`${text}\nHulp: npm run -s vth -- --help`);
});

test.each(['', 'database'])('"%s" alone shows the help, with exit code 2', async (line) => {
  const { code, shown, errors } = await run(line);
  expect({ code, errors }).toEqual({ code: 2, errors: '' });
  expect(shown).toContain('Gebruik: vth');
});

test('the version is asked for', async () => {
  expect(await run('--version')).toMatchObject({ code: 0, shown: '1.2.3' });
});

test.each([
  '--help',
  'database --help',
  'database migrate --help',
  'database dump -h',
  'database restore --help',
  'grenzen importeer --help',
])('"%s" is in Dutch and ends well', async (line) => {
  const { code, shown, errors } = await run(line);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(shown).toContain('Gebruik: vth');
  expect(shown).not.toMatch(/\b(usage|options|commands?|arguments|display|help for|default|choices)\b/i);
});

test('publications are checked on command', async () => {
  expect(await run('publicatie controleer')).toMatchObject({ code: 0, asked: ['verify'] });
});

const wholeImport = 'grenzen importeer g.json --programma oefening --peildatum 2025-01-01 --bron CBS --persoon clerk';

test('boundaries are imported on command, by a person and with a source', async () => {
  expect(await run(wholeImport)).toMatchObject({
    code: 0,
    asked: ['import {"programma":"oefening","peildatum":"2025-01-01","bron":"CBS","persoon":"clerk"} g.json'],
  });
});

test.each(['--programma oefening ', '--peildatum 2025-01-01 ', '--bron CBS ', ' --persoon clerk'])(
  'boundaries without "%s" are wrong use',
  async (option) => {
    const result = await run(wholeImport.replace(option, ''));
    expect(result).toMatchObject({ code: 2, asked: [] });
    expect(result.errors).toContain('is verplicht');
  },
);
