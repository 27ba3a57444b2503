/** Units from a file (批量导入单位): kind, code, name and the unit above; a unit may stand below one of the same file, in any order. */
import type { UnitItem } from '../../db/queries/people/directory.ts';
import { type Administering, mayAdminister } from '../../domain/access/policy/administration.ts';
import { UNIT_KINDS, type UnitKind } from '../../domain/access/policy/seats.ts';
import {
  type NewUnit,
  pathBelow,
  type UnitAt,
  unitFault,
  unitIdOf,
} from '../../domain/access/policy/unit-places.ts';
import { UNIT_KIND } from '../../domain/chapters/people/words.ts';
import { isVisible } from '../catalogue/visible-text.ts';
import type { Table } from './csv-table.ts';
import { type Columns, type Line, linesOf, type LineProblem, Problems, unitNamed } from './import-lines.ts';

const COLUMNS = {
  kind: ['类别', 'kind', '单位类别'],
  code: ['代码', 'code', '行政区划代码'],
  name: ['名称', 'name', '单位名称'],
  parent: ['上级', 'parent', '上级单位'],
} as const satisfies Columns<string>;
type Column = keyof typeof COLUMNS;

export interface UnitLine extends UnitItem {
  readonly line: number;
  readonly kind: UnitKind;
}

export interface ImportedUnits {
  readonly units: readonly UnitLine[];
  readonly problems: readonly LineProblem[];
}

const LONGEST_NAME = 100;

const kindNamed = (word: string): UnitKind | undefined =>
  UNIT_KINDS.find((kind) => kind === word.toLowerCase() || UNIT_KIND[kind].zh === word);

interface Draft extends NewUnit {
  readonly line: number;
  readonly name: string;
  readonly parent: string;
  readonly unitId: string;
}

function draftOf({ line, values }: Line<Column>, problems: Problems<Column>): Draft | undefined {
  const kind = kindNamed(values.kind);
  const { name, code, parent } = values;
  const sound = name.length <= LONGEST_NAME && isVisible(name);
  if (kind === undefined) problems.tell(line, 'kind', 'kind_unknown');
  if (!sound) problems.tell(line, 'name', 'name_invalid');
  if (kind === undefined || !sound) return undefined;
  return { line, kind, code, name, parent, unitId: unitIdOf({ kind, code }) };
}

/** Puts drafts below units that are there, until none finds its place any more. */
class Placing {
  readonly placed: UnitLine[] = [];
  readonly #there: UnitAt[];
  readonly #known: UnitItem[];

  constructor(known: readonly UnitItem[]) {
    this.#known = [...known];
    this.#there = [...(known as readonly UnitAt[])];
  }

  /** @returns the fault, or undefined: it has its place now */
  place(draft: Draft, who: Administering): Parameters<Problems<Column>['tell']>[2] | undefined {
    const parent = unitNamed(this.#known, draft.parent);
    if (typeof parent === 'string')
      return parent === 'unit_unknown' ? 'unit_parent_unknown' : 'unit_ambiguous';
    const fault = unitFault(draft, parent as UnitAt, this.#there);
    if (fault !== undefined) return fault;
    if (!mayAdminister(who, 'add_unit', parent)) return 'not_permitted';
    const { line, kind, code, name, unitId } = draft;
    const path = pathBelow(draft, parent.path);
    if (this.#there.some((one) => one.unitId === unitId || one.path === path)) return 'unit_exists';
    const unit = { line, unitId, kind, code, name, path, parentId: parent.unitId };
    this.placed.push(unit);
    this.#there.push(unit);
    this.#known.push(unit);
    return undefined;
  }
}

const COLUMN_OF = { unit_code_invalid: 'code', unit_exists: 'code' } as const;

export function checkUnits(table: Table, who: Administering, known: readonly UnitItem[]): ImportedUnits {
  const problems = new Problems<Column>(COLUMNS);
  const drafts = linesOf(table, COLUMNS, problems)
    .map((line) => draftOf(line, problems))
    .filter((draft) => draft !== undefined);
  const ids = new Set<string>();
  const distinct = drafts.filter(({ line, unitId }) => {
    if (ids.has(unitId)) problems.tell(line, 'code', 'unit_twice');
    return !ids.has(unitId) && ids.add(unitId);
  });
  const placing = new Placing(known);
  let waiting = distinct;
  for (let before = -1; waiting.length !== before; ) {
    before = waiting.length;
    waiting = waiting.filter((draft) => placing.place(draft, who) !== undefined);
  }
  for (const draft of waiting) {
    const fault = placing.place(draft, who) ?? 'unit_parent_unknown';
    problems.tell(draft.line, fault in COLUMN_OF ? 'code' : 'parent', fault);
  }
  return { units: placing.placed, problems: problems.all.toSorted((a, b) => a.line - b.line) };
}
