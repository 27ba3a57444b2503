/** In which of the two languages a reader is answered. */
import type { Request } from 'express';

export type Language = 'zh' | 'en';

/** Chinese unless the reader asks for English first. */
export function languageOf(req: Request): Language {
  return req.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
}
