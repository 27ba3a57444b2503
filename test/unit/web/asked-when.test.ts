/** Fields that are asked after another answer: of every schema of the catalogue, and what a form makes of them. */
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../api/catalogue/catalogue.ts';
import { faultsOf } from '../../../web/src/parts/schema-form/faults.ts';
import { keptOf, pruned, wholeOf } from '../../../web/src/parts/schema-form/pruned.ts';
import { kindsOf, membersOf, type Path, type Schema } from '../../../web/src/parts/schema-form/schema.ts';
import { isNeeded, whereAnswered } from '../../../web/src/parts/schema-form/when.ts';

const { decisions } = buildCatalogue('zh');
const schemaOf = (type: string): Schema => decisions.find((one) => one.type === type)?.schema as Schema;

interface Place {
  readonly whole: Schema;
  readonly path: Path;
  /** The group around it. */
  readonly group: Schema;
  readonly groupPath: Path;
  readonly schema: Schema;
}

/** Rows of a list stand at the number 0. */
function placesIn(whole: Schema, node: Schema = whole, path: Path = []): readonly Place[] {
  const rows = node.items === undefined ? [] : placesIn(whole, node.items, [...path, 0]);
  const groups = [node, ...(kindsOf(node)?.branches ?? [])];
  const properties = groups.flatMap((group) =>
    Object.entries(group.properties ?? {}).flatMap(([name, schema]): readonly Place[] => [
      { whole, path: [...path, name], group, groupPath: path, schema },
      ...placesIn(whole, schema, [...path, name]),
    ]),
  );
  return [...rows, ...properties];
}

const places = decisions.flatMap(({ type, schema }) =>
  placesIn(schema as Schema).map((place) => ({ type, ...place })),
);
const after = places.flatMap(({ schema, ...place }) => {
  const when = schema['x-when'];
  return when === undefined
    ? []
    : [{ ...place, when, schema, name: `${place.type} ${place.path.join('/')}` }];
});

function at(schema: Schema, path: Path): Schema | undefined {
  let node: Schema | undefined = schema;
  for (const step of path) node = typeof step === 'number' ? node?.items : node?.properties?.[step];
  return node;
}

describe('a field of the catalogue that is asked after another answer', () => {
  it('is no rare thing', () => {
    expect(after.length).toBeGreaterThan(30);
  });

  it.each(after.map((one) => [one.name, one] as const))(
    '%s',
    (_, { whole, group, groupPath, path, when }) => {
      const other = at(whole, whereAnswered(when, groupPath));
      expect(other, 'the other answer').toBeDefined();
      // One that may be away itself would leave open whether this one is asked.
      expect(other?.['x-when'], 'the other is always asked').toBeUndefined();
      const answers = other?.type === 'boolean' ? [true, false] : membersOf(other ?? {});
      expect(answers).toEqual(expect.arrayContaining([...when.in]));
      expect(when.in.length, 'it is not always asked').toBeLessThan(answers?.length ?? 0);
      const own = String(path.at(-1));
      expect(group.required ?? [], 'what the schema requires cannot be away').not.toContain(own);
      const names = Object.keys(group.properties ?? {});
      const [first = ''] = when.field.split('/');
      // Whoever reads the form from its top has answered the other first.
      if (first !== '..') expect(names.indexOf(first)).toBeLessThan(names.indexOf(own));
    },
  );
});

describe('what a form makes of it', () => {
  const listing = schemaOf('decide_listing');
  const typed = {
    partyId: 'p2',
    listed: true,
    ground: 'able_but_refuses',
    signedByPresident: true,
    reason: '有能力而拒不履行',
  };

  it('sends nothing that is not asked, and keeps it for when it is asked again', () => {
    const otherwise = { ...typed, listed: false };
    expect(pruned(listing, otherwise)).toEqual({ partyId: 'p2', listed: false, reason: typed.reason });
    expect(keptOf(listing, otherwise)).toEqual(otherwise);
    expect(pruned(listing, { ...(keptOf(listing, otherwise) as object), listed: true })).toEqual(typed);
  });

  it('asks for what the decision is refused without, and for that alone, as soon as it is asked', () => {
    expect(faultsOf(listing, { partyId: 'p2', listed: false })).toEqual([]);
    const wrong = faultsOf(listing, { partyId: 'p2', listed: true }).map(({ path, kind }) => [path, kind]);
    expect(wrong).toEqual([
      [['ground'], 'required'],
      [['signedByPresident'], 'required'],
    ]);
    expect(isNeeded(listing, 'ground')).toBe(true);
    expect(isNeeded(listing, 'ofAge')).toBe(false);
    expect(isNeeded(listing, 'partyId')).toBe(true);
  });

  it('looks for the other answer in the group around, and in the row of a list', () => {
    const service = schemaOf('record_service');
    const facts = { receiver: 'self', signed: true, noticeGround: 'whereabouts_unknown' };
    const said = { partyId: 'p2', document: 'complaint', method: 'direct', facts };
    expect(pruned(service, said)).toEqual({ ...said, facts: { receiver: 'self', signed: true } });
    const notice = { ...said, method: 'public_notice' };
    expect(pruned(service, notice)).toMatchObject({ facts: { noticeGround: 'whereabouts_unknown' } });
    const agreed = (kind: string) =>
      pruned(schemaOf('reach_agreement'), { items: [{ kind, obligorId: 'p2', amount: '3000.00' }] });
    expect(agreed('pay')).toEqual({ items: [{ kind: 'pay', obligorId: 'p2', amount: '3000.00' }] });
    expect(agreed('apologise')).toEqual({ items: [{ kind: 'apologise', obligorId: 'p2' }] });
  });

  it('holds a place for what is drawn and not answered, beside what is away', () => {
    const drawn = { data: { listed: undefined, partyId: undefined }, rows: [{ a: 1 }] };
    expect(wholeOf(drawn, {})).toEqual(drawn);
    expect(wholeOf(drawn, { data: { listed: false, ground: 'false_evidence' }, rows: [] })).toEqual({
      data: { listed: false, partyId: undefined, ground: 'false_evidence' },
      rows: [],
    });
  });

  it('reads an answer within a group beside it', () => {
    const triage = schemaOf('triage');
    const said = (minorInvolved: boolean) => ({ findings: { minorInvolved }, guardianNotified: true });
    expect(pruned(triage, said(true))).toEqual(said(true));
    expect(pruned(triage, said(false))).toEqual({ findings: { minorInvolved: false } });
  });

  it('leaves out what another kind asked, and keeps it', () => {
    const task = schemaOf('issue_task');
    const said = { kind: 'contact', unitId: 'u1', partyId: 'p2', document: 'summons' };
    expect(pruned(task, said)).toEqual({ kind: 'contact', unitId: 'u1', partyId: 'p2' });
    expect(keptOf(task, said)).toEqual(said);
  });
});
