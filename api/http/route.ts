/** A route as data: the router and the OpenAPI document are both made from it, so that they cannot differ. */
import type { Request, Response } from 'express';
import type * as z from 'zod';
import type { Viewer } from '../auth/viewer.ts';
import type { Language } from './language.ts';
import type { ProblemCode } from './problem-codes.ts';

export type Method = 'get' | 'post' | 'head' | 'patch' | 'delete' | 'options';

/** What a handler gets: checked values only. `key` and `viewer` are there where the route asks for them. */
export interface Call<P = unknown, Q = unknown, B = unknown> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly viewer: Viewer;
  readonly key: string;
  readonly language: Language;
  readonly req: Request;
  readonly res: Response;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `undefined`: the handler answers by itself, as a stream does. */
export type Handler<P, Q, B> = (call: Call<P, Q, B>) => Promise<Answer | undefined>;

export interface Documented {
  readonly description: string;
  readonly schema?: z.ZodType;
  readonly mediaType?: string;
  readonly headers?: z.ZodObject;
}

/** A route whose address holds ids. */
interface WithIds<P extends z.ZodType> {
  readonly params: P;
  /** The 404 of an id that has not the form of one: it cannot exist, so it does not. */
  readonly notFound: ProblemCode;
}

interface WithoutIds {
  readonly params?: undefined;
}

interface Described<Q extends z.ZodType, B extends z.ZodType> {
  readonly method: Method;
  /** In OpenAPI's form: `/api/cases/{caseId}`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly tag: string;
  readonly access: 'public' | 'session';
  /** A write that may be sent again under the same Idempotency-Key. */
  readonly idempotent?: boolean;
  readonly query?: Q;
  readonly body?: B;
  /** What the document shows as the body, where the check is made in two steps. */
  readonly documentedBody?: z.ZodType;
  /** Where it is not JSON. */
  readonly bodyType?: string;
  /** What the document shows as headers of the request; the handler reads them by itself. */
  readonly headers?: z.ZodType;
  /** Answers that are no problems, by status. */
  readonly answers: Readonly<Record<number, Documented>>;
  /** Statuses of problems particular to this route. */
  readonly problems?: readonly number[];
}

export type RouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Described<Q, B> &
  (WithIds<P> | WithoutIds) & { readonly handle: Handler<z.output<P>, z.output<Q>, z.output<B>> };

export type Route = Described<z.ZodType, z.ZodType> &
  (WithIds<z.ZodType> | WithoutIds) & { readonly handle: Handler<unknown, unknown, unknown> };

export function route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
>(spec: RouteSpec<P, Q, B>): Route {
  return spec as unknown as Route;
}

export const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');
