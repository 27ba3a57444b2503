/** What may be received as evidence. What is not in this list is refused, whatever its name says: above all HTML and SVG. */
export interface MediaType {
  readonly mediaType: string;
  readonly kind: 'image' | 'video' | 'audio' | 'document';
  /** A browser may show it in place; a document is only ever saved. */
  readonly inline: boolean;
  /** sharp reads its size and makes a thumbnail of it. */
  readonly readable?: 'jpeg' | 'png' | 'webp';
}

const list: readonly MediaType[] = [
  { mediaType: 'image/jpeg', kind: 'image', inline: true, readable: 'jpeg' },
  { mediaType: 'image/png', kind: 'image', inline: true, readable: 'png' },
  { mediaType: 'image/webp', kind: 'image', inline: true, readable: 'webp' },
  // Photos of telephones: kept as they are. No free library decodes them, so they have no thumbnail.
  { mediaType: 'image/heic', kind: 'image', inline: true },
  { mediaType: 'image/heif', kind: 'image', inline: true },
  { mediaType: 'video/mp4', kind: 'video', inline: true },
  { mediaType: 'video/quicktime', kind: 'video', inline: true },
  { mediaType: 'video/webm', kind: 'video', inline: true },
  { mediaType: 'video/3gpp', kind: 'video', inline: true },
  { mediaType: 'audio/mpeg', kind: 'audio', inline: true },
  { mediaType: 'audio/mp4', kind: 'audio', inline: true },
  { mediaType: 'audio/aac', kind: 'audio', inline: true },
  { mediaType: 'audio/wav', kind: 'audio', inline: true },
  { mediaType: 'audio/amr', kind: 'audio', inline: true },
  // Browsers show no PDF under a sandboxing policy: it is saved, or drawn by the page that fetched it.
  { mediaType: 'application/pdf', kind: 'document', inline: false },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    kind: 'document',
    inline: false,
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    kind: 'document',
    inline: false,
  },
];

/** Names that the sniffer has for the same thing. */
const SAME: Readonly<Record<string, string>> = { 'audio/x-m4a': 'audio/mp4', 'audio/vnd.wave': 'audio/wav' };

const BY_NAME = new Map(list.map((one) => [one.mediaType, one]));

export function allowedMediaType(name: string): MediaType | undefined {
  return BY_NAME.get(SAME[name] ?? name);
}

export const MEDIA_TYPES: readonly string[] = list.map((one) => one.mediaType);
