/** A peer's process beside the platform's PostgreSQL, and the way to ask it. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../local/start/ports.ts';
import { becomesReady } from '../../local/start/running.ts';
import { FINDINGS, NOTE, OPENING } from '../dispute-side.ts';
import { callHttp } from '../http-caller.ts';
import type { Side } from '../side.ts';
import { keepSideProcess, ownDatabase } from '../side-process.ts';
import type { PeerInput, PeerName } from './contract.ts';

export interface Peer {
  readonly side: Side;
  readonly pid: () => number;
  stop(): Promise<void>;
}

type Act = Pick<PeerInput, 'type' | 'data'>;

/** As the disputes of the bench go on: a change of stage, an act of a party, notes. */
function actOf(step: number): Act {
  if (step === 0) return { type: 'triage', data: { findings: FINDINGS, route: 'police_mediation' } };
  if (step === 1) return { type: 'give_consent', data: { stage: 'police_mediation', mode: 'in_person' } };
  return { type: 'record_note', data: NOTE.data };
}

function peerSide(name: PeerName, address: string): Side {
  const post = async (caseId: string, act: Act): Promise<void> => {
    const body: PeerInput = { caseId, inputId: randomUUID(), ...act };
    const reply = await callHttp({ method: 'POST', url: address, body });
    if (reply.status !== 200) throw new Error(`${name}: ${reply.status} ${JSON.stringify(reply.body)}`);
  };
  return {
    name,
    open: async () => {
      const caseId = randomUUID();
      await post(caseId, { type: 'open', data: OPENING });
      return caseId;
    },
    decide: (caseId, step) => post(caseId, actOf(step)),
  };
}

/** @param folder a scratch folder for logs and pids */
export async function startPeer(name: PeerName, folder: string, adminUrl: string): Promise<Peer> {
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  const port = await freePort();
  const settings = { databaseUrl: await ownDatabase(adminUrl, `bench_${name}`), port };
  const kept = await keepSideProcess(own, name, `bench/peers/${name}.ts`, settings);
  const side = peerSide(name, `http://127.0.0.1:${port}`);
  const opens = () => side.open().then(Boolean, () => false);
  if (!(await becomesReady(kept.current(), 60_000, opens))) throw new Error(`${name} did not start`);
  return { side, pid: () => kept.current().pid, stop: () => kept.stop(5000) };
}
