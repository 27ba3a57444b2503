/** What an outsider knows of the platform: its address, some people's passwords, and the catalogue. */
import { HttpClient, type Reply } from './http-client.ts';

export interface KnownUser {
  readonly username: string;
  readonly roles: readonly string[];
  readonly unit: string;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface CatalogueDecision {
  readonly type: string;
  readonly zh: string;
  readonly schema: JsonSchema;
  readonly example: Readonly<Record<string, unknown>>;
  readonly examples: readonly {
    readonly leadsTo?: string;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
  readonly roles: readonly string[];
  readonly stages: readonly string[];
  readonly leadsTo: readonly string[];
  readonly onBehalfOf: 'required' | 'optional' | 'never';
}

export type TaskAct = 'attempt' | 'complete' | 'return';

export interface CatalogueTaskKind {
  readonly kind: string;
  readonly schemas: Readonly<Record<'issue' | TaskAct, JsonSchema>>;
  readonly examples: Readonly<Record<'issue' | TaskAct, Readonly<Record<string, unknown>>>>;
  readonly performers: readonly string[];
  readonly issuers: readonly string[];
}

export interface Catalogue {
  readonly decisions: readonly CatalogueDecision[];
  readonly stages: readonly { readonly stage: string; readonly zh: string }[];
  readonly taskKinds: readonly CatalogueTaskKind[];
}

/** A decision as somebody gives it: the body of the contract's request. */
export interface Given {
  readonly caseId: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly onBehalfOf?: { readonly partyId: string; readonly channel: string };
}

/** Gives a decision in another way than by a request, such as through a screen; undefined where it does not want to. */
export type Hand = (world: World, by: string, given: Given) => Promise<Reply | undefined>;

export interface WorldOptions {
  readonly address: string;
  readonly password: string;
  readonly users: Readonly<Record<string, KnownUser>>;
  readonly hand?: Hand;
}

interface Person {
  readonly id: string;
  readonly roles: readonly string[];
}

export class World {
  readonly users: Readonly<Record<string, KnownUser>>;
  readonly catalogue: Catalogue;
  readonly #options: WorldOptions;
  readonly #clients = new Map<string, Promise<HttpClient>>();
  readonly #ids = new Map<string, Promise<string>>();

  private constructor(options: WorldOptions, catalogue: Catalogue) {
    this.#options = options;
    this.users = options.users;
    this.catalogue = catalogue;
  }

  static async enter(options: WorldOptions): Promise<World> {
    const first = await signIn(options, Object.keys(options.users)[0] ?? '');
    const { body } = await first.get<Catalogue>('/api/catalogue');
    return new World(options, body);
  }

  as(key: string): Promise<HttpClient> {
    const client = this.#clients.get(key) ?? signIn(this.#options, key);
    this.#clients.set(key, client);
    return client;
  }

  personId(key: string): Promise<string> {
    const id =
      this.#ids.get(key) ?? this.as(key).then(async (one) => (await one.get('/api/me')).body.id ?? '');
    this.#ids.set(key, id);
    return id;
  }

  /** By the hand of this world where it has one, else by a request. */
  async give(by: string, given: Given): Promise<Reply> {
    const { caseId, ...body } = given;
    const byHand = await this.#options.hand?.(this, by, given);
    return byHand ?? (await (await this.as(by)).post(`/api/cases/${caseId}/decisions`, body));
  }

  decision(type: string): CatalogueDecision {
    const found = this.catalogue.decisions.find((one) => one.type === type);
    if (found === undefined) throw new Error(`the catalogue has no decision ${type}`);
    return found;
  }

  taskKind(kind: string): CatalogueTaskKind {
    const found = this.catalogue.taskKinds.find((one) => one.kind === kind);
    if (found === undefined) throw new Error(`the catalogue has no kind of task ${kind}`);
    return found;
  }

  /** The first user who may carry out a kind of task in a unit. */
  performer(kind: string, unit: string): string {
    const { performers } = this.taskKind(kind);
    const key = Object.keys(this.users).find((one) => {
      const user = this.users[one];
      return user?.unit === unit && user.roles.some((role) => performers.includes(role));
    });
    if (key === undefined) throw new Error(`nobody of ${unit} carries out ${kind}`);
    return key;
  }

  holds(key: string, roles: readonly string[] | undefined): boolean {
    return roles === undefined || (this.users[key]?.roles.some((role) => roles.includes(role)) ?? false);
  }

  /** Keys of the users whose roles permit a decision. */
  permitted(type: string): string[] {
    const { roles } = this.decision(type);
    return Object.keys(this.users).filter((key) =>
      this.users[key]?.roles.some((role) => roles.includes(role)),
    );
  }

  /** Somebody to name in a decision, as seen by who takes it. */
  async somebody(by: string, role: string): Promise<string> {
    const { body } = await (await this.as(by)).get<{ items: Person[] }>(`/api/people?role=${role}`);
    const person = body.items[0];
    if (person === undefined) throw new Error(`${by} finds nobody with role ${role}`);
    return person.id;
  }
}

async function signIn({ address, password, users }: WorldOptions, key: string): Promise<HttpClient> {
  const client = new HttpClient(address);
  const reply = await client.signIn(users[key]?.username ?? key, password);
  if (reply.status !== 200) throw new Error(`${key} cannot sign in: ${reply.status}`);
  return client;
}
