/** Where a file lies: by its content, in folders of two digits, so that none grows large. */
export interface FileName {
  readonly sha256: string;
  readonly generation: number;
}

const GENERATION = /^([0-9a-f]{64})(?:\.(\d+))?$/;

const THUMBNAILS = 'thumbnails';

/** `ab/cd/<sha256>`; with `.<n>` where the same bytes were removed before and came again. */
export function fileKey({ sha256, generation }: FileName): string {
  const name = generation === 1 ? sha256 : `${sha256}.${generation}`;
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${name}`;
}

export const thumbnailKey = (name: FileName): string => `${THUMBNAILS}/${fileKey(name)}`;

/** The file that a key names; undefined for what is not a file of evidence. */
export function fileOfKey(key: string): FileName | undefined {
  const match = GENERATION.exec(key.split('/').at(-1) ?? '');
  const name = match && { sha256: match[1] ?? '', generation: Number(match[2] ?? 1) };
  return name && [fileKey(name), thumbnailKey(name)].includes(key) ? name : undefined;
}
