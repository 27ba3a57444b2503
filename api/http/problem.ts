/** RFC 9457 answers: a stable `code`, a title in the reader's language, and never an inner message. */
import type { Response } from 'express';
import { englishCitation } from '../../domain/law/english-citation.ts';
import type { Refusal } from '../../domain/result.ts';
import type { Language } from './language.ts';
import { PROBLEMS, type ProblemCode } from './problem-codes.ts';
import type { Words } from '../../words/text.ts';

export interface FieldError {
  /** JSON pointer (RFC 6901) into the body, or `/name` of a query parameter. */
  readonly pointer: string;
  readonly message: string;
}

export interface ProblemDetails {
  readonly detail?: Words;
  readonly article?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  /** The field that a refusal is about: JSON pointer into the body. */
  readonly pointer?: string;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Id under which the log has the cause. */
  readonly errorId?: string;
}

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: Words;
  readonly more: ProblemDetails;

  constructor(status: number, code: string, title: Words, more: ProblemDetails = {}) {
    super(code);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.title = title;
    this.more = more;
  }
}

export function problem(code: ProblemCode, more: ProblemDetails = {}): Problem {
  const { status, zh, en } = PROBLEMS[code];
  return new Problem(status, code, { zh, en }, more);
}

/** A refusal of the domain as an answer; its params are facts for the screen. */
export function refusalProblem(status: number, refusal: Refusal, more: ProblemDetails = {}): Problem {
  const { code, zh, en, article, params } = refusal;
  return new Problem(
    status,
    code,
    { zh, en },
    {
      ...(article === undefined ? {} : { article }),
      ...(params === undefined ? {} : { params }),
      ...more,
    },
  );
}

const articleIn = (language: Language, article: string | undefined): string | undefined =>
  article === undefined || language === 'zh' ? article : englishCitation(article);

/** What is particular to this occurrence: the fields concerned, or the facts and the article behind a refusal. */
function detailOf({ title, more }: Problem, language: Language): string {
  if (more.detail !== undefined) return more.detail[language];
  const colon = language === 'zh' ? '：' : ': ';
  const fields = (more.errors ?? []).map(({ pointer, message }) => `${pointer}${colon}${message}`);
  const facts = Object.entries(more.params ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [`${name}=${value}`]
      : [],
  );
  const place = more.pointer === undefined ? [] : [more.pointer];
  const article = articleIn(language, more.article);
  const basis = article === undefined ? [] : [article];
  const parts = [...fields, ...place, ...basis, ...facts];
  return parts.length === 0
    ? title[language]
    : `${title[language]}${colon}${parts.join(language === 'zh' ? '；' : '; ')}`;
}

function problemBody(what: Problem, language: Language): Record<string, unknown> {
  const { article, params, pointer, errors, errorId } = what.more;
  return {
    type: `urn:jingfa:problem:${what.code}`,
    title: what.title[language],
    status: what.status,
    code: what.code,
    detail: detailOf(what, language),
    article: articleIn(language, article),
    params,
    pointer,
    errors,
    errorId,
  };
}

export function sendProblem(res: Response, what: Problem, language: Language): void {
  const body = JSON.stringify(problemBody(what, language));
  res.status(what.status).set(what.more.headers ?? {});
  res.set({
    'Content-Type': 'application/problem+json',
    'Content-Language': language,
    Vary: 'Accept-Language',
  });
  res.send(body);
}
