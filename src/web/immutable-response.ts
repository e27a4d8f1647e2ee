import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';

export type ImmutableOptions = {
  /** Content type, with the character set for text. */
  readonly type: string;
  /** For a year and never asked for again when absent: right for an address that holds a hash of the content. */
  readonly cacheControl?: string | undefined;
  /** Further headers, such as `Content-Disposition`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

export type ImmutableHandler = (context: Context) => Response;

type Encoding = 'br' | 'gzip' | 'identity';

type Variant = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly headers: Record<string, string>;
};

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** From this size on the strongest brotli takes a second; two steps less takes a thirtieth of that for a tenth more. */
const largeBytes = 262_144;

/** Types that are compressed already. */
const packedTypes = /^(image\/png|font\/woff|application\/(pdf|zip|vnd\.openxmlformats))/;

/**
 * Compresses a body once and answers every request for it from memory: `ETag`, 304, brotli or gzip.
 * For what never changes: assets under a hashed name, pages and files of a publication.
 */
export async function createImmutableHandler(bytes: Uint8Array, options: ImmutableOptions): Promise<ImmutableHandler> {
  const variants = await createVariants(bytes, options);
  return (context) => {
    const variant = variants[chooseEncoding(context.req.header('accept-encoding'))];
    const known = context.req.header('if-none-match');
    return known !== undefined && matches(known, variant.etag)
      ? new Response(null, { status: 304, headers: variant.headers })
      : new Response(variant.bytes, { headers: variant.headers });
  };
}

async function createVariants(body: Uint8Array, options: ImmutableOptions): Promise<Record<Encoding, Variant>> {
  const bytes = Uint8Array.from(body);
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
  const variant = (content: Uint8Array, encoding: Encoding): Variant => {
    const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
    return {
      bytes: Uint8Array.from(content),
      etag,
      headers: {
        'content-type': options.type,
        'cache-control': options.cacheControl ?? 'public, max-age=31536000, immutable',
        etag,
        vary: 'Accept-Encoding',
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
        ...options.headers,
      },
    };
  };
  const identity = variant(bytes, 'identity');
  if (packedTypes.test(options.type) || bytes.length < 512) return { identity, br: identity, gzip: identity };
  const quality = bytes.length >= largeBytes ? 9 : constants.BROTLI_MAX_QUALITY;
  const [br, gz] = await Promise.all([
    compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    compressGzip(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return { identity, br: variant(br, 'br'), gzip: variant(gz, 'gzip') };
}

/** Browsers send one of a handful of headers, so the answer is remembered; the bound keeps out made-up ones. */
const chosen = new Map<string, Encoding>();
const chosenBound = 64;

function chooseEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity';
  const known = chosen.get(header);
  if (known !== undefined) return known;
  const encoding = accepts(header, 'br') ? 'br' : accepts(header, 'gzip') ? 'gzip' : 'identity';
  if (chosen.size < chosenBound) chosen.set(header, encoding);
  return encoding;
}

function accepts(header: string, encoding: Encoding): boolean {
  return header.split(',').some((item) => {
    const [name, ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

function matches(header: string, etag: string): boolean {
  return (
    header === etag || header === '*' || header.split(',').some((item) => item.trim().replace(/^W\//, '') === etag)
  );
}
