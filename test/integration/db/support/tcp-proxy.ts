/** A TCP proxy that can stop passing bytes without closing anything: what a half-open link looks like. */
import { type Socket, connect, createServer } from 'node:net';
import { freePort } from '../../../support/postgres.ts';

export interface TcpProxy {
  readonly port: number;
  /** Connections made before the call go silent; later ones pass. */
  blackHole(): void;
  readonly connections: () => number;
  close(): Promise<void>;
}

interface Pair {
  readonly client: Socket;
  readonly upstream: Socket;
  silent: boolean;
}

export async function openProxy(targetPort: number): Promise<TcpProxy> {
  const pairs = new Set<Pair>();
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const pair: Pair = { client, upstream: connect(targetPort, '127.0.0.1'), silent: false };
    pairs.add(pair);
    const pass = (from: Socket, to: Socket) => {
      from.on('data', (bytes) => pair.silent || to.write(bytes));
      from.on('end', () => pair.silent || to.end());
      from.on('error', () => undefined);
    };
    pass(client, pair.upstream);
    pass(pair.upstream, client);
    // A socket that was only half closed would take these bytes; one that was destroyed answers with a reset.
    const probe = setInterval(() => pair.silent && client.readableEnded && client.write('?'), 50);
    client.on('close', () => {
      clearInterval(probe);
      pairs.delete(pair);
      pair.upstream.destroy();
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    blackHole() {
      for (const pair of pairs) pair.silent = true;
    },
    connections: () => pairs.size,
    async close() {
      for (const pair of pairs) {
        pair.client.destroy();
        pair.upstream.destroy();
      }
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
