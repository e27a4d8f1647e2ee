// Where a registry does not serve a package for some other platform, npm leaves it out of package-lock.json; another
// npm then stops with "Missing … from lock file". This writes those entries, and nothing that was there is changed.
// With --check it writes nothing and exits 1 when something would have to be written.
import { readFile, writeFile } from 'node:fs/promises';

const path = new URL('../package-lock.json', import.meta.url);
const manifestPath = new URL('../package.json', import.meta.url);
const isCheck = process.argv.includes('--check');

const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

/** @param {string} name of a package for one platform, like `@biomejs/cli-linux-arm64-musl` */
function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const os = words.map((word) => systems[word]).find((word) => word !== undefined);
  const cpu = processors.find((processor) => words.includes(processor));
  const isMusl = words.some((word) => word.startsWith('musl'));
  const isGlibc = words.some((word) => word.startsWith('gnu'));
  return {
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(os === 'linux' && isMusl ? { libc: ['musl'] } : {}),
    ...(os === 'linux' && isGlibc ? { libc: ['glibc'] } : {}),
    ...(os === undefined ? {} : { os: [os] }),
  };
}

/** Where Node would find `name` for the package at `from`, or null. */
function placeOf(packages, from, name) {
  for (let folder = from; ; folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (folder === '') return null;
  }
}

const before = await readFile(path, 'utf8');
const lock = JSON.parse(before);
const manifest = JSON.parse(await readFile(manifestPath, 'utf8'));
const problems = [];
const added = [];

for (const [from, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (placeOf(lock.packages, from, name) !== null) continue;
    if (!/^\d+\.\d+\.\d+/.test(range)) {
      problems.push(`${name}@${range}: no exact version, so it cannot be added`);
      continue;
    }
    lock.packages[`node_modules/${name}`] = {
      version: range,
      ...platformOf(name),
      ...(entry.dev === true ? { dev: true } : {}),
      optional: true,
    };
    added.push(`${name}@${range}`);
  }
}

// Which registry somebody used is nobody's business, and another one has other addresses.
for (const [name, entry] of Object.entries(lock.packages)) {
  if (/^https?:/.test(entry.resolved ?? '')) {
    delete entry.resolved;
    added.push(`${name} without its registry`);
  }
}

// npm 12 runs no install script that is not named here, on any platform.
for (const [place, entry] of Object.entries(lock.packages)) {
  const name = place.split('node_modules/').at(-1);
  if (entry.hasInstallScript === true && manifest.allowScripts?.[name] !== true) {
    problems.push(`${name} has an install script and is not in allowScripts of package.json`);
  }
}

const [root, ...others] = Object.entries(lock.packages);
const sorted = others.sort(([one], [other]) => one.localeCompare(other, 'en'));
lock.packages = Object.fromEntries([root, ...sorted]);
const after = `${JSON.stringify(lock, null, 2)}\n`;

for (const problem of problems) console.error(problem);
if (isCheck) {
  for (const what of added) console.error(`package-lock.json misses ${what}: npm run lockfile`);
} else if (added.length > 0) {
  await writeFile(path, after);
  console.log(`package-lock.json: ${added.length} entries completed`);
}
process.exitCode = problems.length > 0 || (isCheck && added.length > 0) ? 1 : 0;
