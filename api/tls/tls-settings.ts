/** What the environment says of TLS. */
import type { ApiEnv } from '../../config/env.ts';
import type { TlsSettings } from './secure-server.ts';

/** @returns undefined without a certificate: plain HTTP */
export function tlsSettings(env: ApiEnv): TlsSettings | undefined {
  const { TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile, TLS_CA_FILE: caFile, PLAIN_PORT: plainPort } = env;
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile === undefined || keyFile === undefined)
    throw new Error('TLS_CERT_FILE and TLS_KEY_FILE go together (证书和私钥须同时设置)');
  return { certFile, keyFile, caFile, plainPort };
}
