/** The papers of a filing package as its files and in its table of contents: printed for it, or as they were signed. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import type { IssuedPaper } from '../../db/queries/evidence/issued-papers.ts';
import type { CaseDocument } from '../../db/queries/evidence/read-document.ts';
import type { HashedSignature } from '../../domain/record/signature-lines.ts';
import type { PackedPaper } from './contents.ts';
import type { Manifest, PackedFile } from './manifest.ts';
import type { PackedSignature, PrintedPaper, SignedPaper } from './signed-papers.ts';
import type { ZipEntry } from './zip.ts';

type Signed = Extract<PrintedPaper, { signed: unknown }>;
type ManifestPaper = Manifest['papers'][number];

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const HARMLESS: Readonly<Record<string, string>> = {
  'text/plain': '.txt',
  'application/octet-stream': '.bin',
};

/** The ending alone of what the file was called: a name may tell of a person. */
export function endingOf({ filename, mediaType }: CaseDocument): string {
  const own = extname(filename ?? '').toLowerCase();
  return HARMLESS[mediaType] ?? (/^\.[a-z0-9]{1,5}$/.test(own) ? own : '');
}

export const fileOf = (path: string, one: CaseDocument): PackedFile => ({
  path,
  mediaType: one.mediaType,
  size: one.size,
  sha256: one.sha256,
});

const pdfFile = (path: string, pdf: Uint8Array): PackedFile => ({
  path,
  mediaType: 'application/pdf',
  size: pdf.byteLength,
  sha256: sha256(pdf),
});

/** Without its ending. */
const paperStem = ({ code }: PackedPaper, index: number): string =>
  `papers/${String(index + 1).padStart(2, '0')}-${code}`;

/** One scan may show several signatures: it is one file. */
const scansOf = ({ signatures }: SignedPaper): readonly CaseDocument[] => [
  ...new Set(signatures.flatMap(({ scan }) => scan ?? [])),
];

const scanPath = (stem: string, signed: SignedPaper, scan: CaseDocument): string =>
  `${stem}-scan-${scansOf(signed).indexOf(scan) + 1}${endingOf(scan)}`;

const copyPath = (stem: string): string => `${stem}-signed.pdf`;

/** What is hashed, and nothing beside it. */
function sealOf(one: IssuedPaper['signatures'][number]) {
  const { signatureId: _id, key: _key, hash: _hash, ...seal } = one;
  return seal satisfies HashedSignature;
}

/** Number of a party in the table of contents. */
export type Numbered = (partyId: string) => number | undefined;

function signatureOf(stem: string, signed: SignedPaper, one: PackedSignature, no: Numbered) {
  const { signer, signature, at, scan } = one;
  const party = no(signer.partyId ?? '');
  return {
    as: signer.as,
    line: signer.line,
    ...(party === undefined ? {} : { party }),
    at,
    means: signature.means,
    ...(scan === undefined ? {} : { scan: fileOf(scanPath(stem, signed, scan), scan) }),
    seal: sealOf(signature),
    hash: signature.hash,
  };
}

function signedOf(
  stem: string,
  { signed, copy }: Signed,
  no: Numbered,
): NonNullable<ManifestPaper['signed']> {
  const { issued, code, issuedAt, signatures, missing } = signed;
  return {
    no: issued.no,
    code,
    issuedAt,
    ...(copy === undefined ? {} : { copy: pdfFile(copyPath(stem), copy) }),
    signatures: signatures.map((one) => signatureOf(stem, signed, one, no)),
    missing,
  };
}

export function manifestPaper(one: PrintedPaper, index: number, no: Numbered): ManifestPaper {
  const { paper } = one;
  const stem = paperStem(paper, index);
  const path = `${stem}.pdf`;
  const party = no(paper.subject.id);
  return {
    code: paper.code,
    title: paper.filled.title,
    ...(party === undefined ? {} : { party }),
    file: 'pdf' in one ? pdfFile(path, one.pdf) : fileOf(path, one.signed.sealed),
    ...('pdf' in one ? {} : { signed: signedOf(stem, one, no) }),
  };
}

export type Open = (document: CaseDocument) => Promise<Readable>;

export const stored = (path: string, document: CaseDocument, open: Open): ZipEntry => ({
  path,
  size: document.size,
  open: () => open(document),
});

/** In the order of the table of contents: what is sealed, the copy with the signatures, the scans. */
export function paperEntries(one: PrintedPaper, index: number, open: Open): readonly ZipEntry[] {
  const stem = paperStem(one.paper, index);
  const path = `${stem}.pdf`;
  if ('pdf' in one) return [{ path, bytes: one.pdf }];
  const { signed, copy } = one;
  return [
    stored(path, signed.sealed, open),
    ...(copy === undefined ? [] : [{ path: copyPath(stem), bytes: copy }]),
    ...scansOf(signed).map((scan) => stored(scanPath(stem, signed, scan), scan, open)),
  ];
}
