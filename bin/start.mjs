import { run } from './run.mjs';

await run('../src/main/start.ts');
