/**
 * One connection of the mesh (ADR 0041), by the W3C's perfect negotiation: who has the smaller page id makes the first offer and ignores one that crosses it.
 * Sound and picture are agreed on at once, whether there is a camera or not; a device that comes later is put in without negotiating anew.
 */
import type { RoomSeen } from '../../api/generated.ts';

export type Signal = RoomSeen['signals'][number]['body'];
export type LinkState = 'connecting' | 'connected' | 'lost';

const KINDS = ['audio', 'video'] as const;
/** Longer than a change of network takes by itself. */
const RESTART_MS = 8_000;

export interface PeerDeps {
  readonly iceServers: readonly RTCIceServer[];
  readonly first: boolean;
  readonly local: () => MediaStream | undefined;
  readonly say: (body: Signal) => void;
  readonly changed: () => void;
}

export class Peer {
  readonly stream = new MediaStream();
  readonly #deps: PeerDeps;
  readonly #connection: RTCPeerConnection;
  readonly #timer: ReturnType<typeof setInterval>;
  #offering = false;
  #ignoring = false;
  #wasConnected = false;
  #heard: Promise<void> = Promise.resolve();

  constructor(deps: PeerDeps) {
    this.#deps = deps;
    this.#connection = new RTCPeerConnection({ iceServers: [...deps.iceServers] });
    const connection = this.#connection;
    connection.addEventListener('negotiationneeded', () => void this.#offer());
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate !== null && candidate.candidate !== '') deps.say({ candidate: plain(candidate) });
    });
    connection.addEventListener('track', ({ track }) => {
      this.stream.addTrack(track);
      deps.changed();
    });
    connection.addEventListener('connectionstatechange', () => {
      if (connection.connectionState === 'connected') this.#wasConnected = true;
      deps.changed();
    });
    if (deps.first) for (const kind of KINDS) connection.addTransceiver(this.#track(kind) ?? kind);
    this.#timer = setInterval(() => this.#restart(), RESTART_MS);
  }

  get state(): LinkState {
    if (this.#connection.connectionState === 'connected') return 'connected';
    return this.#wasConnected ? 'lost' : 'connecting';
  }

  /** One after the other: an answer means nothing before its offer. */
  hear(body: Signal): void {
    this.#heard = this.#heard.then(() => this.#take(body)).catch(() => undefined);
  }

  /** Another camera or microphone, or none. */
  async show(): Promise<void> {
    await Promise.all(
      this.#connection.getTransceivers().map(async ({ sender, receiver }) => {
        await sender.replaceTrack(this.#track(receiver.track.kind) ?? null);
      }),
    );
  }

  close(): void {
    clearInterval(this.#timer);
    this.#connection.close();
  }

  #track(kind: string): MediaStreamTrack | undefined {
    return this.#deps
      .local()
      ?.getTracks()
      .find((track) => track.kind === kind);
  }

  #restart(): void {
    if (this.#connection.connectionState === 'connected') return;
    if (this.#deps.first || this.#wasConnected) this.#connection.restartIce();
  }

  async #offer(): Promise<void> {
    try {
      this.#offering = true;
      await this.#connection.setLocalDescription();
      this.#tell();
    } catch {
      // Closed meanwhile, or an offer of the other side came first: that one is answered.
    } finally {
      this.#offering = false;
    }
  }

  #tell(): void {
    const local = this.#connection.localDescription;
    if (local !== null) this.#deps.say({ description: { type: local.type, sdp: local.sdp } });
  }

  async #take({ description, candidate }: Signal): Promise<void> {
    if (description !== undefined) await this.#describe(description);
    if (candidate === undefined) return;
    await this.#connection.addIceCandidate(candidate).catch((error: unknown) => {
      if (!this.#ignoring) throw error;
    });
  }

  async #describe(description: NonNullable<Signal['description']>): Promise<void> {
    const connection = this.#connection;
    const offered = description.type === 'offer';
    this.#ignoring =
      offered && this.#deps.first && (this.#offering || connection.signalingState !== 'stable');
    if (this.#ignoring) return;
    await connection.setRemoteDescription(description);
    if (!offered) return;
    for (const transceiver of connection.getTransceivers()) transceiver.direction = 'sendrecv';
    await this.show();
    await connection.setLocalDescription();
    this.#tell();
  }
}

function plain({ candidate, sdpMid, sdpMLineIndex, usernameFragment }: RTCIceCandidate) {
  return { candidate, sdpMid, sdpMLineIndex, usernameFragment };
}
