/** The environment of every process: one schema, one slice per process. The only reader of `process.env`. */
import { z } from 'zod';

type Source = Readonly<Record<string, string | undefined>>;

export interface CodecKey {
  readonly id: string;
  /** 32 bytes, for AES-256-GCM. */
  readonly key: Buffer;
}

const port = z.coerce.number().int().min(1).max(65_535);
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'must look like postgresql://user:password@host:port/database');
const password = z.string().min(8, 'must have at least 8 characters');

/** The first key encrypts; the others still decrypt what was written under them. */
const codecKeys = z.string().transform((text, context): readonly CodecKey[] => {
  const keys: CodecKey[] = [];
  for (const part of text.split(',')) {
    const [id, encoded] = part.trim().split(':', 2);
    const key = Buffer.from(encoded ?? '', 'base64');
    if (!id || !/^[\w.-]+$/.test(id) || key.length !== 32 || keys.some((known) => known.id === id)) {
      context.addIssue('must be keyId:base64 of 32 bytes, several separated by commas, each id once');
      return z.NEVER;
    }
    keys.push({ id, key });
  }
  return keys;
});

/** Where a process keeps its own role apart from the owner's: neither role owns a table. */
const databaseEnv = z.object({ DATABASE_URL: postgresUrl });

/** The owner of the database: migrations, units, the first administrator. No running process has it. */
const migrationEnv = z.object({
  MIGRATION_DATABASE_URL: postgresUrl,
  API_DB_PASSWORD: password,
  WORKER_DB_PASSWORD: password,
  DEMO_PASSWORD: password.optional(),
});

const temporalEnv = z.object({
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d+$/, 'must be host:port')
    .default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TASK_QUEUE: z.string().min(1).default('disputes'),
  CODEC_KEYS: codecKeys,
});

const processEnv = z.object({
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Whatever a process keeps on disk. */
  DATA_DIR: z.string().min(1).default('.data'),
});

const megabytes = z.coerce.number().int().min(1).max(10_000);

/** The evidence store: a folder by default, an object store where a bucket is named. */
const evidenceEnv = z.object({
  EVIDENCE_DIR: z.string().min(1).default('.data/evidence'),
  EVIDENCE_S3_BUCKET: z.string().min(1).optional(),
  EVIDENCE_S3_REGION: z.string().min(1).default('us-east-1'),
  EVIDENCE_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  EVIDENCE_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  EVIDENCE_S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  EVIDENCE_MAX_MB: megabytes.default(200),
  EVIDENCE_MAX_IMAGE_MB: megabytes.default(30),
  /** A picture is decoded to make it small: this many million pixels cost up to four times as many bytes. */
  EVIDENCE_MAX_IMAGE_MEGAPIXELS: megabytes.default(120),
  /** ClamAV's daemon; not set: nothing is scanned, and every document says so. */
  EVIDENCE_CLAMD: z
    .string()
    .regex(/^[^\s/:]+:\d+$/, 'must be host:port')
    .optional(),
});

const iceServer = z.strictObject({
  urls: z.union([z.string().regex(/^(stun|turns?):/), z.array(z.string().regex(/^(stun|turns?):/)).min(1)]),
  username: z.string().optional(),
  credential: z.string().optional(),
});

const iceServers = z.string().transform((text, context) => {
  try {
    return z.array(iceServer).parse(JSON.parse(text));
  } catch {
    context.addIssue('must be JSON: [{"urls":"turn:host:3478","username":"…","credential":"…"}]');
    return z.NEVER;
  }
});

const apiEnv = z.object({
  ...processEnv.shape,
  ...databaseEnv.shape,
  ...temporalEnv.shape,
  ...evidenceEnv.shape,
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(8080),
  /** What browsers type; unsafe requests must come from this origin. */
  PUBLIC_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  /** Other origins of the same machine, separated by commas. */
  ALSO_ADDRESSES: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.url({ protocol: /^https?$/ })))
    .optional(),
  /** With both files the API speaks HTTPS; read again when they change. */
  TLS_CERT_FILE: z.string().min(1).optional(),
  TLS_KEY_FILE: z.string().min(1).optional(),
  /** This machine's own authority, which phones are told to trust; browsers are then not told to insist on HTTPS. */
  TLS_CA_FILE: z.string().min(1).optional(),
  /** Plain HTTP beside HTTPS: the certificate, and the way to HTTPS. */
  PLAIN_PORT: port.default(8081),
  API_METRICS_PORT: port.optional(),
  /** Says on every page that people and events are invented. */
  DEMO: z.stringbool().default(false),
  /** The built web app; without it the API alone is served. */
  WEB_DIR: z.string().min(1).default('web/dist'),
  /** STUN and TURN of online rooms, as a browser takes them; none on one network. */
  ROOM_ICE_SERVERS: iceServers.default([]),
  /** The court's own 云审, beside the online room of a hearing. */
  ROOM_COURT_LINK: z.url({ protocol: /^https?$/ }).optional(),
});

const workerEnv = z.object({
  ...processEnv.shape,
  ...databaseEnv.shape,
  ...temporalEnv.shape,
  WORKFLOW_BUNDLE: z.string().min(1).default('dist/workflow-bundle.js'),
  WORKER_METRICS_PORT: port.optional(),
  WORKER_HEALTH_PORT: port.optional(),
  /** Messages to the outside are written here for the program that sends them; not set: notices stay in the platform. */
  NOTICE_FILE_DIR: z.string().min(1).optional(),
  /** Settings of the gateways of SMS and WeCom (短信、企业微信), with their secrets: a file that the worker alone reads. */
  NOTICE_GATEWAY_FILE: z.string().min(1).optional(),
});

/** What `npm start` takes from outside; it makes everything else by itself. */
const startEnv = z.object({
  /** Loopback when it is not set; every interface with `--tls`, since phones are to reach it. */
  HOST: z.string().min(1).optional(),
  PUBLIC_ADDRESS: apiEnv.shape.PUBLIC_ADDRESS,
  LOG_LEVEL: processEnv.shape.LOG_LEVEL,
  /** The Temporal command-line tool; `npm start` finds or builds one. */
  TEMPORAL_CLI: z.string().min(1).default('temporal'),
});

/** Every variable of every process. `.env.example` lists exactly these. */
export const wholeEnv = z.object({
  ...apiEnv.shape,
  ...workerEnv.shape,
  ...migrationEnv.shape,
  ...startEnv.shape,
});

export type EvidenceEnv = z.output<typeof evidenceEnv>;
export type DatabaseEnv = z.output<typeof databaseEnv>;
export type MigrationEnv = z.output<typeof migrationEnv>;
export type ApiEnv = z.output<typeof apiEnv> & { readonly PUBLIC_ADDRESS: string };
export type WorkerEnv = z.output<typeof workerEnv>;
export type StartEnv = z.output<typeof startEnv>;

/** An empty value means "not set": that is how compose files and `.env` files leave a variable out. */
function withoutEmpty(source: Source): Source {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
}

function parse<T extends z.ZodObject>(schema: T, source: Source): z.output<T> {
  const result = schema.safeParse(withoutEmpty(source));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const missing = source[name] === undefined || source[name] === '';
    return `  ${name}: ${missing ? 'is not set' : issue.message}`;
  });
  throw new Error(`The environment is not complete (环境变量有误):\n${problems.join('\n')}`);
}

export function readDatabaseEnv(source: Source = process.env): DatabaseEnv {
  return parse(databaseEnv, source);
}

export function readEvidenceEnv(source: Source = process.env): EvidenceEnv {
  return parse(evidenceEnv, source);
}

export function readMigrationEnv(source: Source = process.env): MigrationEnv {
  return parse(migrationEnv, source);
}

export function readApiEnv(source: Source = process.env): ApiEnv {
  const env = parse(apiEnv, source);
  return { ...env, PUBLIC_ADDRESS: env.PUBLIC_ADDRESS ?? `http://127.0.0.1:${env.PORT}` };
}

export function readWorkerEnv(source: Source = process.env): WorkerEnv {
  return parse(workerEnv, source);
}

export function readStartEnv(source: Source = process.env): StartEnv {
  return parse(startEnv, source);
}

/** What was set of the evidence store and of online rooms, for `npm start` to hand on; where its folder is, it says itself. */
export function handedOn(source: Source = process.env): Record<string, string> {
  const names = [...Object.keys(evidenceEnv.shape), 'ROOM_ICE_SERVERS', 'ROOM_COURT_LINK'].filter(
    (name) => name !== 'EVIDENCE_DIR',
  );
  return Object.fromEntries(names.flatMap((name) => (source[name] ? [[name, source[name]]] : [])));
}

/** Whether a browser could be opened here: not on a server, not in a pipeline. */
export function hasDisplay(source: Source = process.env): boolean {
  return process.platform === 'darwin' || Boolean(source['DISPLAY'] || source['WAYLAND_DISPLAY']);
}

/** Whether the journeys draw the pictures of docs/screens anew (`SCREENS=1 npm test -- test/journeys`). */
export function drawsScreens(source: Source = process.env): boolean {
  return source['SCREENS'] === '1';
}

/** The environment of a child process: ours, and legal days end at midnight in China whatever the machine's zone. */
export function childEnvironment(
  own: Readonly<Record<string, string>>,
  source: Source = process.env,
): Record<string, string> {
  const inherited = Object.entries(source).filter((entry): entry is [string, string] => {
    const [name, value] = entry;
    return value !== undefined && !(name in wholeEnv.shape);
  });
  return { ...Object.fromEntries(inherited), TZ: 'Asia/Shanghai', LANG: 'C.UTF-8', ...own };
}
