/** Every method with every document in every procedure, held against a table written by hand from the articles. */
import { describe, expect, test } from 'vitest';
import {
  PARTY_KINDS,
  type Procedure,
  SERVED_DOCUMENTS,
  SERVICE_METHODS,
  type ServedDocument,
} from '../../../domain/kernel/codes.ts';
import { assessService, permittedMethods } from '../../../domain/chapters/service/law.ts';
import { question } from './support/service-questions.ts';

/** Columns: direct, lien, electronic, entrusted, post, forwarded, public notice. A dot is permitted. */
const EXCLUDED: Record<string, readonly [code: string, article: string]> = {
  M: ['lien_not_for_mediation_paper', '民诉法解释 第133条'],
  B: ['service_mediation_paper_by_notice', '民事诉讼法 第100条；民诉法解释 第133条'],
  S: ['public_notice_not_allowed', '民诉法解释 第140条'],
  K: ['public_notice_not_allowed', '民事诉讼法 第166条'],
  F: ['service_forwarded_persons_only', '民事诉讼法 第92条至第94条'],
};

type Row = Record<Procedure | 'none', string>;
const PLAIN: Row = { none: '.......', ordinary: '.......', summary: '......S', small_claims: '......K' };
const ANYWHERE: Row = { none: '.......', ordinary: '.......', summary: '.......', small_claims: '.......' };

const TABLE: Record<ServedDocument, Row> = {
  complaint: PLAIN,
  answer: PLAIN,
  correction_notice: PLAIN,
  evidence_notice: PLAIN,
  summons: PLAIN,
  judgment: PLAIN,
  ruling: PLAIN,
  mediation_paper: {
    none: '.M....B',
    ordinary: '.M....B',
    summary: '.M....S',
    small_claims: '.M....K',
  },
  confirmation_ruling: ANYWHERE,
  appeal_petition: ANYWHERE,
  appeal_judgment: ANYWHERE,
  fee_notice: PLAIN,
  execution_notice: ANYWHERE,
  property_report_order: ANYWHERE,
  listing_decision: ANYWHERE,
  urging_notice: ANYWHERE,
};

const CASES = SERVED_DOCUMENTS.flatMap((document) =>
  (['none', 'ordinary', 'summary', 'small_claims'] as const).flatMap((procedure) =>
    PARTY_KINDS.map((kind) => [document, procedure, kind] as const),
  ),
);

describe('which methods are permitted', () => {
  test.each(CASES)('%s, procedure %s, on a party of kind %s', (document, name, kind) => {
    const procedure = name === 'none' ? undefined : name;
    const signs = TABLE[document][name].split('');
    if (kind === 'organisation') signs[5] = 'F';
    const found = permittedMethods(document, procedure, kind);
    expect(found.map(({ method }) => method)).toEqual(SERVICE_METHODS);
    expect(found.map(({ refusal }) => (refusal ? [refusal.code, refusal.article] : undefined))).toEqual(
      signs.map((sign) => EXCLUDED[sign]),
    );
  });

  test.each(CASES)('well done: %s, procedure %s, on a party of kind %s', (document, name, kind) => {
    const procedure = name === 'none' ? undefined : name;
    for (const { method, refusal } of permittedMethods(document, procedure, kind)) {
      const assessed = assessService(question(method, { document, procedure, party: { kind } }));
      if (refusal === undefined) expect([method, assessed.kind]).toEqual([method, 'effective']);
      else expect(assessed).toEqual({ kind: 'refused', refusal });
    }
  });
});
