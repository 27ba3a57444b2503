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
import { COMPLAINT_ELEMENT } from '../../domain/chapters/filing/words.ts';
import { ELECTRONIC_CHANNEL } from '../../domain/chapters/service/words.ts';
import { FEE_KINDS } from '../../domain/law/calculators/court-fee.ts';
import { codesOf } from '../../domain/words.ts';

export const FORMAT = 'jingfa-filing-package';
export const VERSION = 1;
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
    claims: elements,
    facts: elements,
    fee: fee.optional().meta({ description: '未载明标的额的缺省 / absent where no amount is claimed' }),
    papers: z
      .array(
        z.strictObject({ code: z.string(), title: z.string(), party: partyNo().optional(), file: file() }),
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

/** Every file that a manifest names. */
export const filesOf = ({ papers, evidence, complaint: { will } }: Manifest): readonly PackedFile[] => [
  ...papers.map((one) => one.file),
  ...(will === undefined ? [] : [will]),
  ...evidence.map((one) => one.file),
];
