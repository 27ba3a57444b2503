/** Free ports for the servers of one instance. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { Sentence } from '../setup/sentence.mjs';

/** Below the range from which the system gives ports to outgoing connections: a restarted server finds its own free. */
const FIRST = 20_000;
const LAST = 32_000;

async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** Servers that start beside each other each need one, and a port is free until its server listens. */
const given = new Set<number>();

/** Any free port, each only once. */
export async function freePort(host?: string): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(FIRST, LAST);
    if (given.has(port) || !(await isFree(port, host)) || given.has(port)) continue;
    given.add(port);
    return port;
  }
  throw new Sentence('找不到空闲端口', 'no free port was found');
}

/** `wanted`, or the next one above it that is free. */
async function nextFreePort(wanted: number, host?: string): Promise<number> {
  for (let port = wanted; port < Math.min(wanted + 200, 65_536); port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new Sentence(`从 ${wanted} 起没有空闲端口`, `no port from ${wanted} on is free`);
}

/** The wanted port or the next free one, told in one line when it is another; any free one for 0. */
export async function choosePort(
  wanted: number,
  say?: (line: string) => void,
  host?: string,
): Promise<number> {
  if (wanted === 0) return await freePort(host);
  const port = await nextFreePort(wanted, host);
  if (port !== wanted)
    say?.(`· 端口 ${wanted} 已被占用，改用 ${port} / port ${wanted} is taken, using ${port}`);
  return port;
}

export interface Address {
  readonly host: string;
  readonly port: number;
  /** Where this machine reaches it. */
  readonly local: string;
  /** What browsers type. */
  readonly public: string;
}

const EVERY_INTERFACE = new Set(['0.0.0.0', '::', '']);

export async function chooseAddress(
  wanted: {
    readonly port: number;
    readonly host?: string | undefined;
    readonly publicAddress?: string | undefined;
  },
  say: (line: string) => void,
): Promise<Address> {
  const host = wanted.host ?? '127.0.0.1';
  const port = await choosePort(wanted.port, say, host);
  const name = EVERY_INTERFACE.has(host) ? '127.0.0.1' : host;
  const local = `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
  return { host, port, local, public: wanted.publicAddress ?? local };
}
