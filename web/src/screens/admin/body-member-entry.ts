/** Members of a mediating body (调解组织人员) as the form holds them, as the API takes them, and where a fault of the API belongs. */
import dayjs, { type Dayjs } from 'dayjs';
import type { MediatingBody, MediatingBodyMembers } from '../../api/generated.ts';

const DAY = 'YYYY-MM-DD';

/** One row; the form asks for all but `until` before it is sent. */
export interface EnteredMember {
  readonly personId: string;
  readonly joinedAs: MediatingBodyMembers['members'][number]['joinedAs'];
  readonly from: Dayjs;
  readonly until?: Dayjs | null;
  /** The first day as it is registered; absent of a row that is not. */
  readonly was?: Dayjs;
  /** Said by the reader: the first day was registered wrong, and this is no new term. */
  readonly isCorrection?: boolean;
}

/** Without rows the form has no list. */
export interface EnteredMembers {
  readonly members?: readonly EnteredMember[];
}

export const enteredOf = ({ members }: Pick<MediatingBody, 'members'>): EnteredMembers => ({
  members: members.map(({ person, joinedAs, from, until }) => ({
    personId: person.id,
    joinedAs,
    from: dayjs(from),
    was: dayjs(from),
    ...(until === undefined ? {} : { until: dayjs(until) }),
  })),
});

/** Whether a registered row has another first day now. */
export const isMoved = ({ from, was }: Partial<Pick<EnteredMember, 'from' | 'was'>>): boolean =>
  from != null && was !== undefined && !from.isSame(was, 'day');

/** @param saw the version of the people that the form was opened with */
export const membersOf = ({ members = [] }: EnteredMembers, saw: number): MediatingBodyMembers => ({
  saw,
  members: members.map(({ personId, joinedAs, from, until, was, isCorrection }) => ({
    personId,
    joinedAs,
    from: from.format(DAY),
    ...(until == null ? {} : { until: until.format(DAY) }),
    ...(isCorrection === true && was !== undefined && isMoved({ from, was })
      ? { corrects: was.format(DAY) }
      : {}),
  })),
});

/**
 * Whether what was entered rests on people whom somebody else has changed since: the API said so, or a later reading of the list
 * shows it. What was entered is then never sent under the later version; the form is opened anew on it.
 */
export const isBehind = (
  opened: Pick<MediatingBody, 'membersVersion'>,
  read: Pick<MediatingBody, 'membersVersion'>,
): boolean => read.membersVersion > opened.membersVersion;

/** @param pointer JSON pointer (RFC 6901) into the body that was sent @returns the field of the form */
export const placeOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
