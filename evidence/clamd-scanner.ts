/**
 * ClamAV's daemon over TCP: `zINSTREAM`, then the file in chunks with their length in front, then an empty one; it
 * answers `stream: OK` or `stream: <name> FOUND`. Whatever else happens is `failed`, which is kept and shown: a scanner
 * that is away must not stop evidence from being received.
 */
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Scanner, ScanStatus } from './scanner.ts';

export interface ClamdAddress {
  readonly host: string;
  readonly port: number;
}

const LONGEST_SILENCE_MS = 60_000;
const CHUNK_BYTES = 64 * 1024;

async function* framed(path: string): AsyncIterable<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE((chunk as Buffer).length);
    yield length;
    yield chunk as Buffer;
  }
  yield Buffer.alloc(4);
}

async function ask(socket: Socket, path: string): Promise<ScanStatus> {
  socket.setTimeout(LONGEST_SILENCE_MS, () => socket.destroy(new Error('the scanner is silent')));
  const [answer] = await Promise.all([text(socket), pipeline(framed(path), socket)]);
  if (/^stream: OK\0?\s*$/.test(answer)) return 'clean';
  return /^stream: .+ FOUND\0?\s*$/.test(answer) ? 'infected' : 'failed';
}

export function clamdScanner(address: ClamdAddress): Scanner {
  return {
    async scan(path) {
      const socket = connect({ ...address, allowHalfOpen: true });
      try {
        return await ask(socket, path);
      } catch {
        return 'failed';
      } finally {
        socket.destroy();
      }
    },
  };
}
