// Runs outside the process that answers requests. A thread would not do: one that wants more memory than it may have
// takes the whole process with it while JSON is parsed, whatever its limits.
import { register } from 'tsx/esm/api';

register();
const { readBoundaries } = await import('./read-boundaries.ts');

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
process.send(answerTo(Buffer.concat(chunks), JSON.parse(process.argv[2])), () => process.disconnect());

function answerTo(bytes, limits) {
  try {
    return { read: readBoundaries(bytes, limits) };
  } catch (error) {
    // What nests too deep or grows too long for the machine is no bug, but a file that nobody can use.
    if (error instanceof RangeError) return { isTooMuch: true };
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
