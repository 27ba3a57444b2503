/** An object store that speaks S3 (MinIO, OSS, OBS, COS…), where configured. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { GetObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { Disk } from 'flydrive';
import { S3Driver } from 'flydrive/drivers/s3';
import type { BlobStore, ByteRange, ListedBlob } from './blob-store.ts';
import { EvidenceStoreAway } from './errors.ts';

export interface S3Settings {
  readonly bucket: string;
  readonly region: string;
  /** Not set: AWS itself. */
  readonly endpoint?: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const CONNECT_MS = 5000;
const IDLE_MS = 30_000;

function statusOf(error: unknown): number | undefined {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return cause instanceof S3ServiceException ? cause.$metadata.httpStatusCode : undefined;
}

/** Its messages name hosts and keys; nobody but the operator needs them, and he has the store's own log. */
async function reaching<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const status = statusOf(error);
    throw status === undefined || status >= 500 ? new EvidenceStoreAway() : error;
  }
}

const quiet = (): void => undefined;

function clientOf({ region, endpoint, accessKeyId, secretAccessKey }: S3Settings): S3Client {
  return new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Stores other than AWS mostly have one address for all buckets, and do not know its newer checksums.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Its console lines name what was asked for; what matters of them comes as an error.
    logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: IDLE_MS },
  });
}

class S3Blobs implements BlobStore {
  readonly #bucket: string;
  readonly #client: S3Client;
  readonly #disk: Disk;

  constructor(settings: S3Settings) {
    this.#bucket = settings.bucket;
    this.#client = clientOf(settings);
    const { bucket } = settings;
    const driver = new S3Driver({ client: this.#client, bucket, visibility: 'private', supportsACL: false });
    this.#disk = new Disk(driver);
  }

  async place(source: string, key: string): Promise<'placed' | 'exists'> {
    // Not worth sending it all to be told so; the condition is for those who come at the same time.
    if ((await this.mark(key)) !== undefined) return 'exists';
    try {
      await this.#put(source, key, { IfNoneMatch: '*' });
      return 'placed';
    } catch (error) {
      if (statusOf(error) === 412) return 'exists';
      throw error;
    }
  }

  async replace(source: string, key: string): Promise<void> {
    await this.#put(source, key, {});
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    if (range === undefined) return await reaching(this.#disk.getStream(key));
    const Range = `bytes=${range.start}-${range.end}`;
    const command = new GetObjectCommand({ Bucket: this.#bucket, Key: key, Range });
    return (await reaching(this.#client.send(command))).Body as Readable;
  }

  async mark(key: string): Promise<string | undefined> {
    try {
      const { etag, contentLength, lastModified } = await reaching(this.#disk.getMetaData(key));
      return [etag, contentLength, lastModified.getTime()].join(' ');
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await reaching(this.#disk.delete(key));
  }

  async *list(prefix: string): AsyncIterable<ListedBlob> {
    for (let token: string | undefined; ; ) {
      const page = await reaching(
        this.#disk.listAll(prefix, {
          recursive: true,
          ...(token === undefined ? {} : { paginationToken: token }),
        }),
      );
      for (const one of page.objects) {
        if (one.isFile) yield { key: one.key, modifiedAt: (await one.getMetaData()).lastModified.getTime() };
      }
      token = page.paginationToken;
      if (token === undefined) return;
    }
  }

  async #put(source: string, key: string, conditions: Readonly<Record<string, string>>): Promise<void> {
    const { size } = await stat(source);
    const options = { contentLength: size, contentType: 'application/octet-stream', ...conditions };
    await reaching(this.#disk.putStream(key, createReadStream(source), options));
  }
}

export function s3Blobs(settings: S3Settings): BlobStore {
  return new S3Blobs(settings);
}
