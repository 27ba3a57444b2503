/** Tells the media type of a received file by its first bytes, not by its name. */
import { fileTypeFromFile } from 'file-type';
import { allowedMediaType, type MediaType } from './media-types.ts';

/** By its bytes; undefined for what may not be received. The sniffer knows no HTML, no SVG and no plain text. */
export async function sniffMediaType(path: string): Promise<MediaType | undefined> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found && allowedMediaType(found.mime);
}
