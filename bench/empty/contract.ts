/** The yardstick: a workflow that judges nothing and whose record is one row. What both of its processes agree on. */
export const EMPTY_WORKFLOW = 'emptyCase';
export const EMPTY_SIGNAL = 'decide';
export const EMPTY_QUEUE = 'empty';
export const EMPTY_CHANNEL = 'empty_outcome';

export interface EmptyArguments {
  readonly caseId: string;
  readonly openId: string;
  /** One timer from the start; 0: none. */
  readonly timerMs: number;
  /** So many activities that somebody is to complete. */
  readonly tasks: number;
}

export interface EmptyInput {
  readonly caseId: string;
  readonly inputId: string;
}

export interface EmptyActivities {
  writeRow(input: EmptyInput): Promise<void>;
  ask(): Promise<void>;
}

/** Given to each of its processes as one argument: only config/env.ts reads the environment. */
export interface EmptySettings {
  readonly temporalAddress: string;
  readonly databaseUrl: string;
  readonly bundle: string;
  readonly port: number;
}

export const EMPTY_TABLE = `
  create table if not exists empty_rows (
    case_id uuid not null, input_id uuid not null, recorded_at timestamptz not null default clock_timestamp(),
    primary key (case_id, input_id))`;

export function readSettings(): EmptySettings {
  return JSON.parse(process.argv[2] ?? '') as EmptySettings;
}
