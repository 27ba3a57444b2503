/** The HTTPS server with the certificate that lies in files: read again when they change, so that a renewed one needs no restart. */
import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:https';

export interface TlsSettings {
  readonly certFile: string;
  readonly keyFile: string;
  /** This machine's own authority, given to whoever asks; not there for an office's own certificate. */
  readonly caFile?: string | undefined;
  /** Where the front door answers without TLS. */
  readonly plainPort: number;
}

const LOOK_MS = 10_000;

export function createSecureServer(
  { certFile, keyFile }: TlsSettings,
  app: RequestListener,
  onTrouble: (error: unknown) => void,
): Server {
  const read = () => ({
    cert: readFileSync(certFile, 'utf8'),
    key: readFileSync(keyFile, 'utf8'),
    minVersion: 'TLSv1.2' as const,
  });
  const server = createServer(read(), app);
  const renew = (): void => {
    try {
      server.setSecureContext(read());
    } catch (error) {
      // Half written, or a key of another certificate: the former one stays.
      onTrouble(error);
    }
  };
  watchFile(certFile, { interval: LOOK_MS, persistent: false }, renew);
  server.once('close', () => unwatchFile(certFile, renew));
  return server;
}
