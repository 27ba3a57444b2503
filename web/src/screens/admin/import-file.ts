/** A file of people or units as it is, byte for byte: the generated call would write its text as JSON. */
import { ask } from '../../api/ask.ts';
import {
  getImportPeopleUrl,
  getImportUnitsUrl,
  type PeopleImported,
  type UnitsImported,
} from '../../api/generated.ts';
import { isProblem } from '../../api/problem.ts';

export type ImportKind = 'people' | 'units';

/** The two answers, read alike: what the lines would make, and what is wrong with which. */
export interface Imported {
  readonly lines: number;
  readonly people?: PeopleImported['people'];
  readonly units?: UnitsImported['units'];
  readonly problems: PeopleImported['problems'];
}

const ADDRESS = { people: getImportPeopleUrl, units: getImportUnitsUrl } as const;

/** @param check looks and writes nothing @throws Problem where the file as a whole is refused */
export async function importFile(
  kind: ImportKind,
  file: Blob,
  check: boolean,
  options: RequestInit = {},
): Promise<Imported> {
  const headers = new Headers(options.headers);
  headers.set('content-type', 'text/csv');
  const address = ADDRESS[kind](check ? { check: 'true' } : {});
  try {
    return await ask<Imported>(address, { ...options, method: 'POST', headers, body: file });
  } catch (error) {
    // Nothing was written; its lines say why, as after a check.
    if (isProblem(error) && error.code === 'import_refused') return error.body.params as unknown as Imported;
    throw error;
  }
}
