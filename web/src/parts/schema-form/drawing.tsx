/** What every field of one form shares: choices by reference, faults by place, which places were left once. */
import { createContext, type ReactNode, use } from 'react';
import { formWords } from '../../words/form.ts';
import { useWords } from '../../words/words.ts';
import type { Fault } from './faults.ts';
import type { Path, Schema } from './schema.ts';

export interface Choice {
  readonly value: string | number;
  readonly label: string;
  readonly disabled?: boolean;
}

/**
 * What a reference may name, by `x-ref`, or by `x-ref` and what it is named as (`person:performer`).
 * A reference without an entry shows that there is nothing to choose.
 */
export type Choices = Readonly<Record<string, readonly Choice[]>>;

/** What is said at a field from elsewhere than its schema, by its place. */
export type Notes = Readonly<Record<string, ReactNode>>;

interface Drawing {
  /** Prefix of every id; ids are `<prefix>_<path joined by _>`, as antd makes them. */
  readonly name: string;
  readonly choices: Choices;
  readonly notes: Notes;
  /** Sentences of faults by place. */
  readonly told: ReadonlyMap<string, string>;
  readonly left: (key: string) => void;
}

export const DrawingContext = createContext<Drawing | undefined>(undefined);

export function useDrawing(): Drawing {
  const drawing = use(DrawingContext);
  if (drawing === undefined) throw new Error('a field is drawn outside of SchemaForm');
  return drawing;
}

export const idOf = (name: string, path: Path): string => [name, ...path].join('_');

export function choicesOf(choices: Choices, schema: Schema): readonly Choice[] {
  const place = schema['x-ref'] === undefined ? (schema.items ?? schema) : schema;
  const ref = place['x-ref'] ?? '';
  return choices[`${ref}:${place['x-named-as'] ?? ''}`] ?? choices[ref] ?? [];
}

/** The sentence of a fault in the language of the screen. */
export function useFaultSentence(): (fault: Fault) => string {
  const t = useWords(formWords);
  return ({ kind, params }) => {
    if (kind === 'format' && params.example !== '') return t('formatLike', params);
    return t(kind === 'choose' ? 'chooseFault' : kind, params);
  };
}
