// node tally.mjs <report of vitest in JSON> <exit code of vitest>: prints `<passed> <failed>`, and the names of what
// failed to the error stream. Skipped tests, files that could not be read and a bad exit code count as failed.
import { readFileSync } from 'node:fs';

const [file, exitCode] = process.argv.slice(2);
let passed = 0;
const failures = [];

for (const { name, status, message, assertionResults } of JSON.parse(readFileSync(file, 'utf8')).testResults) {
  for (const test of assertionResults) {
    if (test.status === 'passed') passed += 1;
    else failures.push(`${test.status}: ${test.fullName} (${name})`);
  }
  if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
    failures.push(`file failed: ${name} ${message ?? ''}`);
  }
}
if (passed === 0 && failures.length === 0) failures.push('no tests ran');
if (exitCode !== '0' && failures.length === 0) failures.push(`vitest ended with exit code ${exitCode}`);

for (const failure of failures) console.error(failure);
console.log(passed, failures.length);
