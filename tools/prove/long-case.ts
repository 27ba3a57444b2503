/** A case that grows by notes: what a long history is made of. On the real clock, so nothing else happens in it. */
import { actorOf } from '../../db/demo-actors.ts';
import { stableUuid } from '../../db/people.ts';
import type { CaseInput } from '../../domain/kernel/input.ts';
import type { Front } from './front.ts';

export class LongCase {
  readonly caseId: string;
  readonly #front: Front;
  readonly #name: string;
  #ids = 0;

  /** @param name unique; ids derive from it */
  constructor(front: Front, name: string) {
    this.#front = front;
    this.#name = name;
    this.caseId = stableUuid(`${name}:case`);
  }

  #id(): string {
    this.#ids += 1;
    return stableUuid(`${this.#name}:${this.#ids}`);
  }

  async open(): Promise<void> {
    const { caseId } = this;
    const textId = this.#id();
    const details = { textId, digest: 'd' };
    const party = (n: number, role: 'applicant' | 'respondent') =>
      ({ partyId: `${caseId}-p${n}`, role, kind: 'person', details }) as const;
    const data = {
      policy: '2025',
      clock: { kind: 'real' },
      stationId: actorOf('police').unitId,
      courtId: actorOf('judge').unitId,
      appealCourtId: actorOf('appealJudge').unitId,
      source: 'walk_in',
      matter: 'adjacent_relations',
      summary: { textId, digest: 'd' },
      parties: [party(1, 'applicant'), party(2, 'respondent')],
    } as const;
    const inputId = this.#id();
    const actor = actorOf('police');
    await this.#front.accept({
      ...this.#binding(inputId),
      envelope: { kind: 'open', inputId, actor, data },
      texts: [{ textId, kind: 'text', body: '邻里纠纷', salt: 'salt' }],
    });
    await this.#front.start(caseId);
    await this.#front.outcome(inputId);
  }

  #binding(inputId: string) {
    const { personId } = actorOf('police');
    return {
      decisionId: inputId,
      caseId: this.caseId,
      actorId: personId,
      route: 'proof',
      bodyDigest: inputId,
    };
  }

  /** Takes a note in and signals it once; the relay brings it where that fails. @returns its id */
  async note(): Promise<string> {
    const inputId = this.#id();
    const textId = this.#id();
    const data = { text: { textId, digest: 'd' } };
    const envelope = {
      kind: 'decision',
      inputId,
      type: 'record_note',
      actor: actorOf('police'),
      data,
    } as const;
    const receivedAt = await this.#front.accept({
      ...this.#binding(inputId),
      envelope,
      texts: [{ textId, kind: 'text', body: '记录', salt: 'salt' }],
    });
    const input: CaseInput = { ...envelope, receivedAt };
    await this.#front.signal(this.caseId, input).catch(() => undefined);
    return inputId;
  }
}
