/**
 * `npm run filing:check -- --file F`: checks a filing package (立案材料包) alone, without the platform that made it: the table of contents
 * against its schema, each file that it names against its length and SHA-256, each signature against the
 * bytes that it seals, and the package as a whole against the one form in which
 * these files are written. Ends with 1 where a byte is another.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import {
  filesOf,
  MANIFEST,
  type Manifest,
  manifestSchema,
  type PackedFile,
  publishedSchema,
  SCHEMA,
} from '../../api/filing/manifest.ts';
import { writtenZip, type ZipEntry } from '../../api/filing/zip.ts';
import { signatureLines } from '../../domain/record/signature-lines.ts';
import { Sentence } from '../../local/setup/sentence.mjs';

export interface PackageReport {
  readonly caseNumber?: string;
  readonly drill?: boolean;
  readonly files: number;
  readonly bytes: number;
  /** Of manifest.json: what the platform noted when the package was taken. */
  readonly digest?: string;
  readonly faults: readonly string[];
}

/** The table of contents and the papers of the largest package are far below this. */
const MOST_AT_HAND = 16 * 1024 * 1024;

async function sha256Of(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of stream) hash.update(part as Buffer);
  return hash.digest('hex');
}

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** An opened package: its entries in the order in which they lie there. */
interface Opened {
  readonly zip: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;
}

async function opened(path: string): Promise<Opened> {
  if (!((await stat(path).catch(() => undefined))?.isFile() ?? false))
    throw new Sentence(`没有文件 ${path}`, `there is no file ${path}`);
  try {
    const zip = await openPromise(path, { autoClose: false, lazyEntries: true });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return { zip, entries };
  } catch (error) {
    throw new Sentence(`不是完整的 ZIP 文件：${why(error)}`, `not a whole ZIP file: ${why(error)}`);
  }
}

async function bytesOf({ zip, entries }: Opened, name: string): Promise<Buffer | undefined> {
  const entry = entries.get(name);
  if (entry === undefined || entry.uncompressedSize > MOST_AT_HAND) return undefined;
  return await buffer(await zip.openReadStreamPromise(entry));
}

async function faultOf({ zip, entries }: Opened, file: PackedFile): Promise<string | undefined> {
  const { path, size, sha256 } = file;
  const entry = entries.get(path);
  if (entry === undefined) return `${path}: 缺少 / missing`;
  if (entry.uncompressedSize !== size) return `${path}: ${entry.uncompressedSize} ≠ ${size}`;
  try {
    const found = await sha256Of(await zip.openReadStreamPromise(entry));
    return found === sha256 ? undefined : `${path}: SHA-256 不符 / its SHA-256 is another`;
  } catch (error) {
    return `${path}: ${why(error)}`;
  }
}

/** The flag of what was written as it was read, with its length after it. */
const STREAMED = 8;

async function again({ zip }: Opened, entry: Entry): Promise<ZipEntry> {
  const { fileName: path, uncompressedSize: size, generalPurposeBitFlag: flags } = entry;
  const open = (): Promise<Readable> => zip.openReadStreamPromise(entry);
  return (flags & STREAMED) === 0 && size <= MOST_AT_HAND
    ? { path, bytes: await buffer(await open()) }
    : { path, size, open };
}

/** The same files written again are the same bytes: what differs was changed beside them. */
async function differs(path: string, package_: Opened): Promise<boolean> {
  try {
    const entries: ZipEntry[] = [];
    for (const entry of package_.entries.values()) entries.push(await again(package_, entry));
    const { stream } = await writtenZip(entries);
    return (await sha256Of(stream)) !== (await sha256Of(createReadStream(path)));
  } catch {
    return true;
  }
}

const faultsOfSchema = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): string[] =>
  issues.map((one) => `${MANIFEST} /${one.path.map(String).join('/')}: ${one.message}`);

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function faultsOf(path: string, package_: Opened, manifest: Manifest): Promise<string[]> {
  const named = filesOf(manifest);
  const paths = new Set([MANIFEST, SCHEMA, ...named.map((one) => one.path)]);
  const more = [...package_.entries.keys()].filter((one) => !paths.has(one));
  const faults: string[] = more.map((one) => `${one}: 目录中没有 / the table of contents does not name it`);
  const schema = await bytesOf(package_, SCHEMA);
  if (schema?.toString('utf8') !== publishedSchema())
    faults.push(`${SCHEMA}: 不是公布的格式 / not as published`);
  faults.push(...manifest.papers.flatMap((one) => faultsOfSignatures(one, manifest.drill)));
  for (const file of named) {
    const fault = await faultOf(package_, file);
    if (fault !== undefined) faults.push(fault);
  }
  if (faults.length === 0 && (await differs(path, package_)))
    faults.push('文件之外的字节被改动 / bytes beside the files were changed');
  return faults;
}

/** Each signature seals the bytes that lie here, and its hash is that of what it says of itself. An exercise has a clock of its own. */
function faultsOfSignatures({ file, signed }: Manifest['papers'][number], drill: boolean): string[] {
  return (signed?.signatures ?? []).flatMap(({ seal, hash, means, at }) => [
    ...(seal.sha256 === file.sha256
      ? []
      : [`${file.path}: 签名封存的不是这份文书 / a signature seals other bytes`]),
    ...(createHash('sha256').update(signatureLines(seal)).digest('hex') === hash &&
    seal.means === means &&
    (drill || Date.parse(at) === seal.signedAt)
      ? []
      : [`${file.path}: 签名记录被改动 / what a signature says of itself was changed`]),
  ]);
}

/** @throws Sentence when there is no such file, or it is no package */
export async function checkPackage(path: string): Promise<PackageReport> {
  const package_ = await opened(path);
  try {
    const bytes = await bytesOf(package_, MANIFEST).catch(() => undefined);
    if (bytes === undefined)
      return { files: 0, bytes: 0, faults: [`${MANIFEST}: 缺少或者受损 / missing or damaged`] };
    const checked = manifestSchema.safeParse(parsed(bytes));
    if (!checked.success) return { files: 0, bytes: 0, faults: faultsOfSchema(checked.error.issues) };
    const { caseNumber, drill } = checked.data;
    const named = filesOf(checked.data);
    return {
      caseNumber,
      drill,
      files: named.length,
      bytes: named.reduce((sum, one) => sum + one.size, 0),
      digest: createHash('sha256').update(bytes).digest('hex'),
      faults: await faultsOf(path, package_, checked.data),
    };
  } finally {
    package_.zip.close();
  }
}

const USAGE = `用法 / usage: npm run filing:check -- --file F
核对立案材料包：目录格式、每个文件的长度和 SHA-256 / checks a filing package: its table of contents, length and SHA-256 of each file
--file F    下载的立案材料包，无需平台 / the package as it was downloaded; needs no platform`;

function tell({ caseNumber, drill, files, bytes, digest, faults }: PackageReport): void {
  for (const fault of faults) console.error(`✗ ${fault}`);
  if (faults.length > 0) {
    process.exitCode = 1;
    return;
  }
  const exercise = drill === true ? '（演练 / exercise）' : '';
  console.log(
    `✓ ${caseNumber}${exercise}：${files} 个文件、${bytes} 字节，均与目录相符 / ${files} files, ${bytes} bytes, all as the table of contents says`,
  );
  // Who makes the whole anew has another digest: the platform noted the true one.
  console.log(`  目录摘要，请与平台记录核对 / digest of the table of contents, to be compared: ${digest}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { file: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true || values.file === undefined) {
    console.log(USAGE);
    if (values.help !== true) process.exitCode = 1;
    return;
  }
  tell(await checkPackage(values.file));
}

if (import.meta.main) await main();
