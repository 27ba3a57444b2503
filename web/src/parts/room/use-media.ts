/** Camera and microphone of this device while a room is open: both, else the microphone alone, else none. Off is silent and dark, not told to be so. */
import { useCallback, useEffect, useRef, useState } from 'react';

/** Enough to know a face; four of them each way still fit a telephone. */
const VIDEO = { width: { ideal: 480 }, height: { ideal: 270 }, frameRate: { max: 12 } } as const;

export interface Media {
  readonly stream: MediaStream | undefined;
  readonly audio: boolean;
  readonly video: boolean;
  /** There is no camera and no microphone, or their use was not permitted. */
  readonly missing: boolean;
  readonly open: () => Promise<MediaStream | undefined>;
  readonly turn: (what: 'audio' | 'video', on: boolean) => void;
  readonly close: () => void;
}

async function taken(): Promise<MediaStream | undefined> {
  // Without HTTPS a browser has no devices but on this machine.
  if (navigator.mediaDevices === undefined) return undefined;
  const ask = (wanted: MediaStreamConstraints) => navigator.mediaDevices.getUserMedia(wanted);
  const audio = { echoCancellation: true, noiseSuppression: true } as const;
  return await ask({ audio, video: VIDEO })
    .catch(() => ask({ audio }))
    .catch(() => ask({ video: VIDEO }))
    .catch(() => undefined);
}

export function useMedia(): Media {
  const held = useRef<MediaStream>(undefined);
  const [stream, setStream] = useState<MediaStream>();
  const [on, setOn] = useState({ audio: false, video: false });
  const [missing, setMissing] = useState(false);
  const close = useCallback(() => {
    for (const track of held.current?.getTracks() ?? []) track.stop();
    held.current = undefined;
    setStream(undefined);
  }, []);
  useEffect(() => close, [close]);
  const open = async (): Promise<MediaStream | undefined> => {
    const got = await taken();
    held.current = got;
    setStream(got);
    setMissing(got === undefined);
    setOn({
      audio: (got?.getAudioTracks().length ?? 0) > 0,
      video: (got?.getVideoTracks().length ?? 0) > 0,
    });
    return got;
  };
  const turn: Media['turn'] = (what, wanted) => {
    const tracks = what === 'audio' ? held.current?.getAudioTracks() : held.current?.getVideoTracks();
    if (tracks === undefined || tracks.length === 0) return;
    for (const track of tracks) track.enabled = wanted;
    setOn((before) => ({ ...before, [what]: wanted }));
  };
  return { stream, ...on, missing, open, turn, close };
}
