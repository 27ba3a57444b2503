/** Photographs of an act that is being filled in: on the device, or in this page alone where the device keeps nothing. */
import { useEffect, useState } from 'react';
import { newKey } from '../../api/send.ts';
import { noteKeptNowhere } from '../../offline/kept-nowhere.ts';
import type { Picture } from '../../offline/photograph.ts';
import {
  addPhotograph,
  erasePhotograph,
  heldByDraft,
  type PhotographNote,
  pictureOf,
} from '../../offline/photographs.ts';
import type { LoosePhotograph } from '../../offline/record.ts';
import { usePhotographs } from '../../offline/use-kept.ts';
import { place } from '../../offline/vault.ts';

export interface Shown {
  readonly id: string;
  readonly note: PhotographNote;
  readonly bytes: number;
  readonly read: () => Promise<Blob>;
}

export interface Evidence {
  readonly shown: readonly Shown[];
  readonly loose: readonly LoosePhotograph[];
  /** @throws when the device has no room */
  readonly add: (picture: Picture, kind: PhotographNote['kind']) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

export function useEvidence(draftName: string, about: Pick<PhotographNote, 'caseId' | 'purpose'>): Evidence {
  const holder = heldByDraft(draftName);
  const kept = usePhotographs(holder);
  const [loose, setLoose] = useState<readonly LoosePhotograph[]>([]);
  useEffect(() => {
    noteKeptNowhere(holder, loose.length);
    return () => noteKeptNowhere(holder, 0);
  }, [holder, loose.length]);
  const shown: readonly Shown[] = [
    ...kept.map((one) => ({ id: one.id, note: one.note, bytes: one.bytes, read: () => pictureOf(one) })),
    ...loose.map(({ id, note, blob }) => ({ id, note, bytes: blob.size, read: async () => blob })),
  ];
  const remove = async (id: string): Promise<void> => {
    setLoose((all) => all.filter((one) => one.id !== id));
    if (kept.some((one) => one.id === id)) await erasePhotograph(id);
  };
  return {
    shown,
    loose,
    remove,
    add: async ({ blob, ...told }, kind) => {
      if (place() === undefined) {
        const note = { ...told, ...about, kind, uploadKey: newKey() };
        setLoose((all) => [...all, { id: newKey(), blob, note }]);
      } else await addPhotograph(holder, { blob, ...told }, { ...about, kind });
    },
    clear: async () => {
      for (const { id } of shown) await remove(id);
    },
  };
}
