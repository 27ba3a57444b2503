/** The executability check (可执行性检查) of an agreement as it is written, and the six grounds of a judge beside it (CPLI 358, 461). */
import type { LegalDate } from '../../../deadlines/legal-date.ts';
import type { ConfirmationRejectionGround } from '../../../kernel/codes.ts';
import { type Finding, rowOf } from './findings.ts';
import { type DraftItem, itemFindings } from './items.ts';
import { textFindings } from './text.ts';

export interface DraftAgreement {
  readonly items: readonly DraftItem[];
  /** Parties to this agreement, by id. */
  readonly partyIds: readonly string[];
  /** The agreement in words; absent where nothing but its items was recorded. */
  readonly text?: string;
  readonly agreedOn: LegalDate;
}

/** @returns what was found, what bars before what warns, each in the order of the agreement */
export function examineAgreement(draft: DraftAgreement): readonly Finding[] {
  const { text = '' } = draft;
  const found = [
    ...itemFindings({ ...draft, described: text.trim() !== '' }),
    ...(text.trim() === '' ? [] : textFindings({ ...draft, text })),
  ];
  const weighs = (weight: string): readonly Finding[] =>
    found.filter(({ code }) => rowOf(code).weight === weight);
  return [...weighs('bars'), ...weighs('warns')];
}

/** The six grounds of CPLI 358 in its order. */
export const GROUNDS: readonly ConfirmationRejectionGround[] = [
  'breaks_mandatory_rule',
  'harms_others',
  'against_public_order',
  'against_free_will',
  'content_unclear',
  'other',
];

export interface GroundFound {
  readonly ground: ConfirmationRejectionGround;
  readonly bars: number;
  readonly warns: number;
}

/** How many findings point to each ground: none says nothing, as the words alone do not show whether somebody was forced. */
export function groundsOf(findings: readonly Finding[]): readonly GroundFound[] {
  const rows = findings.map(({ code }) => rowOf(code));
  return GROUNDS.map((ground) => {
    const here = rows.filter((row) => row.ground === ground);
    const bars = here.filter(({ weight }) => weight === 'bars').length;
    return { ground, bars, warns: here.length - bars };
  });
}
