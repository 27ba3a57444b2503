/** What the things behind ids are called on the pages of one case, as somebody who decides there sees them. */
import type { World } from '../../../demo/client/world.ts';
import type { Naming } from './fill-form.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface SeenCase {
  readonly parties: readonly {
    readonly partyId: string;
    readonly name?: string;
    readonly description?: string;
  }[];
  readonly deadlines: readonly { readonly deadlineId: string; readonly name: string }[];
  readonly tasks: readonly { readonly taskId: string; readonly kind: string }[];
}

/** @param by key of the user who looks */
export async function namingFor(world: World, by: string, caseId: string): Promise<Naming> {
  const client = await world.as(by);
  const read = async <T>(path: string): Promise<T> => {
    const { status, body } = await client.get<T>(path);
    if (status !== 200) throw new Error(`${by} reads ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const seen = await read<SeenCase>(`/api/cases/${caseId}`);
  const people = (await read<{ items: Named[] }>('/api/people?limit=200')).items;
  const units = (await read<{ items: Named[] }>('/api/units')).items;
  const party = (id: string): string => {
    const one = seen.parties.find(({ partyId }) => partyId === id);
    return one?.name ?? one?.description ?? '';
  };
  const names: Readonly<Record<string, (id: string) => string>> = {
    party,
    onBehalf: party,
    person: (id) => people.find((one) => one.id === id)?.name ?? '',
    unit: (id) => units.find((one) => one.id === id)?.name ?? '',
    deadline: (id) => seen.deadlines.find((one) => one.deadlineId === id)?.name ?? '',
    task: (id) => {
      const kind = seen.tasks.find((one) => one.taskId === id)?.kind ?? '';
      return (world.taskKind(kind) as unknown as { zh: string }).zh;
    },
    document: () => '送达回证.pdf',
    event: (seq) => `${seq} · `,
  };
  // Of what has no name one knows beforehand the first that is offered is meant: there is one.
  return (ref, id) => [names[ref]?.(id) ?? ''];
}
