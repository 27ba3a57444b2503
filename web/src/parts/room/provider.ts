/** What carries sound and picture of an online room (ADR 0041): the port, and the mesh by which every page is connected with every other. */
import { type LinkState, Peer, type Signal } from './peer.ts';

export interface Link {
  readonly state: LinkState;
  readonly stream: MediaStream;
}

export interface RoomProvider {
  /** The pages of the others who are in the room; who is none of them is seen and heard no more. */
  meet(tabs: readonly string[]): void;
  hear(from: string, body: Signal): void;
  /** Sends what the device has now. */
  show(stream: MediaStream | undefined): void;
  readonly links: ReadonlyMap<string, Link>;
  close(): void;
}

export interface ProviderDeps {
  readonly tab: string;
  readonly iceServers: readonly RTCIceServer[];
  readonly say: (to: string, body: Signal) => void;
  readonly changed: () => void;
}

export function createMesh({ tab, iceServers, say, changed }: ProviderDeps): RoomProvider {
  const peers = new Map<string, Peer>();
  let local: MediaStream | undefined;
  const open = (other: string): Peer =>
    new Peer({
      iceServers,
      first: tab < other,
      local: () => local,
      say: (body) => say(other, body),
      changed,
    });
  return {
    meet(tabs) {
      const there = new Set(tabs);
      for (const [other, peer] of peers) {
        if (there.has(other)) continue;
        peer.close();
        peers.delete(other);
      }
      for (const other of there) if (!peers.has(other)) peers.set(other, open(other));
    },
    hear: (from, body) => peers.get(from)?.hear(body),
    show(stream) {
      local = stream;
      for (const peer of peers.values()) void peer.show().catch(() => undefined);
    },
    get links() {
      return new Map([...peers].map(([other, { state, stream }]) => [other, { state, stream }]));
    },
    close() {
      for (const peer of peers.values()) peer.close();
      peers.clear();
    },
  };
}
