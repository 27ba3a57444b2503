/** Which methods of service (送达方式) a document, its procedure and its addressee permit, with the article of each exclusion. */
import { refuse } from '../../kernel/refusals.ts';
import {
  type PartyKind,
  type Procedure,
  SERVICE_METHODS,
  type ServedDocument,
  type ServiceMethod,
} from '../../kernel/codes.ts';
import type { Refusal } from '../../result.ts';

export interface PermittedMethod {
  readonly method: ServiceMethod;
  /** Why not; absent when it is permitted. */
  readonly refusal?: Refusal;
}

/** Papers of proceedings that are never summary, whatever the suit was tried in: confirmation, appeal, execution. */
const OTHER_PROCEEDINGS: readonly ServedDocument[] = [
  'confirmation_ruling',
  'appeal_petition',
  'appeal_judgment',
  'execution_notice',
  'property_report_order',
  'listing_decision',
  'urging_notice',
];

/** CPLI 140; CPL 166 (4): whose whereabouts are unknown is not sued in small claims. */
function noticeRefusal(document: ServedDocument, procedure: Procedure | undefined): Refusal | undefined {
  if (!OTHER_PROCEEDINGS.includes(document)) {
    if (procedure === 'summary') return refuse('public_notice_not_allowed');
    if (procedure === 'small_claims')
      return { ...refuse('public_notice_not_allowed'), article: '民事诉讼法 第166条' };
  }
  return document === 'mediation_paper' ? refuse('service_mediation_paper_by_notice') : undefined;
}

function exclusion(
  method: ServiceMethod,
  document: ServedDocument,
  procedure: Procedure | undefined,
  party: PartyKind,
): Refusal | undefined {
  switch (method) {
    case 'lien':
      return document === 'mediation_paper' ? refuse('lien_not_for_mediation_paper') : undefined;
    case 'forwarded':
      return party === 'organisation' ? refuse('service_forwarded_persons_only') : undefined;
    case 'public_notice':
      return noticeRefusal(document, procedure);
    case 'direct':
    case 'electronic':
    case 'entrusted':
    case 'post':
      return undefined;
  }
}

/** Every method, in the law's order of preference. */
export function permittedMethods(
  document: ServedDocument,
  procedure: Procedure | undefined,
  party: PartyKind,
): readonly PermittedMethod[] {
  return SERVICE_METHODS.map((method) => {
    const refusal = exclusion(method, document, procedure, party);
    return { method, ...(refusal === undefined ? {} : { refusal }) };
  });
}
