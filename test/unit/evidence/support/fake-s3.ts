/** As much of S3 as the store speaks: one bucket in memory, conditional puts, ranges, lists by page. Signatures are not looked at. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface FakeS3 {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** Answers 503 to everything while true. */
  away: boolean;
  close(): Promise<void>;
}

const PAGE = 2;
const modified = new Date(Date.now() - 3_600_000);
const etag = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;
const fail = (res: ServerResponse, status: number, code: string): void => {
  const xml = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  res.writeHead(status, { 'content-type': 'application/xml' }).end(xml);
};

function list(objects: Map<string, Buffer>, url: URL, res: ServerResponse): void {
  const prefix = url.searchParams.get('prefix') ?? '';
  const after = url.searchParams.get('continuation-token') ?? '';
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const page = keys.slice(0, PAGE);
  const more = keys.length > PAGE;
  const contents = page.map(
    (key) =>
      `<Contents><Key>${key}</Key><LastModified>${modified.toISOString()}</LastModified><Size>${objects.get(key)?.length}</Size></Contents>`,
  );
  const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  res
    .writeHead(200, { 'content-type': 'application/xml' })
    .end(
      `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
    );
}

function read(bytes: Buffer, req: IncomingMessage, res: ServerResponse): void {
  const range = /^bytes=(\d+)-(\d+)$/.exec(req.headers.range ?? '');
  const part = range === null ? bytes : bytes.subarray(Number(range[1]), Number(range[2]) + 1);
  res.writeHead(range === null ? 200 : 206, {
    'content-length': part.length,
    etag: etag(bytes),
    'last-modified': modified.toUTCString(),
  });
  if (req.method === 'HEAD') res.end();
  else res.end(part);
}

async function put(objects: Map<string, Buffer>, key: string, req: IncomingMessage, res: ServerResponse) {
  const bytes = await buffer(req);
  if (req.headers['if-none-match'] === '*' && objects.has(key)) return fail(res, 412, 'PreconditionFailed');
  if (Number(req.headers['content-length']) !== bytes.length) return fail(res, 400, 'IncompleteBody');
  objects.set(key, bytes);
  res.writeHead(200, { etag: etag(bytes) }).end();
}

async function answer(s3: FakeS3, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '/', s3.endpoint);
  const [, bucket, ...path] = decodeURIComponent(url.pathname).split('/');
  const key = path.join('/');
  if (s3.away) return fail(res, 503, 'SlowDown');
  if (bucket !== 'evidence') return fail(res, 404, 'NoSuchBucket');
  if (key === '') return list(s3.objects, url, res);
  if (req.method === 'PUT') return await put(s3.objects, key, req, res);
  if (req.method === 'DELETE') {
    s3.objects.delete(key);
    res.writeHead(204).end();
    return;
  }
  const bytes = s3.objects.get(key);
  if (bytes === undefined) return fail(res, 404, 'NoSuchKey');
  read(bytes, req, res);
}

export async function startFakeS3(): Promise<FakeS3> {
  const server = createServer((req, res) => {
    answer(s3, req, res).catch(() => res.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const s3: FakeS3 = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects: new Map(),
    away: false,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return s3;
}
