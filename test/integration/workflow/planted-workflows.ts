/** The platform's workflows with two events that throw where they are made: what a release with a defect would judge. */
import { EventDraft } from '../../../domain/kernel/event-draft.ts';

export * from '../../../workflows/index.ts';

/** A digest and a rule by which a test asks for it. */
const POISON = 'poison';
const RULE = 'SLA-INTAKE';

interface Emitted {
  readonly rule?: string;
  readonly text?: { readonly digest: string };
}

type Emit = EventDraft['emit'];
const emit: Emit = Reflect.get<EventDraft, 'emit'>(EventDraft.prototype, 'emit');

EventDraft.prototype.emit = function planted(this: EventDraft, ...[type, data]: Parameters<Emit>) {
  const { text, rule } = data as Emitted;
  if (type === 'note_recorded' && text?.digest === POISON) throw new TypeError('张三 13800000001');
  if (type === 'escalated' && rule === RULE) throw new RangeError('张三 13800000001');
  return emit.call(this, type, data);
};
