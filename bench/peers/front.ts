/** The HTTP front of a peer: one path, answered when the act is on record. No session, no scope. */
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import type { PeerInput } from './contract.ts';

/** @param take settles when the act is on record, and is rejected where it is refused */
export function serve(port: number, take: (input: PeerInput) => Promise<void>): void {
  const server = createServer((req, res) => {
    void json(req)
      .then((body) => take(body as PeerInput))
      .then(
        () => res.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
        (error: unknown) => res.writeHead(409).end(String(error)),
      );
  });
  server.listen(port, '127.0.0.1');
  process.once('SIGTERM', () => process.exit(0));
}
