import packageJson from '../../package.json' with { type: 'json' };
import { createApp } from './app.ts';
import { runProcess } from './run-process.ts';
import { seedWhenEmpty } from './seed-when-empty.ts';

await runProcess({ version: packageJson.version, createApp, seedWhenEmpty });
