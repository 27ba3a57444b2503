/**
 * Litigation costs (诉讼费用): what a suit, an application and an execution cost, halved once only, and who prepays
 * (FEE 8, 13-16, 20; CPLI 206). A province sets the fee inside a range: then `least` and `most` differ (FEE 13).
 */
import { fenOf, partOf, yuanOf } from './fen.ts';

/** Part of an amount up to `upTo` yuan, in ten-thousandths; the last band has no end. */
interface Band {
  readonly upTo?: number;
  readonly perTenThousand: number;
}

/** FEE 13(1): of the first 10,000 yuan nothing in proportion, but 50 yuan. */
const PROPERTY: readonly Band[] = [
  { upTo: 10_000, perTenThousand: 0 },
  { upTo: 100_000, perTenThousand: 250 },
  { upTo: 200_000, perTenThousand: 200 },
  { upTo: 500_000, perTenThousand: 150 },
  { upTo: 1_000_000, perTenThousand: 100 },
  { upTo: 2_000_000, perTenThousand: 90 },
  { upTo: 5_000_000, perTenThousand: 80 },
  { upTo: 10_000_000, perTenThousand: 70 },
  { upTo: 20_000_000, perTenThousand: 60 },
  { perTenThousand: 50 },
];

/** FEE 14(1): an execution that names an amount. */
const EXECUTION: readonly Band[] = [
  { upTo: 10_000, perTenThousand: 0 },
  { upTo: 500_000, perTenThousand: 150 },
  { upTo: 5_000_000, perTenThousand: 100 },
  { upTo: 10_000_000, perTenThousand: 50 },
  { perTenThousand: 10 },
];

/** FEE 14(2): property preserved; 30 yuan up to 1,000 yuan, 5,000 yuan at most. */
const PRESERVATION: readonly Band[] = [
  { upTo: 1_000, perTenThousand: 0 },
  { upTo: 100_000, perTenThousand: 100 },
  { perTenThousand: 50 },
];

/** FEE 13(2): what the property of a divorce adds, and the damages of a suit on personality rights. */
const DIVORCE: readonly Band[] = [{ upTo: 200_000, perTenThousand: 0 }, { perTenThousand: 50 }];
const PERSONALITY: readonly Band[] = [
  { upTo: 50_000, perTenThousand: 0 },
  { upTo: 100_000, perTenThousand: 100 },
  { perTenThousand: 50 },
];

const ofYuan = (yuan: number): bigint => BigInt(yuan) * 100n;

/** Each band of its own part of the amount, then added up. */
function inBands(amount: bigint, bands: readonly Band[]): bigint {
  let below = 0n;
  let total = 0n;
  for (const { upTo, perTenThousand } of bands) {
    const end = upTo === undefined || amount < ofYuan(upTo) ? amount : ofYuan(upTo);
    if (end > below) total += partOf(end - below, BigInt(perTenThousand), 10_000n);
    if (end === amount) break;
    below = end;
  }
  return total;
}

/** Kinds of what is paid for; those with a range are set by the province inside it. */
export const FEE_KINDS = [
  'property',
  'divorce',
  'personality',
  'other_non_property',
  'labour',
  'confirmation',
  'jurisdiction_objection',
  'preservation',
  'payment_order',
  'execution',
] as const;
export type FeeKind = (typeof FEE_KINDS)[number];

interface Range {
  readonly least: bigint;
  readonly most: bigint;
}

const flat = (least: number, most = least): Range => ({ least: ofYuan(least), most: ofYuan(most) });
const plus = ({ least, most }: Range, more: bigint): Range => ({ least: least + more, most: most + more });

/** The fee of each kind by its amount, before halving. */
const FULL: Readonly<Record<FeeKind, (amount: bigint) => Range>> = {
  property: (amount) => plus(flat(50), inBands(amount, PROPERTY)),
  divorce: (amount) => plus(flat(50, 300), inBands(amount, DIVORCE)),
  personality: (amount) => plus(flat(100, 500), inBands(amount, PERSONALITY)),
  other_non_property: () => flat(50, 100),
  labour: () => flat(10),
  // FEE 8: special procedures cost nothing; JC11 11: nor does a confirmation.
  confirmation: () => flat(0),
  jurisdiction_objection: () => flat(50, 100),
  preservation: (amount) => {
    const fee = ofYuan(30) + inBands(amount, PRESERVATION);
    const capped = fee > ofYuan(5000) ? ofYuan(5000) : fee;
    return { least: capped, most: capped };
  },
  // FEE 14(3): a third of what the suit would cost.
  payment_order: (amount) => {
    const third = partOf(ofYuan(50) + inBands(amount, PROPERTY), 1n, 3n);
    return { least: third, most: third };
  },
  execution: (amount) => (amount === 0n ? flat(50, 500) : plus(flat(50), inBands(amount, EXECUTION))),
};

/** Grounds on which half of it is paid (FEE 15-16, 18). */
export const HALVING_GROUNDS = ['mediated', 'withdrawn', 'summary_procedure', 'joined_claim'] as const;
export type HalvingGround = (typeof HALVING_GROUNDS)[number];

/** Under which article each halves it. */
export const HALVING_ARTICLE: Readonly<Record<HalvingGround, string>> = {
  mediated: '诉讼费用交纳办法 第15条',
  withdrawn: '诉讼费用交纳办法 第15条',
  summary_procedure: '诉讼费用交纳办法 第16条',
  joined_claim: '诉讼费用交纳办法 第18条',
};

/** What is halved: the fee for a suit (案件受理费), no other cost (FEE 15, 16). */
const HALVED: ReadonlySet<FeeKind> = new Set<FeeKind>([
  'property',
  'divorce',
  'personality',
  'other_non_property',
  'labour',
]);

export interface FeeQuestion {
  readonly kind: FeeKind;
  /** Yuan; what is claimed, preserved or executed. Left out where no amount is named. */
  readonly amount?: string;
  /** Several halve it once only (CPLI 206). */
  readonly halved?: readonly HalvingGround[];
  /** 追索劳动报酬: the claim is for wages. */
  readonly wages?: boolean;
}

export interface CourtFee {
  /** Yuan with two decimals. */
  readonly least: string;
  readonly most: string;
  readonly halved: boolean;
  /** `nobody`: nothing is owed; `not_prepaid`: wages (FEE 20); `after_execution`: the debtor, afterwards (FEE 20). */
  readonly prepaidBy: 'claimant' | 'nobody' | 'not_prepaid' | 'after_execution';
  readonly article: string;
}

const ARTICLE: Readonly<Record<FeeKind, string>> = {
  property: '诉讼费用交纳办法 第13条',
  divorce: '诉讼费用交纳办法 第13条',
  personality: '诉讼费用交纳办法 第13条',
  other_non_property: '诉讼费用交纳办法 第13条',
  labour: '诉讼费用交纳办法 第13条',
  confirmation: '诉讼费用交纳办法 第8条；司法确认程序若干规定 第11条',
  jurisdiction_objection: '诉讼费用交纳办法 第13条',
  preservation: '诉讼费用交纳办法 第14条',
  payment_order: '诉讼费用交纳办法 第14条',
  execution: '诉讼费用交纳办法 第14条',
};

function prepaidBy({ kind, wages }: FeeQuestion): CourtFee['prepaidBy'] {
  if (kind === 'confirmation') return 'nobody';
  if (kind === 'execution') return 'after_execution';
  return wages === true ? 'not_prepaid' : 'claimant';
}

/** One band of the progressive table (分段累计): its part of the amount, and what that part costs; all in yuan. */
export interface FeeStep {
  readonly over: string;
  readonly upTo?: string;
  readonly perTenThousand: number;
  readonly fee: string;
}

/** FEE 13(1): how the fee of a suit on property adds up; the first 10,000 yuan cost 50 yuan in all. */
export function feeSteps(amount: string): readonly FeeStep[] {
  const fen = fenOf(amount);
  const reached = PROPERTY.filter((_, index) => index === 0 || fen > ofYuan(PROPERTY[index - 1]?.upTo ?? 0));
  return reached.map(({ upTo, perTenThousand }, index) => {
    const over = ofYuan(PROPERTY[index - 1]?.upTo ?? 0);
    const end = upTo === undefined || fen < ofYuan(upTo) ? fen : ofYuan(upTo);
    const fee = index === 0 ? ofYuan(50) : partOf(end - over, BigInt(perTenThousand), 10_000n);
    return {
      over: yuanOf(over),
      ...(upTo === undefined ? {} : { upTo: yuanOf(ofYuan(upTo)) }),
      perTenThousand,
      fee: yuanOf(fee),
    };
  });
}

export function courtFee(question: FeeQuestion): CourtFee {
  const { kind, amount = '0', halved = [] } = question;
  const full = FULL[kind](fenOf(amount));
  const half = halved.length > 0 && HALVED.has(kind);
  const paid = (fen: bigint): string => yuanOf(half ? partOf(fen, 1n, 2n) : fen);
  return {
    least: paid(full.least),
    most: paid(full.most),
    halved: half,
    prepaidBy: prepaidBy(question),
    article: ARTICLE[kind],
  };
}
