/** User names: what one may be, and how one is compared with what somebody typed. */

/** Letters, digits, signs and Chinese characters; two to forty of them, in lower case. */
export const USERNAME = /^[a-z0-9._\-\u4e00-\u9fff]{2,40}$/;

/** As it is stored: full width and blanks around it come from input methods and pasting, not from the person. */
export const normaliseUsername = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();
