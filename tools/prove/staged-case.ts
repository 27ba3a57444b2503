/** A case taken in through `front` as the API does it, to be brought to a stage and then acted on by a mode of the proof. */
import { textRows } from '../../api/catalogue/text-drafts.ts';
import { actorOf } from '../../db/demo-actors.ts';
import { stableUuid } from '../../db/people.ts';
import type { InputEnvelope, TextRow } from '../../db/queries/record/accept-input.ts';
import { recordPages } from '../../db/queries/record/load-case.ts';
import type { OpeningData } from '../../domain/chapters/intake/shape.ts';
import type { CaseClock } from '../../domain/deadlines/clock.ts';
import { legalDateAt } from '../../domain/deadlines/clock.ts';
import type { LegalDate } from '../../domain/deadlines/legal-date.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { InputOutcome } from '../../domain/kernel/append-contract.ts';
import type { DecisionData, DecisionType } from '../../domain/kernel/decision-data.ts';
import type { CaseInput } from '../../domain/kernel/input.ts';
import type { TextRef } from '../../domain/kernel/refs.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import { foldRecord } from '../../domain/machine/fold.ts';
import type { Front } from './front.ts';

export interface StagedOptions {
  readonly front: Front;
  /** Unique; ids derive from it. */
  readonly name: string;
  readonly clock: CaseClock;
  /** Of the court's numbers of this case; no other case of the world has it. */
  readonly serial: number;
}

export class StagedCase {
  readonly caseId: string;
  readonly front: Front;
  readonly clock: CaseClock;
  readonly serial: number;
  readonly #name: string;
  #ids = 0;

  constructor({ front, name, clock, serial }: StagedOptions) {
    this.front = front;
    this.clock = clock;
    this.serial = serial;
    this.#name = name;
    this.caseId = stableUuid(`${name}:case`);
  }

  id(): string {
    this.#ids += 1;
    return stableUuid(`${this.#name}:${this.#ids}`);
  }

  text(): TextRef {
    return { textId: this.id(), digest: 'd' };
  }

  get today(): LegalDate {
    return legalDateAt(this.clock, Date.now());
  }

  async open(): Promise<void> {
    const details = this.text();
    const party = (n: number, role: 'applicant' | 'respondent', kind: 'person' | 'unknown' = 'person') =>
      ({ partyId: `${this.caseId}-p${n}`, role, kind, details }) as const;
    const data: OpeningData = {
      policy: '2025',
      clock: this.clock,
      stationId: actorOf('police').unitId,
      courtId: actorOf('judge').unitId,
      appealCourtId: actorOf('appealJudge').unitId,
      source: 'walk_in',
      matter: 'adjacent_relations',
      summary: details,
      parties: [party(1, 'applicant'), party(2, 'respondent')],
    };
    const envelope = { kind: 'open', inputId: this.id(), actor: actorOf('police'), data } as const;
    await this.accept(envelope, [{ textId: details.textId, kind: 'text', body: '邻里纠纷', salt: 'salt' }]);
    await this.front.start(this.caseId);
    const { outcome, refusal } = await this.front.outcome(envelope.inputId);
    if (outcome !== 'applied') throw new Error(`the opening was refused: ${refusal?.code}`);
  }

  /** Into the inbox only. */
  async accept(envelope: InputEnvelope, texts: readonly TextRow[] = []): Promise<CaseInput> {
    const { inputId, actor } = envelope;
    const receivedAt = await this.front.accept({
      decisionId: inputId,
      caseId: this.caseId,
      actorId: actor.personId,
      route: 'proof',
      bodyDigest: inputId,
      envelope,
      texts: [...texts, ...('data' in envelope ? textRows(envelope.data) : [])],
    });
    return { ...envelope, receivedAt };
  }

  /** Taken in and signalled once; the relay brings it where that fails. */
  async send(envelope: InputEnvelope): Promise<void> {
    const input = await this.accept(envelope);
    await this.front.signal(this.caseId, input).catch(() => undefined);
  }

  async decide<K extends DecisionType>(
    type: K,
    data: DecisionData[K],
    { by, party }: { readonly by: string | Actor; readonly party?: string },
  ): Promise<InputOutcome> {
    const envelope = {
      kind: 'decision',
      inputId: this.id(),
      type,
      actor: typeof by === 'string' ? actorOf(by) : by,
      data,
      ...(party === undefined ? {} : { onBehalfOf: { partyId: party, channel: 'written' } }),
    } as unknown as InputEnvelope;
    await this.send(envelope);
    return await this.front.outcome(envelope.inputId);
  }

  async must<K extends DecisionType>(
    type: K,
    data: DecisionData[K],
    by: string,
    party?: string,
  ): Promise<void> {
    const { outcome, refusal } = await this.decide(type, data, party === undefined ? { by } : { by, party });
    if (outcome !== 'applied')
      throw new Error(`${type} was refused: ${refusal?.code} ${JSON.stringify(refusal?.params ?? {})}`);
  }

  /** As the record has it. */
  async state(): Promise<CaseState> {
    let state: CaseState | undefined;
    for await (const page of recordPages(this.front.db, this.caseId))
      state = foldRecord(this.caseId, state, page.events, page.inputs);
    if (state === undefined) throw new Error('the case has no record');
    return state;
  }
}
