/** What a resident's identity number (公民身份号码, 18 places) says of the person: day of birth and sex. */
const RESIDENT =
  /^\d{6}(?<year>\d{4})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])\d{2}(?<order>\d)[\dX]$/i;

export interface Identity {
  readonly born?: string;
  readonly sex?: string;
}

/** Nothing of other certificates, nor of what is no number of a resident. */
export function identityOf(idNumber: string | undefined): Identity {
  const { year, month, day, order } = RESIDENT.exec(idNumber ?? '')?.groups ?? {};
  if (year === undefined) return {};
  return { born: `${year}-${month}-${day}`, sex: Number(order) % 2 === 1 ? '男' : '女' };
}
