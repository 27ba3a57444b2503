/** The HTTP side of the platform, put together from its parts. Everything that outlives a request is given to it. */
import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import type { EvidenceStore } from '../evidence/store.ts';
import type { Auth } from './auth/auth.ts';
import { authRoutes } from './auth/auth-routes.ts';
import { createLockout, DEFAULT_LOCKOUT, type LockoutSettings } from './auth/lockout.ts';
import { sessionToken } from './auth/session-token.ts';
import { readViewer } from './auth/viewer.ts';
import type { CaseMessenger } from './cases/case-messenger.ts';
import type { RunsReader } from './cases/temporal-messenger.ts';
import { createCalendar } from './cases/current-calendar.ts';
import { createFoldedCases } from './cases/folded-cases.ts';
import { createCourses } from './cases/past/course.ts';
import { foldVersion } from './cases/past/fold-version.ts';
import { createPastCases } from './cases/past/past-cases.ts';
import type { OnlineRoomSettings } from './bookings/online-room.ts';
import { createUnitTree } from './cases/unit-tree.ts';
import { DRILL_QUOTA, type DrillQuota } from '../domain/access/policy/drill-quota.ts';
import type { DrillLane } from './decisions/drill-lane.ts';
import type { Outcomes } from './decisions/outcomes.ts';
import type { SubmitDeps } from './decisions/submit.ts';
import { errorHandler } from './http/error-handler.ts';
import { type AddressLimits, DEFAULT_ADDRESS_LIMITS, perMinute } from './http/limits.ts';
import { bodyInTime } from './http/body-in-time.ts';
import { originCheck } from './http/origin.ts';
import { problem } from './http/problem.ts';
import { requestLog } from './http/request-log.ts';
import type { Route } from './http/route.ts';
import { createRouter } from './http/router.ts';
import { noStore, securityHeaders } from './http/security.ts';
import type { Metrics } from './metrics.ts';
import type { PaperPrinter } from '../papers/print/printer.ts';
import { openApiDocument } from './openapi/document.ts';
import { type ActDeps, taskActRoutes } from './routes/act-on-task.ts';
import { administerPeopleRoutes } from './routes/administer-people.ts';
import { administerUnitsRoutes } from './routes/administer-units.ts';
import { mediatorProfileRoute } from './routes/mediator-profile.ts';
import { absenceRoutes } from './routes/absence.ts';
import { mediatingBodyRoutes } from './routes/mediating-bodies.ts';
import { exportCasesRoute } from './routes/export-cases.ts';
import { adminActsRoute } from './routes/admin-acts.ts';
import { caseListingsRoute } from './routes/case-listings.ts';
import { caseOwedRoute } from './routes/case-owed.ts';
import { agreementCheckRoutes } from './routes/agreement-check.ts';
import { pastRoutes } from './routes/as-of.ts';
import { backdatedActsRoute } from './routes/backdated-acts.ts';
import { caseCourseRoute } from './routes/case-course.ts';
import { filingRoutes } from './routes/filing-routes.ts';
import { casePaperRoutes } from './routes/paper-routes.ts';
import { proposeMediatorsRoute } from './routes/propose-mediators.ts';
import { caseEventsRoute } from './routes/case-events.ts';
import { caseRecordRoute } from './routes/case-record.ts';
import { caseRunsRoute } from './routes/case-runs.ts';
import { catalogueRoute } from './routes/catalogue.ts';
import { bookingRoutes } from './routes/bookings.ts';
import { calendarFeedRoutes } from './routes/calendar-feeds.ts';
import { calendarRoutes } from './routes/calendars.ts';
import { CALCULATOR_ROUTES } from './routes/calculators.ts';
import { codecRoutes, type PayloadCodec } from './routes/codec.ts';
import { documentRoutes } from './routes/documents.ts';
import { DOCS_FILES, docsFiles, docsRoute } from './routes/docs.ts';
import { instanceRoute } from './routes/instance.ts';
import { interventionsRoute } from './routes/interventions.ts';
import { handOverRoutes } from './routes/hand-over.ts';
import { healthzRoute, type ReadyCheck, readyzRoute } from './routes/health.ts';
import { importRoutes } from './routes/import-office.ts';
import { lawDeadlinesRoute } from './routes/law-deadlines.ts';
import { listCasesRoute } from './routes/list-cases.ts';
import { countTasksRoute, listTasksRoute } from './routes/list-tasks.ts';
import { meRoute } from './routes/me.ts';
import { mySessionsRoutes } from './routes/my-sessions.ts';
import { noticeRoutes } from './routes/notices.ts';
import { openApiRoute } from './routes/openapi.ts';
import { openCaseRoute } from './routes/open-case.ts';
import { partyRoutes } from './routes/party-routes.ts';
import { peopleRoutes } from './routes/people.ts';
import { postDecisionRoute } from './routes/post-decision.ts';
import { presenceRoutes } from './routes/presence.ts';
import { readCaseRoute } from './routes/read-case.ts';
import { readDecisionRoute } from './routes/read-decision.ts';
import { readTaskRoute } from './routes/read-task.ts';
import { publishedHeadsRoutes } from './routes/published-heads.ts';
import { reconcileReportsRoute } from './routes/reconcile-reports.ts';
import { roomRoutes } from './routes/rooms.ts';
import { RULE_ROUTES } from './routes/rules.ts';
import { streamRoute } from './routes/stream.ts';
import { supervisionRoutes } from './routes/supervision.ts';
import { supervisionListRoutes } from './routes/supervision-lists.ts';
import { taskNumbersRoute } from './routes/task-numbers.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { forecastRoute, whatIfRoute } from './routes/what-if.ts';
import { countWorklistRoute, worklistRoute } from './routes/worklist.ts';
import { createFinisher } from './uploads/finish-upload.ts';
import { methodOverride } from './uploads/method-override.ts';
import { createTusEndpoint, UPLOADS_PATH } from './uploads/tus-endpoint.ts';
import type { UploadStore } from './uploads/upload-store.ts';
import type { Broadcast } from './stream/broadcast.ts';
import type { Presence } from './stream/presence.ts';
import { serveWeb } from './web/serve-web.ts';

export interface ApiSettings {
  /** What browsers type. */
  readonly publicAddress: string;
  /** Other addresses of the same machine, as origins: a phone types an IP address, the machine itself `localhost`. */
  readonly alsoAddresses?: readonly string[];
  /** Whether browsers are told to insist on HTTPS (ADR 0022); as the address is when it is not said. */
  readonly insistOnHttps?: boolean | undefined;
  readonly secret: string;
  readonly sessionCookie: string;
  /** How long a caller waits for an outcome before it is told where to look; default 5 s. */
  readonly waitMs?: number;
  readonly limits?: AddressLimits;
  readonly lockout?: Partial<LockoutSettings>;
  readonly drillQuota?: Partial<DrillQuota>;
  /** People and events are invented. */
  readonly demo?: boolean;
  readonly onlineRooms?: OnlineRoomSettings;
  /** The built web app; without it the API alone answers. */
  readonly webFolder?: string;
}

export interface ApiDeps {
  readonly db: Database;
  readonly auth: Auth;
  readonly outcomes: Outcomes;
  readonly broadcast: Broadcast;
  readonly presence: Presence;
  readonly evidence: EvidenceStore;
  readonly uploads: UploadStore;
  readonly messenger: CaseMessenger;
  readonly runs: RunsReader;
  readonly drillLane: DrillLane;
  readonly codec: PayloadCodec;
  readonly printer: PaperPrinter;
  readonly ready: readonly ReadyCheck[];
  readonly logger: Logger;
  readonly metrics?: Metrics;
  /** A holiday calendar was put in force here. */
  readonly onCalendar?: () => void;
  readonly settings: ApiSettings;
}

const WAIT_MS = 5000;

function taskRoutes(db: Database, acting: ActDeps): Route[] {
  return [
    countTasksRoute(db),
    listTasksRoute(db),
    readTaskRoute(db, acting.folded),
    ...taskActRoutes(acting),
    ...noticeRoutes(db),
    taskNumbersRoute(db),
  ];
}

const overseeing = (db: Database): Route[] => [
  backdatedActsRoute(db),
  reconcileReportsRoute(db),
  ...publishedHeadsRoutes(db),
  ...supervisionRoutes(db),
  ...supervisionListRoutes(db),
];

function caseRoutes(deps: ApiDeps): Route[] {
  const { db, outcomes, messenger, logger, drillLane, settings } = deps;
  const waitMs = settings.waitMs ?? WAIT_MS;
  const { secret } = settings;
  const submitting: SubmitDeps = { db, outcomes, messenger, logger, secret, waitMs, drillLane };
  const drillQuota = { ...DRILL_QUOTA, ...settings.drillQuota };
  const past = createPastCases(db, { version: foldVersion(), logger });
  const folded = createFoldedCases(db, past);
  const decision = postDecisionRoute(submitting, folded);
  const whatIf = whatIfRoute({ db, folded, secret });
  return [
    openCaseRoute({ ...submitting, drillQuota }, createUnitTree(db)),
    listCasesRoute(db),
    readCaseRoute(db, folded),
    decision,
    ...handOverRoutes({ db, messenger, logger, secret, waitMs, decide: decision.handle }),
    interventionsRoute({ decide: decision.handle, whatIf: whatIf.handle }),
    readDecisionRoute(db),
    whatIf,
    forecastRoute({ db, folded, secret }),
    ...pastRoutes({ db, past, folded }),
    caseCourseRoute(db, createCourses(db)),
    caseEventsRoute(db),
    caseRecordRoute(db),
    ...agreementCheckRoutes({ db, folded }),
    caseOwedRoute(db, folded),
    ...partyRoutes({ ...deps, folded, submitting, ...settings, onDamaged: deps.metrics?.evidenceDamaged }),
    ...bookingRoutes({ db, folded, ...settings }),
    caseListingsRoute({ db, folded }),
    ...casePaperRoutes({ db, folded, printer: deps.printer, evidence: deps.evidence, ...settings }),
    ...filingRoutes({ ...deps, folded, secret, onDamaged: deps.metrics?.evidenceDamaged }),
    proposeMediatorsRoute({ db, folded }),
    caseRunsRoute(db, deps.runs),
    ...presenceRoutes(db, deps.presence),
    worklistRoute(db, createCalendar(db)),
    countWorklistRoute(db),
    ...taskRoutes(db, { ...submitting, folded }),
    ...overseeing(db),
  ];
}

function evidenceRoutes({ db, evidence, uploads, logger, metrics }: ApiDeps): Route[] {
  const finisher = createFinisher({ db, evidence, uploads });
  const tus = createTusEndpoint({ db, evidence, uploads, finisher });
  return [
    ...uploadRoutes({ db, evidence, uploads, finisher, tus }),
    ...documentRoutes({ db, evidence, logger, onDamaged: metrics?.evidenceDamaged }),
  ];
}

function administrationRoutes({ db, messenger, logger, settings, onCalendar }: ApiDeps): Route[] {
  const { secret, waitMs = WAIT_MS } = settings;
  const deps = { db, messenger, logger, secret, waitMs };
  return [
    ...peopleRoutes(db),
    ...importRoutes(deps),
    ...administerPeopleRoutes(deps),
    ...absenceRoutes(deps),
    mediatorProfileRoute(deps),
    ...administerUnitsRoutes(deps),
    ...mediatingBodyRoutes(deps),
    ...roomRoutes(deps),
    ...calendarRoutes({ ...deps, onPublished: onCalendar ?? (() => undefined) }),
    adminActsRoute(db),
    exportCasesRoute(deps),
  ];
}

/** Every address the platform answers at. */
function apiRoutes(deps: ApiDeps): Route[] {
  const { db, auth, settings } = deps;
  const { sessionCookie: name, secret } = settings;
  const tries = { ...DEFAULT_LOCKOUT, ...settings.lockout };
  const lockout = createLockout(db, tries, 'sign-in');
  const changes = createLockout(db, tries, 'change-password');
  const tokenOf = (cookie: string | undefined) => sessionToken(cookie, { name, secret });
  const signInLimit = perMinute((settings.limits ?? DEFAULT_ADDRESS_LIMITS).signIns);
  const routes: Route[] = [
    ...authRoutes({ auth, db, lockout, changes, signInLimit, tokenOf }),
    meRoute,
    instanceRoute(settings.demo ?? false),
    ...mySessionsRoutes(db, tokenOf),
    ...calendarFeedRoutes({ db, publicAddress: settings.publicAddress }),
    ...administrationRoutes(deps),
    catalogueRoute(),
    ...caseRoutes(deps),
    ...evidenceRoutes(deps),
    lawDeadlinesRoute(createCalendar(db)),
    ...CALCULATOR_ROUTES,
    ...RULE_ROUTES,
    streamRoute(deps.broadcast, tokenOf),
    ...codecRoutes(deps.codec),
    healthzRoute,
    readyzRoute(deps.ready),
    docsRoute,
    openApiRoute(() => openApiDocument(routes, { address: settings.publicAddress, sessionCookie: name })),
  ];
  return routes;
}

/** Not the stream: it would be held back until there is enough to compress. */
const compressed = compression({
  filter: (req, res) => !req.url.startsWith('/api/stream') && compression.filter(req, res),
});

export function createApp(deps: ApiDeps): Express {
  const { db, logger, metrics, settings } = deps;
  const { sessionCookie: name, secret } = settings;
  const { origin, protocol } = new URL(settings.publicAddress);
  const https = protocol === 'https:';
  const viewerOf = async (cookie: string | undefined) => {
    const token = sessionToken(cookie, { name, secret });
    return token === undefined ? undefined : await readViewer(db, token);
  };
  const app = express();
  app.disable('x-powered-by').disable('etag');
  // A proxy on this machine may say who asks; nobody else may.
  app.set('trust proxy', 'loopback').set('query parser', 'simple');
  if (metrics !== undefined) app.use(metrics.timed);
  app.use(requestLog(logger), securityHeaders(https, settings.insistOnHttps ?? https), compressed);
  app.use(UPLOADS_PATH, methodOverride);
  app.use(bodyInTime(UPLOADS_PATH));
  app.use(DOCS_FILES, ...docsFiles());
  app.use('/api', noStore, perMinute((settings.limits ?? DEFAULT_ADDRESS_LIMITS).requests));
  app.use('/calendar', perMinute((settings.limits ?? DEFAULT_ADDRESS_LIMITS).requests));
  app.use('/api', originCheck([origin, ...(settings.alsoAddresses ?? [])], name));
  app.use(createRouter(apiRoutes(deps), { viewerOf }));
  if (settings.webFolder !== undefined) app.use(serveWeb(settings.webFolder));
  app.use(() => {
    throw problem('route_unknown');
  });
  app.use(errorHandler(logger));
  return app;
}
