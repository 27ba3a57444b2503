/**
 * What can go wrong between the platform and its database. `unavailable` and `timeout` leave the outcome of a write
 * unknown: the same request must be sent again under the same id.
 */
export type DatabaseErrorKind = 'unavailable' | 'timeout' | 'other';

export class DatabaseError extends Error {
  readonly kind: DatabaseErrorKind;
  /** SQLSTATE, when the server answered. */
  readonly sqlState: string | undefined;

  constructor(kind: DatabaseErrorKind, message: string, options?: { sqlState?: string }) {
    super(message);
    this.name = 'DatabaseError';
    this.kind = kind;
    this.sqlState = options?.sqlState;
  }
}

export class DatabaseTimeout extends DatabaseError {
  constructor(message: string, options?: { sqlState?: string }) {
    super('timeout', message, options);
    this.name = 'DatabaseTimeout';
  }
}

export class DatabaseUnavailable extends DatabaseError {
  constructor(message: string, options?: { sqlState?: string }) {
    super('unavailable', message, options);
    this.name = 'DatabaseUnavailable';
  }
}

/** Connection errors of the driver and of the operating system. */
const LOST = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** 08 connection exception; 53 insufficient resources; 57P0x shutdown, crash, starting up, dropped. */
const SERVER_AWAY = /^(08|53|57P0)/;
/** Statement cancelled (by its timeout); lock not available; transaction timeout. */
const TOO_LATE = new Set(['57014', '55P03', '25P04']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Turns whatever the driver threw into one of the kinds. The original is not kept as the cause: it carries the
 * statement's parameters, which are people's names and texts, into whatever log prints it.
 */
export function databaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const sqlState = /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
  const options = sqlState === undefined ? {} : { sqlState };
  if (TOO_LATE.has(code)) return new DatabaseTimeout(message, options);
  if (LOST.has(code) || SERVER_AWAY.test(code)) return new DatabaseUnavailable(message, options);
  // The driver stumbling over a connection it has lost: it throws TypeErrors of its own.
  if (error instanceof TypeError && code === '') return new DatabaseUnavailable(message);
  return new DatabaseError('other', message, options);
}
