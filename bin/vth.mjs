import { run } from './run.mjs';

await run('../src/main/vth.ts');
