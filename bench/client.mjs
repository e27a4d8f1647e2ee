// Asks for one address from a process of its own, so that it does not take the server's time.
// client.mjs closed URL COUNT CONCURRENCY   → as fast as it goes
// client.mjs open URL RATE SECONDS          → that many a second, whatever the answers do; timed from when each was due
import http from 'node:http';

const [mode, url, first, second] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const headers = { 'accept-encoding': 'br, gzip' };

const ask = () =>
  new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers }, (answer) => {
        let bytes = 0;
        answer.on('data', (chunk) => {
          bytes += chunk.length;
        });
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve(bytes) : reject(new Error(String(answer.statusCode))),
        );
      })
      .on('error', reject);
  });

if (mode === 'closed') {
  const [count, concurrency] = [Number(first), Number(second)];
  const bytes = await ask();
  let left = count;
  const begin = performance.now();
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await ask();
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  console.log(JSON.stringify({ perSecond: count / ((performance.now() - begin) / 1000), bytes }));
} else {
  const [rate, seconds] = [Number(first), Number(second)];
  await ask();
  const begin = performance.now();
  const times = await Promise.all(
    Array.from({ length: rate * seconds }, async (_, index) => {
      const due = (index * 1000) / rate;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, begin + due - performance.now())));
      await ask();
      return performance.now() - begin - due;
    }),
  );
  console.log(JSON.stringify({ times }));
}
agent.destroy();
