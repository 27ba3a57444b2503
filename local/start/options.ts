/** The options of `npm start`: port, data folder, demonstration or not, HTTPS. */
import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Sentence } from '../setup/sentence.mjs';
import type { TlsWanted } from './tls/tls-plan.ts';

export interface StartOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Absolute; exactly this folder holds everything of the instance. */
  readonly dataFolder: string;
  readonly demo: boolean;
  readonly open: boolean;
  readonly tls?: TlsWanted;
}

const DEFAULT_PORT = 8080;

function readPort(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Sentence(
    `端口须为 0 至 65535 的整数：${text}`,
    'the port must be a whole number from 0 to 65535',
  );
}

interface TlsGiven {
  readonly tls: boolean;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
}

/** An office's own certificate means HTTPS without `--tls`. */
function readTls({ tls, cert, key }: TlsGiven, root: string): { readonly tls?: TlsWanted } {
  if (cert === undefined && key === undefined) return tls ? { tls: {} } : {};
  if (cert === undefined || key === undefined)
    throw new Sentence('--cert 与 --key 须同时给出', '--cert and --key go together');
  return { tls: { certFile: resolve(root, cert), keyFile: resolve(root, key) } };
}

/** `root` is the checkout: relative data folders are below the caller's folder, the usual ones below the checkout. */
export function readOptions(args: readonly string[], root: string): StartOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        'no-demo': { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        tls: { type: 'boolean', default: false },
        cert: { type: 'string' },
        key: { type: 'string' },
      },
    });
    const demo = !values['no-demo'];
    const folder = values.data || (demo ? '.data/demo' : '.data/live');
    return {
      port: readPort(values.port),
      dataFolder: isAbsolute(folder) ? folder : resolve(root, folder),
      demo,
      open: !values['no-open'],
      ...readTls(values, root),
    };
  } catch (error) {
    if (error instanceof Sentence) throw error;
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Sentence(`参数有误：${reason}`, 'see npm start -- --help', error);
  }
}
