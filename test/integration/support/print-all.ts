/** Printing whatever a case of the demo has: each paper that lacks nothing, for those who issue it, and the whole file. */
import type { Found } from '../../../tools/demo/find-platform.ts';

interface PaperRow {
  readonly code: string;
  readonly subject: string;
  readonly standing: string;
  readonly issued: boolean;
}

/** Everything that those of the station and the court can print of a case, each for who issues it. */
export async function printAll({ world, address }: Found, caseId: string) {
  const refused: string[] = [];
  let count = 0;
  for (const key of ['police', 'mediator', 'clerk', 'execution']) {
    const client = await world.as(key);
    const list = await client.get<{ items: PaperRow[] }>(`/api/cases/${caseId}/papers`);
    // Not everybody sees every case: the others print it.
    const rows = list.status === 200 ? list.body.items : [];
    const ready = rows.filter(({ standing, issued }) => standing === 'ready' && issued);
    const paths = ready.map(({ code, subject }) => `papers/${code}?subject=${encodeURIComponent(subject)}`);
    for (const path of [...paths, ...(rows.length > 0 ? ['file?preview=1'] : [])]) {
      const reply = await fetch(`${address}/api/cases/${caseId}/${path}`, {
        headers: { cookie: client.cookie },
      });
      const begin = Buffer.from(await reply.arrayBuffer())
        .subarray(0, 5)
        .toString('latin1');
      if (reply.status === 200 && begin === '%PDF-') count += 1;
      else refused.push(`${key} ${path}: ${reply.status}`);
    }
  }
  return { refused, some: count > 5 };
}
