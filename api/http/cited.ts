/** Articles of law in the reader's language: whatever an answer calls `article`, cited in Chinese by the domain. */
import { englishCitation } from '../../domain/law/english-citation.ts';
import type { Language } from './language.ts';

/** What is on record stays as it was recorded and hashed. */
const RECORDED = new Set(['data', 'body']);

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function inEnglish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inEnglish);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => {
      if (RECORDED.has(name)) return [name, child];
      return [
        name,
        name === 'article' && typeof child === 'string' ? englishCitation(child) : inEnglish(child),
      ];
    }),
  );
}

/** @param body JSON of an answer @returns the same where the reader is answered in Chinese */
export const citedIn = (language: Language, body: unknown): unknown =>
  language === 'en' ? inEnglish(body) : body;
