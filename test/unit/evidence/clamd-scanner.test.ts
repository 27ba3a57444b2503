/** Against a daemon that speaks ClamAV's protocol as its manual has it (clamd(8), INSTREAM). */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clamdScanner } from '../../../evidence/clamd-scanner.ts';
import { openEvidenceStore } from '../../../evidence/store.ts';

let folder: string;
let server: Server | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingfa-clamd-'));
});
afterEach(async () => {
  await new Promise((resolve) => (server === undefined ? resolve(null) : server.close(resolve)));
  server = undefined;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The bytes of one stream, once its empty chunk has come. */
function streamed(received: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0');
  if (!received.subarray(0, command.length).equals(command)) return undefined;
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

async function daemon(answer: (socket: Socket, bytes: Buffer) => void) {
  server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const bytes = streamed(received);
      if (bytes !== undefined) answer(socket, bytes);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

const EICAR = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;
const verdict = (socket: Socket, bytes: Buffer): void => {
  const text = bytes.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
  socket.end(text);
};

async function fileWith(bytes: Buffer): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return path;
}

test('all of the file reaches it, and its word is taken', async () => {
  const lengths: number[] = [];
  const address = await daemon((socket, bytes) => {
    lengths.push(bytes.length);
    verdict(socket, bytes);
  });
  const scanner = clamdScanner(address);
  expect(await scanner.scan(await fileWith(Buffer.alloc(300_001)))).toBe('clean');
  expect(await scanner.scan(await fileWith(Buffer.from(`%PDF-1.7 ${EICAR}`)))).toBe('infected');
  expect(lengths[0]).toBe(300_001);
});

test.each([
  ['refuses', (socket: Socket) => void socket.end('INSTREAM size limit exceeded. ERROR\0')],
  ['hangs up', (socket: Socket) => void socket.destroy()],
  ['says nothing we know', (socket: Socket) => void socket.end('stream: perhaps\0')],
])('a daemon that %s is a failed scan', async (_name, answer) => {
  const scanner = clamdScanner(await daemon(answer));
  expect(await scanner.scan(await fileWith(Buffer.alloc(10)))).toBe('failed');
});

test('so is one that is not there', async () => {
  expect(await clamdScanner({ host: '127.0.0.1', port: 1 }).scan(await fileWith(Buffer.alloc(10)))).toBe(
    'failed',
  );
});

test('what is infected is refused and leaves nothing behind', async () => {
  const limits = { maxBytes: 1e6, maxImageBytes: 1e6, maxImagePixels: 1e6 };
  const clamd = await daemon(verdict);
  const store = openEvidenceStore({ directory: join(folder, 'store'), clamd, limits });
  const infected = await fileWith(Buffer.from(`%PDF-1.7\n${EICAR}`));
  expect(await store.inspect(infected)).toEqual({ refused: 'evidence_infected' });
  expect(await store.inspect(await fileWith(Buffer.from('%PDF-1.7\n')))).toMatchObject({ scan: 'clean' });
});
