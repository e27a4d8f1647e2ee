// Stands before every command: older than Node 24 stops here, in words instead of a syntax error.
// Kept to what the oldest Node still understands.
import { nodeRefusal } from './node-version.mjs';

const refusal = nodeRefusal(process.versions.node);
if (refusal !== null) {
  console.error(refusal);
  process.exit(1);
}
