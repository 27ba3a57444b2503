/** From the environment to the settings of the evidence store: folder or S3, limits, scanner. */
import type { EvidenceEnv } from '../config/env.ts';
import type { S3Settings } from './s3-blobs.ts';
import type { EvidenceSettings } from './store.ts';

const MEGABYTE = 1024 * 1024;
const MEGAPIXEL = 1_000_000;

function s3Of(env: EvidenceEnv): S3Settings | undefined {
  const {
    EVIDENCE_S3_BUCKET: bucket,
    EVIDENCE_S3_REGION: region,
    EVIDENCE_S3_ENDPOINT: endpoint,
    EVIDENCE_S3_ACCESS_KEY_ID: accessKeyId,
    EVIDENCE_S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = env;
  if (bucket === undefined) return undefined;
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new Error(
      'EVIDENCE_S3_BUCKET needs EVIDENCE_S3_ACCESS_KEY_ID and EVIDENCE_S3_SECRET_ACCESS_KEY (缺少对象存储密钥)',
    );
  }
  return { bucket, region, accessKeyId, secretAccessKey, ...(endpoint === undefined ? {} : { endpoint }) };
}

export function evidenceSettings(env: EvidenceEnv): EvidenceSettings {
  const [host = '', port = ''] = env.EVIDENCE_CLAMD?.split(':') ?? [];
  return {
    directory: env.EVIDENCE_DIR,
    s3: s3Of(env),
    clamd: host === '' ? undefined : { host, port: Number(port) },
    limits: {
      maxBytes: env.EVIDENCE_MAX_MB * MEGABYTE,
      maxImageBytes: env.EVIDENCE_MAX_IMAGE_MB * MEGABYTE,
      maxImagePixels: env.EVIDENCE_MAX_IMAGE_MEGAPIXELS * MEGAPIXEL,
    },
  };
}
