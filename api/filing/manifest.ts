/**
 * The table of contents of a filing package (立案材料包), as a court's own system reads it: the one home of its shape. Its JSON Schema is
 * docs/filing-package.schema.json. A change of the shape is another version.
 */
import * as z from 'zod';
import {
  AGENT_KIND,
  CHANNEL,
  PARTY_KIND,
  PARTY_ROLE,
  SPECIAL_POWER,
} from '../../domain/chapters/people/words.ts';
import { CORRECTION_FIELDS } from '../../papers/facts/corrections.ts';
import { COMPLAINT_ELEMENT } from '../../domain/chapters/filing/words.ts';
import { ELECTRONIC_CHANNEL } from '../../domain/chapters/service/words.ts';
import type { HashedSignature } from '../../domain/record/signature-lines.ts';
import { FEE_KINDS } from '../../domain/law/calculators/court-fee.ts';
import { MEANS } from '../../papers/signing/standing.ts';
import { codesOf } from '../../domain/words.ts';
import { PAPER_SIGNER } from '../../words/papers.ts';

export const FORMAT = 'jingfa-filing-package';
export const VERSION = 2;
export const MANIFEST = 'manifest.json';
export const SCHEMA = 'schema.json';

const money = () => z.string().regex(/^\d+\.\d{2}$/);
const date = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = (what: string) => z.string().min(1).meta({ description: what });

/** A file of the package: its path has nothing of a person in it. */
const file = () =>
  z.strictObject({
    path: z.string().regex(/^(?:papers|evidence|will)\/[\w-]+(?:\.\w+)?$/),
    mediaType: words('媒体类型 / media type'),
    size: z.int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  });

/** Of a party in this manifest: its number there. */
const partyNo = () => z.int().min(1).meta({ description: '当事人序号 / number of the party in `parties`' });

const party = z.strictObject({
  no: z.int().min(1),
  role: z.enum(codesOf(PARTY_ROLE)),
  kind: z.enum(codesOf(PARTY_KIND)),
  name: words('姓名或者名称 / name'),
  idNumber: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  withheld: z.literal(true).optional().meta({
    description: '住址和电话依法不在材料中载明 / where this party lives and is called is not told in papers',
  }),
  agents: z
    .array(
      z.strictObject({ kind: z.enum(codesOf(AGENT_KIND)), powers: z.array(z.enum(codesOf(SPECIAL_POWER))) }),
    )
    .optional(),
  service: z
    .strictObject({ address: z.string().optional(), channels: z.array(z.enum(codesOf(ELECTRONIC_CHANNEL))) })
    .optional()
    .meta({ description: '确认的送达地址和方式 / address and channels confirmed for service' }),
});

const elements = z.strictObject({
  kind: words('要素式起诉状的种类 / kind of element-style complaint'),
  elements: z.array(z.string()).min(1),
  text: z.string().optional(),
});

const complaint = z.strictObject({
  date: date(),
  channel: z.enum(codesOf(CHANNEL)),
  by: partyNo().optional(),
  agentNo: z.int().min(1).optional(),
  will: file().optional().meta({ description: '载明当事人意思的材料 / what shows the party’s will' }),
  insists: z.literal(true).optional(),
  correctedOn: date().optional(),
  lacking: z.array(z.enum(codesOf(COMPLAINT_ELEMENT))),
});

const fee = z.strictObject({
  kind: z.enum(FEE_KINDS),
  claimAmount: money().optional(),
  least: money(),
  most: money(),
  halved: z.boolean(),
  prepaidBy: z.enum(['claimant', 'nobody', 'not_prepaid', 'after_execution']),
  article: words('依据 / article'),
});

const sha256 = () => z.string().regex(/^[0-9a-f]{64}$/);

const id = () => z.string().regex(/^[0-9a-f-]{36}$/);

/** What is hashed of a signature, one line each in this order: who holds it makes the hash anew. */
const seal = z.strictObject({
  prevHash: z
    .string()
    .regex(/^([0-9a-f]{64})?$/)
    .meta({
      description:
        '案件中前一签名的摘要，第一个为空 / of the signature before it in the case; empty for the first',
    }),
  caseId: id(),
  no: z.int().min(1),
  paperId: id(),
  sha256: sha256(),
  signer: z.string().min(1),
  partyId: z.string().nullable(),
  personId: z.string().nullable(),
  agentNo: z.int().min(1).nullable(),
  means: z.enum(MEANS),
  documentId: z.string().nullable(),
  drawnDigest: sha256().nullable(),
  takenBy: z.string().min(1),
  signedAt: z.int().meta({ description: '签名时刻，毫秒 / when it was given, in ms since 1970' }),
}) satisfies z.ZodType<HashedSignature>;

const signature = z.strictObject({
  as: z.enum(codesOf(PAPER_SIGNER)),
  line: words('文书上签名处的称谓 / the words before its line'),
  party: partyNo().optional(),
  at: words('签名时间 / when it was given, in legal time'),
  means: z.enum(MEANS),
  scan: file()
    .optional()
    .meta({ description: '扫描件，或者捺印的照片 / the scan, or the picture of the mark' }),
  seal,
  hash: sha256().meta({ description: '签名记录的摘要 / SHA-256 of the lines of `seal`' }),
});

const signed = z
  .strictObject({
    no: z.int().min(1).meta({ description: '第几个文本 / which text of this paper' }),
    code: words('核验码 / verify code, as on each page'),
    issuedAt: z.string(),
    copy: file().optional().meta({
      description:
        '签名件，由本文本和签名印成 / printed with the signatures: other bytes than those sealed; absent where erased',
    }),
    signatures: z.array(signature).min(1),
    missing: z.int().min(0).meta({ description: '还缺几个签名 / signatures still missing' }),
  })
  .meta({
    description:
      '已成文并签名：file 是签名所封存的原文 / issued and signed: `file` is what the signatures seal',
  });

const correction = z.strictObject({
  askedOn: date(),
  days: z.int().min(0),
  onTheSpot: z.literal(true).optional(),
  items: z.array(
    z.strictObject({
      code: z.string().min(1),
      field: z.enum(CORRECTION_FIELDS).meta({ description: '在哪一项补正 / where it is mended' }),
      text: z.string().optional().meta({ description: '法院的说明 / in the words of the court' }),
      onPaper: z.literal(true).optional(),
      stated: z
        .literal(true)
        .optional()
        .meta({ description: '答复载明已补正 / the answer says that it is there now' }),
    }),
  ),
  answered: z
    .strictObject({
      on: date(),
      note: z.string().optional(),
      evidence: z
        .array(z.int().min(1))
        .meta({ description: '随补正提交的证据序号 / numbers of the evidence handed in with it' }),
    })
    .optional()
    .meta({ description: '未答复的缺省 / absent while nothing was answered' }),
});

const named = z.strictObject({ id: z.string().min(1), name: z.string().min(1) });

export const manifestSchema = z
  .strictObject({
    format: z.literal(FORMAT),
    version: z.literal(VERSION),
    caseNumber: words('平台编号 / number of the case on the platform'),
    drill: z.boolean().meta({ description: '演练，不具有法律效力 / an exercise, without effect in law' }),
    record: z
      .strictObject({ seq: z.int().min(1), headHash: z.string().regex(/^[0-9a-f]{64}$/) })
      .meta({ description: '据以生成的案卷记录 / the record from which it was made: its last event' }),
    matter: z.strictObject({ code: z.string().min(1), name: z.string().min(1) }),
    court: named,
    station: named,
    complaint,
    parties: z.array(party).min(1),
    corrections: z
      .array(correction)
      .meta({ description: '本次起诉的补正，先后为序 / corrections asked of this complaint, in order' }),
    claims: elements,
    facts: elements,
    fee: fee.optional().meta({ description: '未载明标的额的缺省 / absent where no amount is claimed' }),
    papers: z
      .array(
        z.strictObject({
          code: z.string(),
          title: z.string(),
          party: partyNo().optional(),
          file: file(),
          signed: signed.optional(),
        }),
      )
      .min(1),
    evidence: z.array(
      z.strictObject({
        no: z.int().min(1),
        name: z.string().meta({ description: '材料名称；已删除的为空 / name; empty where it was erased' }),
        proves: z.string().optional().meta({ description: '证明的事项 / what it is to prove' }),
        receivedOn: date(),
        sm3: z.string().regex(/^[0-9a-f]{64}$/),
        file: file(),
      }),
    ),
  })
  .meta({ title: '立案材料包目录 / manifest of a filing package' });

export type Manifest = z.output<typeof manifestSchema>;
export type PackedFile = Manifest['papers'][number]['file'];

/** As it is published, and lies in every package. */
export const publishedSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(manifestSchema, { target: 'draft-2020-12' }), undefined, 2)}\n`;

const filesOfPaper = ({ file: one, signed: held }: Manifest['papers'][number]): readonly PackedFile[] =>
  held === undefined
    ? [one]
    : [
        one,
        ...(held.copy === undefined ? [] : [held.copy]),
        ...held.signatures.flatMap(({ scan }) => scan ?? []),
      ];

/** Every file that a manifest names, once: a scan shows several signatures. */
export function filesOf({ papers, evidence, complaint: { will } }: Manifest): readonly PackedFile[] {
  const all = [
    ...papers.flatMap(filesOfPaper),
    ...(will === undefined ? [] : [will]),
    ...evidence.map((one) => one.file),
  ];
  return [...new Map(all.map((one) => [one.path, one])).values()];
}
