/**
 * What is answered without TLS, beside the HTTPS address: the certificate authority that phones are to trust, how they do, and the
 * way to the HTTPS address. `/healthz` and `/readyz` go to the application, for the supervisor on this machine.
 */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { TRUST_STEPS } from './trust-steps.ts';

const CA_PATH = '/jingfa-ca.crt';
const TRUST_PATH = '/trust';
const OF_THE_APPLICATION = ['/healthz', '/readyz'];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** People compare the fingerprint with the one on the machine's screen: this page itself came over an open line. */
function trustPage(ca: string, publicAddress: string): string {
  const fingerprint = new X509Certificate(ca).fingerprint256;
  const steps = TRUST_STEPS.map(
    ({ device, zh, en }) =>
      `<h2>${device}</h2><p lang="zh">${escaped(zh)}</p><p lang="en">${escaped(en)}</p>`,
  );
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>信任本机证书 / Trust this machine</title>
<h1>信任本机证书 / Trust this machine</h1>
<p><a href="${CA_PATH}">下载证书 / Download the certificate</a></p>
<p>SHA-256 指纹，应与服务器启动时显示的一致 / fingerprint, the same as the server showed at its start:<br><code>${fingerprint}</code></p>
${steps.join('\n')}
<p>完成后打开 / then open: <a href="${escaped(publicAddress)}">${escaped(publicAddress)}</a></p></html>`;
}

function send(res: ServerResponse, type: string, body: string, headers: Record<string, string> = {}): void {
  res.writeHead(200, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  res.end(body);
}

/** @returns whether the request was for the certificate or its page, and is answered */
export function answersTrust(
  { caFile, publicAddress }: { readonly caFile?: string | undefined; readonly publicAddress: string },
  req: IncomingMessage,
  res: ServerResponse,
): boolean {
  const [path] = (req.url ?? '').split('?');
  if (caFile === undefined || req.method !== 'GET' || (path !== CA_PATH && path !== TRUST_PATH)) return false;
  const ca = readFileSync(caFile, 'utf8');
  const attachment = { 'Content-Disposition': 'attachment; filename="jingfa-ca.crt"' };
  if (path === CA_PATH) send(res, 'application/x-x509-ca-cert', ca, attachment);
  else send(res, 'text/html; charset=utf-8', trustPage(ca, publicAddress));
  return true;
}

/** @param app the application itself, for health alone */
export function frontDoor(
  trust: { readonly caFile?: string | undefined; readonly publicAddress: string },
  app: RequestListener,
): RequestListener {
  return (req, res) => {
    const [path = ''] = (req.url ?? '').split('?');
    if (OF_THE_APPLICATION.includes(path)) app(req, res);
    else if (answersTrust(trust, req, res)) return;
    else if (req.method === 'GET' || req.method === 'HEAD') {
      // A path that begins with two slashes would name another host.
      const location = new URL(`/${(req.url ?? '').replace(/^\/+/, '')}`, trust.publicAddress);
      res.writeHead(308, { Location: location.href }).end();
    } else
      res.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' }).end('请使用 HTTPS / use HTTPS');
  };
}
