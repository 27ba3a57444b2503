/**
 * The one connection that listens. A notice is a hint: those sent while the connection was away are lost, so after every
 * (re)connect the caller reads again what it waits for.
 */
import postgres from 'postgres';

export const OUTCOME_CHANNEL = 'jingfa_outcome';

/** What `record_input` tells: ids only. */
export interface OutcomeNotice {
  readonly caseId: string;
  readonly inputId: string;
  readonly inputNo: number;
  readonly outcome: 'applied' | 'refused';
  readonly seq: number;
}

export interface ListenOptions {
  readonly url: string;
  readonly onNotice: (notice: OutcomeNotice) => void;
  /** Called after each connect, the first included, before any notice of that connection is delivered. */
  readonly onConnected: () => void;
  /** A connection without a sign of life for so long is replaced; default 10 000. */
  readonly checkMs?: number;
}

export interface Listener {
  end(): Promise<void>;
}

type Connection = postgres.Sql;

function connect(options: ListenOptions): Connection {
  return postgres(options.url, {
    max: 1,
    fetch_types: false,
    connect_timeout: 5,
    backoff: (retries: number) => Math.min(0.1 * 2 ** retries, 2),
    onnotice: () => undefined,
    connection: { application_name: 'jingfa-listen' },
  });
}

async function subscribe(sql: Connection, options: ListenOptions): Promise<void> {
  await sql.listen(
    OUTCOME_CHANNEL,
    (payload) => options.onNotice(JSON.parse(payload) as OutcomeNotice),
    options.onConnected,
  );
}
