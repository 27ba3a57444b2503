/** What the API answers when it does not do what was asked (RFC 9457), and the two ways in which no answer comes. */

/** Words in both languages, as the API gives them. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface FieldError {
  /** JSON pointer (RFC 6901) into the body that was sent. */
  readonly pointer: string;
  readonly message: string;
}

export interface ProblemBody {
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly article?: string;
  /** The field that a refusal is about: JSON pointer (RFC 6901) into the body that was sent. */
  readonly pointer?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
  readonly errorId?: string;
}

/** Faults with places: those that the body of the request has, or the field that a refusal is about. */
export function faultsIn(body: ProblemBody | undefined): readonly FieldError[] | undefined {
  const { errors, pointer, title = '' } = body ?? {};
  return errors ?? (pointer === undefined ? undefined : [{ pointer, message: title }]);
}

/** What the detail adds to the title. That of a fault with a place ends in a JSON pointer, which no person reads. */
export const addedBy = ({ title, detail, errors, pointer }: ProblemBody): string | undefined =>
  detail === title || errors !== undefined || pointer !== undefined ? undefined : detail;

/** An answer that is no success; `status` 0 where no answer came at all. */
export class Problem extends Error {
  readonly status: number;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.code);
    this.name = 'Problem';
    this.status = status;
    this.body = body;
  }

  get code(): string {
    return this.body.code;
  }

  /** No answer: the line is cut, or the server is down or starting. What was sent may have arrived, so the key is kept. */
  get unanswered(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  /** Says nothing of the request itself: it goes out again under its key, after the sign-in or a little later. */
  get undecided(): boolean {
    return this.unanswered || this.status === 401 || this.status === 429;
  }
}

export const isProblem = (error: unknown): error is Problem => error instanceof Problem;
