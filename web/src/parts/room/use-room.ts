/** One page in an online room (ADR 0041): its beats, its connections, its devices, and what it does there. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActInRoomBody, RoomBeat, RoomInfo, RoomSeen } from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';
import { newKey } from '../../api/send.ts';
import { type KeyedPress, useKeyedPress } from '../keyed-press.ts';
import { Beating } from './beating.ts';
import { createMesh, type Link, type RoomProvider } from './provider.ts';
import { type Media, useMedia } from './use-media.ts';

export type Seat = RoomSeen['seats'][number];
export type RoomActBody = ActInRoomBody;

/** The addresses of staff, or those of a party. */
export interface RoomDoor {
  readonly beat: (body: RoomBeat, options: RequestInit) => Promise<RoomSeen>;
  readonly act: (body: RoomActBody, options: RequestInit) => Promise<void>;
}

/** Why the page is in the room no more, or not yet. */
export type Stopped = 'left' | 'ended' | 'elsewhere' | 'over' | 'problem';

export interface InRoom {
  readonly room: RoomSeen | undefined;
  readonly links: ReadonlyMap<string, Link>;
  readonly media: Media;
  /** No answer came to the last beat. */
  readonly lineLost: boolean;
  readonly stopped: Stopped | undefined;
  readonly error: unknown;
  readonly press: KeyedPress;
  readonly enter: () => Promise<void>;
  readonly entered: boolean;
  /** @returns whether it was taken */
  readonly act: (body: RoomActBody) => Promise<boolean>;
}

const WHY: Readonly<Record<string, Stopped>> = {
  online_room_ended: 'ended',
  online_room_elsewhere: 'elsewhere',
  party_visit_over: 'over',
};

const mine = (room: RoomSeen | undefined): Seat | undefined => room?.seats.find((seat) => seat.mine);

/** Whether this browser can send and receive sound and picture: some that are built into other programs cannot. */
export const CONNECTS = typeof RTCPeerConnection !== 'undefined';

/** Whom the mesh connects with: who is in the room; the pages of those who wait are known to nobody else. */
function pagesOf(room: RoomSeen): readonly string[] {
  if (mine(room)?.status !== 'admitted') return [];
  return room.seats.flatMap(({ mine: own, status, tab }) =>
    !own && status === 'admitted' && tab !== undefined ? [tab] : [],
  );
}

interface Running {
  readonly beating: Beating;
  readonly mesh: RoomProvider;
}

interface Told {
  readonly seen: (room: RoomSeen) => void;
  readonly links: (links: ReadonlyMap<string, Link>) => void;
  readonly failed: (error: unknown) => boolean;
  readonly media: () => { readonly audio: boolean; readonly video: boolean };
}

function run(door: RoomDoor, { iceServers }: RoomInfo, told: Told): Running {
  const tab = newKey();
  let waits = true;
  const mesh = createMesh({
    tab,
    iceServers,
    say: (to, body) => beating.say(to, body),
    changed: () => told.links(mesh.links),
  });
  const beating = new Beating({
    tab,
    beat: door.beat,
    media: told.media,
    failed: told.failed,
    calm: () => !waits && [...mesh.links.values()].every(({ state }) => state === 'connected'),
    seen(room) {
      waits = room.seats.some(({ status }) => status === 'waiting');
      if (CONNECTS) {
        mesh.meet(pagesOf(room));
        for (const { from, body } of room.signals) mesh.hear(from, body);
      }
      told.links(mesh.links);
      told.seen(room);
    },
  });
  return { beating, mesh };
}

/** What the page knows of the room, as beats and connections tell it. */
function useTold() {
  const [room, setRoom] = useState<RoomSeen>();
  const [links, setLinks] = useState<ReadonlyMap<string, Link>>(new Map());
  const [lineLost, setLineLost] = useState(false);
  const [stopped, setStopped] = useState<Stopped>();
  const [error, setError] = useState<unknown>();
  const seen = (next: RoomSeen): void => {
    setLineLost(false);
    setRoom(next);
  };
  return { room, links, lineLost, stopped, error, seen, setLinks, setLineLost, setStopped, setError };
}

/** The beats and connections of the page, from its entering until it stops or is closed. */
function useRunning(door: RoomDoor, info: RoomInfo, told: ReturnType<typeof useTold>, media: Media) {
  const running = useRef<Running>(undefined);
  const devices = useRef({ audio: false, video: false });
  const { audio, video } = media;
  useEffect(() => {
    devices.current = { audio, video };
  }, [audio, video]);
  const halt = useCallback((): void => {
    running.current?.beating.end();
    running.current?.mesh.close();
    running.current = undefined;
  }, []);
  useEffect(() => halt, [halt]);
  const stop = (why: Stopped): void => {
    halt();
    media.close();
    told.setLinks(new Map());
    told.setStopped(why);
  };
  const failed = (caught: unknown): boolean => {
    const goesOn = !isProblem(caught) || caught.status === 0 || caught.status >= 500;
    told.setLineLost(goesOn);
    if (goesOn) return true;
    told.setError(caught);
    stop(WHY[caught.body.code] ?? 'problem');
    return false;
  };
  const seen = (next: RoomSeen): void => {
    // Who ended it has left it too.
    if (next.ended && mine(next)?.status === 'left') stop('ended');
    else told.seen(next);
  };
  const start = (stream: MediaStream | undefined): void => {
    const { setLinks: links } = told;
    const started = run(door, info, { seen, links, failed, media: () => devices.current });
    running.current = started;
    started.mesh.show(stream);
    started.beating.start();
  };
  return { start, stop, hurry: () => running.current?.beating.hurry() };
}

/** The page has the seat while it is open; another mount is another page. */
export function useRoom(door: RoomDoor, info: RoomInfo): InRoom {
  const media = useMedia();
  const press = useKeyedPress();
  const told = useTold();
  const [entered, setEntered] = useState(false);
  const { start, stop, hurry } = useRunning(door, info, told, media);
  const there = useRef(true);
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);
  const enter = async (): Promise<void> => {
    setEntered(true);
    const stream = await media.open();
    // Who went to another page while the browser asked for the camera is not in the room, and their camera is off.
    if (there.current) start(stream);
    else media.close();
  };
  const act = async (body: RoomActBody): Promise<boolean> => {
    const sent = await press.press(body, (options) => door.act(body, options));
    if (sent === undefined) return false;
    if (body.act === 'left') stop('left');
    else hurry();
    return true;
  };
  const { room, links, lineLost, stopped, error } = told;
  return { room, links, media, lineLost, stopped, error, press, enter, entered, act };
}
