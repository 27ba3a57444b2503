/** Who has to sign each paper (文书签名), in the order of its lines. A paper that is not named here is handed out without a signature. */
import { MEDIATING, MEDIATORS, STATION_MEDIATORS } from '../../domain/access/policy/groups.ts';
import { mediatingFor, TRAFFIC_POLICE } from '../../domain/access/policy/mediation.ts';
import { type PaperCode, paperPolicy, RECORDING, TAKING_DOWN } from '../../domain/access/policy/papers.ts';
import type { Role } from '../../domain/access/roles.ts';
import { lastAgreement } from '../../domain/kernel/questions.ts';
import { needsPaperSignature } from '../../domain/law/matter-questions.ts';
import { PAPER_SIGNER } from '../../words/papers.ts';
import {
  agreementOf,
  allOf,
  type CaseFacts,
  type FactEvent,
  isThere,
  partiesAs,
  type PartyFacts,
} from '../facts/case-facts.ts';
import { EVERY_PART, IN_EXECUTION, IN_MEDIATION } from '../manifest/fields.ts';
import { attemptOf, taskOf } from '../manifest/service.ts';

export type SignsAs = keyof typeof PAPER_SIGNER;

export interface Signer {
  readonly id: string;
  readonly as: SignsAs;
  /** The words before its line in the template, up to a bracket. */
  readonly line: string;
  readonly partyId?: string;
  /** Who took the act on which the paper rests: it is theirs to sign, and nobody else’s. */
  readonly personId?: string;
  /** In one of which roles an officer signs. */
  readonly roles?: readonly Role[];
  /** It may stay without: the paper is whole before. */
  readonly optional?: true;
  /** ESL 3: an agreement on personal relations is signed on the print alone. */
  readonly onPaper?: true;
  /** What it says is written by hand on the print: a digest taken before would seal blanks. */
  readonly byHand?: true;
}

type SignersOf = (facts: CaseFacts, subject: string) => readonly Signer[];

const partySigner = ({ partyId }: PartyFacts, line: string): Signer => ({
  id: `party:${partyId}`,
  as: 'party',
  line,
  partyId,
});

const mediated = ({ role }: PartyFacts): string => IN_MEDIATION[role].zh;

const inProceedings =
  (lineOf: (party: PartyFacts) => string, ...roles: readonly PartyFacts['role'][]): SignersOf =>
  (facts) =>
    partiesAs(facts, ...(roles.length === 0 ? EVERY_PART : roles)).map((one) =>
      partySigner(one, lineOf(one)),
    );

const whose =
  (line: string): SignersOf =>
  (facts, subject) =>
    facts.parties
      .filter(({ partyId, status }) => partyId === subject && isThere({ status }))
      .map((one) => partySigner(one, line));

interface Office {
  readonly roles: (facts: CaseFacts, subject: string) => readonly Role[];
  /** The act on which the paper rests. */
  readonly act?: (facts: CaseFacts, subject: string) => FactEvent | undefined;
  readonly optional?: true;
}

const held =
  (...roles: readonly Role[]): Office['roles'] =>
  () =>
    roles;

/** Who took the act in one of these roles is who signs; where none of them did, whoever holds such a role. */
function officer(as: Exclude<SignsAs, 'party'>, { roles: rolesOf, act, optional }: Office): SignersOf {
  return (facts, subject) => {
    const roles = rolesOf(facts, subject);
    const actor = act?.(facts, subject)?.actor;
    const own = actor !== undefined && actor.roles.some((one) => roles.includes(one));
    return [
      {
        id: `officer:${as}`,
        as,
        line: PAPER_SIGNER[as].zh,
        roles,
        ...(own ? { personId: actor.personId } : {}),
        ...(optional === undefined ? {} : { optional }),
      },
    ];
  };
}

const all =
  (...parts: readonly SignersOf[]): SignersOf =>
  (facts, subject) =>
    parts.flatMap((part) => part(facts, subject));

const reached = (facts: CaseFacts, id: string) =>
  allOf(facts, 'agreement_reached').find(({ data }) => data.agreementId === id);

const numbered = (facts: CaseFacts, id: string) => facts.events.find(({ seq }) => String(seq) === id);

const agreeing =
  (lineOf: (party: PartyFacts) => string): SignersOf =>
  (facts, id) => {
    const ids = agreementOf(facts, id)?.partyIds ?? [];
    return facts.parties
      .filter(({ partyId }) => ids.includes(partyId))
      .map((one) => partySigner(one, lineOf(one)));
  };

const byBody: Office['roles'] = (facts, id) => {
  const event = reached(facts, id);
  return event === undefined ? [] : mediatingFor(event.data.mediatingBody);
};

const recorder = officer('recorder', { roles: held(...RECORDING), optional: true });
const APPLICANTS = '申请人';

/** With each party apart only who came signs, on one line: the record does not say who. */
const atSession: SignersOf = (facts, id) => {
  const apart = (numbered(facts, id)?.data as { separately?: boolean } | undefined)?.separately === true;
  const signers = inProceedings(apart ? () => '到场的当事人' : mediated)(facts, id);
  return apart ? signers.map((one) => ({ ...one, optional: true })) : signers;
};

const holding: SignersOf = (facts, id) => {
  const signed =
    allOf(facts, 'undisputed_facts_recorded').find(({ seq }) => String(seq) === id)?.data.signedBy ?? [];
  return facts.parties
    .filter(({ partyId }) => signed.includes(partyId))
    .map((one) => partySigner(one, mediated(one)));
};

const visited: SignersOf = (facts) => {
  const ids = lastAgreement(facts.state)?.partyIds ?? [];
  return facts.parties
    .filter((one) => ids.includes(one.partyId) && isThere(one))
    .map((one) => partySigner(one, '被回访人'));
};

/** Who is neither party nor officer: they sign on the print, whose scan shows them. */
const outsider = (as: 'receiver' | 'witness', optional: boolean): Signer => ({
  id: `outsider:${as}`,
  as,
  line: PAPER_SIGNER[as].zh,
  onPaper: true,
  ...(optional ? { optional } : {}),
});

/** CPL 87–89: the addressee, or who took it for them; of a refusal a witness, in whose place pictures may stand. */
const served: SignersOf = (facts, id) => {
  const { receiver = 'self', signed } = attemptOf(facts, id)?.facts ?? {};
  const byAnother = receiver !== 'self' && signed === true;
  const own = whose('受送达人')(facts, taskOf(facts, id)?.partyId ?? '');
  return [
    ...(byAnother || signed === false ? own.map((one) => ({ ...one, optional: true as const })) : own),
    outsider('receiver', !byAnother),
    outsider('witness', true),
  ];
};

const attempted = (facts: CaseFacts, id: string) =>
  allOf(facts, 'task_attempted').findLast(({ data }) => data.taskId === id);

const SIGNERS: Readonly<Partial<Record<PaperCode, SignersOf>>> = {
  mediation_application: inProceedings(mediated, 'applicant'),
  mediation_registration: all(
    inProceedings(mediated),
    officer('registrar', { roles: held(...STATION_MEDIATORS) }),
  ),
  rights_and_duties: all(inProceedings(mediated), officer('teller', { roles: held(...MEDIATING) })),
  enquiry_record: all(
    whose('被调查人'),
    officer('enquirer', { roles: held(...STATION_MEDIATORS) }),
    recorder,
  ),
  mediation_record: all(atSession, officer('host', { roles: held(...MEDIATING), act: numbered }), recorder),
  undisputed_facts: all(holding, officer('host', { roles: held(...MEDIATING), act: numbered })),
  peoples_agreement: all(
    agreeing(mediated),
    officer('mediator', { roles: held(...MEDIATORS), act: reached }),
    recorder,
  ),
  public_order_agreement: all(agreeing(mediated), officer('host', { roles: byBody, act: reached })),
  traffic_agreement: all(
    agreeing(() => '当事人'),
    officer('traffic_officer', { roles: held(...TRAFFIC_POLICE), act: reached }),
  ),
  invited_agreement: all(agreeing(mediated), officer('mediator', { roles: byBody, act: reached })),
  confirmation_application: agreeing(() => APPLICANTS),
  complaint: inProceedings(() => '具状人', 'applicant'),
  oral_complaint: all(
    inProceedings(() => '起诉人', 'applicant'),
    officer('recorder', { roles: held(...TAKING_DOWN) }),
  ),
  defence: whose('答辩人'),
  authority: whose('委托人'),
  address_confirmation: whose('签名'),
  evidence_list: all(
    inProceedings(() => '提交人', 'applicant'),
    officer('collector', { roles: held(...paperPolicy('evidence_list').issuedBy) }),
  ),
  service_receipt: all(
    served,
    officer('server', { roles: held(...paperPolicy('service_receipt').issuedBy), act: attempted }),
  ),
  mediation_end: inProceedings((one) => `${mediated(one)}签收`),
  execution_application: inProceedings(() => IN_EXECUTION.applicant.zh, 'applicant'),
  performance_visit: all(visited, officer('visitor', { roles: held(...STATION_MEDIATORS) })),
};

const AGREEMENTS: readonly PaperCode[] = [
  'peoples_agreement',
  'public_order_agreement',
  'traffic_agreement',
  'invited_agreement',
  'confirmation_application',
];

const BY_HAND: readonly PaperCode[] = [
  'authority',
  'enquiry_record',
  'defence',
  'performance_visit',
  'evidence_list',
  'service_receipt',
  'mediation_end',
];

/** An address that is not on record yet is written on the print too. */
const isByHand = (code: PaperCode, { state }: CaseFacts, subject: string): boolean =>
  BY_HAND.includes(code) ||
  (code === 'address_confirmation' && !state.addresses.some(({ partyId }) => partyId === subject));

/** Each signer of a paper once; none where it is not for signing. */
export function signersOf(code: PaperCode, facts: CaseFacts, subject: string): readonly Signer[] {
  const signers = SIGNERS[code]?.(facts, subject) ?? [];
  if (isByHand(code, facts, subject)) return signers.map((one) => ({ ...one, onPaper: true, byHand: true }));
  if (!AGREEMENTS.includes(code) || !needsPaperSignature(facts.state.matter)) return signers;
  return signers.map((one) => ({ ...one, onPaper: true }));
}
