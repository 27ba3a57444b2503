/**
 * What may be received as evidence. What harms nobody is kept, of an unknown type too, and then only ever saved; what a reader's
 * machine would run is refused, whatever its name says: pages, drawings with scripts, programs, archives.
 */
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
  { mediaType: 'image/gif', kind: 'image', inline: true },
  { mediaType: 'image/avif', kind: 'image', inline: true },
  // Scans of several pages: browsers draw none of them.
  { mediaType: 'image/tiff', kind: 'image', inline: false },
  { mediaType: 'image/bmp', kind: 'image', inline: false },
  { mediaType: 'video/mp4', kind: 'video', inline: true },
  { mediaType: 'video/quicktime', kind: 'video', inline: true },
  { mediaType: 'video/webm', kind: 'video', inline: true },
  { mediaType: 'video/3gpp', kind: 'video', inline: true },
  { mediaType: 'video/ogg', kind: 'video', inline: true },
  { mediaType: 'video/matroska', kind: 'video', inline: false },
  { mediaType: 'video/x-msvideo', kind: 'video', inline: false },
  { mediaType: 'video/x-ms-wmv', kind: 'video', inline: false },
  { mediaType: 'audio/mpeg', kind: 'audio', inline: true },
  { mediaType: 'audio/mp4', kind: 'audio', inline: true },
  { mediaType: 'audio/aac', kind: 'audio', inline: true },
  { mediaType: 'audio/wav', kind: 'audio', inline: true },
  { mediaType: 'audio/amr', kind: 'audio', inline: true },
  { mediaType: 'audio/ogg', kind: 'audio', inline: true },
  { mediaType: 'audio/flac', kind: 'audio', inline: true },
  { mediaType: 'audio/x-ms-wma', kind: 'audio', inline: false },
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
  { mediaType: 'application/ofd', kind: 'document', inline: false },
  { mediaType: 'application/msword', kind: 'document', inline: false },
  { mediaType: 'application/vnd.ms-excel', kind: 'document', inline: false },
  { mediaType: 'application/rtf', kind: 'document', inline: false },
  { mediaType: 'text/plain', kind: 'document', inline: false },
  /** What nobody could name. */
  { mediaType: 'application/octet-stream', kind: 'document', inline: false },
];

/** Names that the sniffer has for the same thing. */
const SAME: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/x-flac': 'audio/flac',
  'audio/opus': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/x-ms-asf': 'audio/x-ms-wma',
  'video/vnd.avi': 'video/x-msvideo',
  'video/x-matroska': 'video/matroska',
  'video/x-ms-asf': 'video/x-ms-wmv',
  'application/vnd.ms-asf': 'video/x-ms-wmv',
};

const BY_NAME = new Map(list.map((one) => [one.mediaType, one]));

export function allowedMediaType(name: string): MediaType | undefined {
  return BY_NAME.get(SAME[name] ?? name);
}

export const MEDIA_TYPES: readonly string[] = list.map((one) => one.mediaType);
