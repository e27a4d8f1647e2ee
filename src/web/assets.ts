import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, extname, join } from 'node:path';
import { Hono } from 'hono';
import { type ImmutableHandler, createImmutableHandler } from './immutable-response.ts';

export type AssetName = 'site.css' | 'regular.ttf' | 'semibold.ttf' | 'icon.svg';

export type Assets = {
  /** @returns the address of a file; `null` for the logo when no theme brings one. */
  readonly href: {
    (name: AssetName): string;
    (name: 'logo.svg'): string | null;
  };
  /** Serves the files; to be mounted on `/assets`. */
  readonly app: Hono;
};

export type AssetsOptions = {
  /** Folder with a `theme.css` that overrides tokens, and the fonts and pictures that it refers to as `theme/<file>`. */
  readonly themeDir?: string | undefined;
  /** Where `app` is mounted. */
  readonly basePath?: string | undefined;
};

const fromPackages = createRequire(import.meta.url);

const packageStyles = [
  '@nl-design-system-candidate/button-css/button.css',
  '@nl-design-system-candidate/data-badge-css/data-badge.css',
  '@nl-design-system-candidate/heading-css/heading.css',
  '@nl-design-system-candidate/link-css/link.css',
  '@nl-design-system-candidate/paragraph-css/paragraph.css',
  '@nl-design-system-candidate/skip-link-css/skip-link.css',
  ...[
    'alert',
    'breadcrumb-nav',
    'data-list',
    'form-field',
    'form-field-description',
    'form-field-error-message',
    'form-fieldset',
    'form-label',
    'page-footer',
    'page-header',
    'pagination',
    'radio-button',
    'select',
    'table',
    'textarea',
    'textbox',
  ].map((name) => `@utrecht/${name}-css/dist/index.css`),
];

const ownStyles = [
  'base',
  'layout',
  'forms',
  'tables',
  'status',
  'content',
  'charts',
  'progress',
  'dossier',
  'matrix',
  'matrix-modes',
  'map',
  'modes',
];

const fontFiles = {
  'regular.ttf': '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'semibold.ttf': '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
} as const;

/** What a theme may bring; anything else in its folder is not served. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Puts the style sheets together and compresses every file once.
 * @throws Error when the theme folder or its `theme.css` cannot be read.
 */
export async function createAssets(options: AssetsOptions = {}): Promise<Assets> {
  const basePath = options.basePath ?? '/assets';
  const app = new Hono();
  const hrefs = new Map<string, string>();

  const serve = async (name: string, bytes: Uint8Array) => {
    const hashed = `${basename(name, extname(name))}-${contentHash(bytes)}${extname(name)}`;
    mount(app, `/${hashed}`, await createImmutableHandler(bytes, { type: types[extname(name)] as string }));
    hrefs.set(name, `${basePath}/${hashed}`);
    return hashed;
  };

  let fonts = await readOwn('fonts.css');
  for (const [name, file] of Object.entries(fontFiles)) {
    fonts = fonts.replace(`url('${name}')`, `url('${await serve(name, await readFile(fromPackages.resolve(file)))}')`);
  }
  await serve('icon.svg', await readFile(new URL('./styles/icon.svg', import.meta.url)));
  const theme = options.themeDir === undefined ? null : await serveTheme(app, options.themeDir, basePath);
  await serve('site.css', new TextEncoder().encode(await styleSheet(fonts, theme?.styles ?? '')));

  const href = (name: string) => (name === 'logo.svg' ? (theme?.logo ?? null) : (hrefs.get(name) as string));
  return { href: href as Assets['href'], app };
}

/** Layers keep the order of strength: the packages, then our own rules; the tokens of a mounted theme win over all. */
async function styleSheet(fonts: string, theme: string): Promise<string> {
  const packages = await Promise.all(packageStyles.map((name) => readFile(fromPackages.resolve(name), 'utf8')));
  const own = await Promise.all(ownStyles.map((name) => readOwn(`${name}.css`)));
  return [
    '@layer theme, packages, own;',
    fonts,
    layer('theme', [await readOwn('theme.css')]),
    layer('packages', packages.map(withoutSourceMap)),
    layer('own', own),
    theme,
  ].join('\n');
}

function layer(name: string, styles: readonly string[]): string {
  return `@layer ${name} {\n${styles.join('\n')}\n}`;
}

/** Names of files in a theme are not hashed, so they are asked for again each time and answered by 304. */
async function serveTheme(app: Hono, themeDir: string, basePath: string) {
  const names = (await readdir(themeDir)).filter((name) => types[extname(name)] !== undefined && name !== 'theme.css');
  for (const name of names) {
    const handler = await createImmutableHandler(await readFile(join(themeDir, name)), {
      type: types[extname(name)] as string,
      cacheControl: 'public, no-cache',
    });
    mount(app, `/theme/${name}`, handler);
  }
  return {
    styles: await readFile(join(themeDir, 'theme.css'), 'utf8'),
    logo: names.includes('logo.svg') ? `${basePath}/theme/logo.svg` : null,
  };
}

function mount(app: Hono, path: string, handler: ImmutableHandler): void {
  app.get(path, handler);
}

function readOwn(name: string): Promise<string> {
  return readFile(new URL(`./styles/${name}`, import.meta.url), 'utf8');
}

function withoutSourceMap(css: string): string {
  return css.replace(/\/\*# sourceMappingURL=.*?\*\//g, '');
}

function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
