import type { Server } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Result, ok, refuse } from '../domain/kernel/result.ts';

export type Fetch = (request: Request) => Response | Promise<Response>;

export type ListenRefusal =
  | { readonly code: 'port-busy'; readonly host: string; readonly port: number }
  | { readonly code: 'port-forbidden'; readonly port: number }
  | { readonly code: 'host-unknown'; readonly host: string };

export type HttpServer = {
  readonly address: string;
  /** Lets running requests finish, for a while. */
  readonly close: () => Promise<void>;
};

type Place = { readonly host: string; readonly port: number };

const patienceMillis = 5_000;

/** Serves HTTP on that host and port. */
export async function serveHttp(fetch: Fetch, place: Place): Promise<Result<HttpServer, ListenRefusal>> {
  const server = createAdaptorServer({ fetch }) as Server;
  const refusal = await listen(server, place);
  if (refusal !== null) return refuse(refusal);
  const { port } = server.address() as AddressInfo;
  return ok({ address: addressOf(place.host, port), close: () => closeServer(server) });
}

/** Finds out early, before a database is made, that the port cannot be had. */
export async function checkPort(place: Place): Promise<Result<null, ListenRefusal>> {
  const server = createServer();
  const refusal = await listen(server, place);
  if (refusal !== null) return refuse(refusal);
  await new Promise((resolve) => server.close(resolve));
  return ok(null);
}

function listen(server: NetServer, { host, port }: Place): Promise<ListenRefusal | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const refusal = refusalOf(error.code, { host, port });
      if (refusal === null) reject(error);
      else resolve(refusal);
    });
    server.listen(port, host, () => resolve(null));
  });
}

function refusalOf(code: string | undefined, { host, port }: Place): ListenRefusal | null {
  if (code === 'EADDRINUSE') return { code: 'port-busy', host, port };
  if (code === 'EACCES') return { code: 'port-forbidden', port };
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { code: 'host-unknown', host };
  return null;
}

/** A server that listens on every address is reached from this computer by its own name. */
function addressOf(host: string, port: number): string {
  const isEvery = host === '0.0.0.0' || host === '::';
  const name = isEvery ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patienceMillis);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
