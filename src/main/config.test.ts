import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { refusalText } from './refusal-text.ts';

test('without settings the program runs on this computer alone, with the embedded database', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    ok: true,
    value: {
      host: '127.0.0.1',
      port: 3000,
      isDebug: false,
      database: { kind: 'embedded', dumpEveryMillis: 3_600_000 },
    },
  });
});

test('an empty setting counts as none', () => {
  expect(readConfig({ PORT: '', HOST: ' ', DATABASE_URL: '' })).toEqual(readConfig({}));
});

test('with an address of PostgreSQL the embedded database is left alone', () => {
  const url = 'postgres://someone:secret@server:5432/vth';
  expect(readConfig({ DATABASE_URL: url })).toMatchObject({ value: { database: { kind: 'postgres', url } } });
});

test('all that is wrong is told at once, by the name of the setting', () => {
  const config = readConfig({
    PORT: '70000',
    HOST: 'a b',
    DATABASE_URL: 'mysql://server/db',
    VTH_DUMP_MINUTES: '0',
    VTH_DEBUG: 'ja',
    VTH_DATADIR: '/somewhere',
  });
  expect(config).toEqual({
    ok: false,
    error: {
      code: 'config-wrong',
      problems: [
        { variable: 'PORT', code: 'no-port' },
        { variable: 'HOST', code: 'no-host' },
        { variable: 'DATABASE_URL', code: 'no-postgres-url' },
        { variable: 'VTH_DUMP_MINUTES', code: 'no-minutes' },
        { variable: 'VTH_DEBUG', code: 'no-switch' },
        { variable: 'VTH_DATADIR', code: 'unknown-variable' },
      ],
    },
  });
  const text = config.ok ? '' : refusalText(config.error);
  expect(text.split('\n')).toHaveLength(7);
  expect(text).not.toContain('undefined');
});

test.each(['-1', '3000.5', '0x10', 'http'])('%s is no port', (PORT) => {
  expect(readConfig({ PORT })).toMatchObject({ ok: false });
});
