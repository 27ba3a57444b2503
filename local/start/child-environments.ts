/** What worker and API are told. Each gets its own role of the database and nothing it has no use for. */
import { join } from 'node:path';
import { childEnvironment, handedOn } from '../../config/env.ts';
import type { Address } from './ports.ts';
import type { Secrets } from './secrets.ts';
import { type TlsPlan, tlsVariables } from './tls/tls-plan.ts';

export interface ProcessPlan {
  readonly secrets: Secrets;
  databaseUrl(role: string, password: string): string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly dataFolder: string;
  readonly logLevel: string;
  readonly demo: boolean;
  readonly webFolder: string;
}

function shared(plan: ProcessPlan): Record<string, string> {
  return {
    // Whatever the caller's shell or test runner says: error pages with stacks are for nobody.
    NODE_ENV: 'production',
    TEMPORAL_ADDRESS: plan.temporalAddress,
    TEMPORAL_NAMESPACE: plan.namespace,
    TASK_QUEUE: plan.taskQueue,
    CODEC_KEYS: plan.secrets.codecKeys,
    LOG_LEVEL: plan.logLevel,
    DATA_DIR: plan.dataFolder,
    // Compiled code is kept: a process that was killed is back sooner.
    NODE_COMPILE_CACHE: join(plan.dataFolder, 'compiled'),
  };
}

export function workerEnvironment(
  plan: ProcessPlan,
  bundle: string,
  healthPort: number,
): Record<string, string> {
  return childEnvironment({
    ...shared(plan),
    DATABASE_URL: plan.databaseUrl('jingfa_worker', plan.secrets.workerPassword),
    WORKFLOW_BUNDLE: bundle,
    WORKER_HEALTH_PORT: String(healthPort),
    NOTICE_FILE_DIR: join(plan.dataFolder, 'notices'),
  });
}

export function apiEnvironment(
  plan: ProcessPlan,
  address: Address & { readonly tls?: TlsPlan },
): Record<string, string> {
  return childEnvironment({
    ...shared(plan),
    DATABASE_URL: plan.databaseUrl('jingfa_api', plan.secrets.apiPassword),
    AUTH_SECRET: plan.secrets.authSecret,
    ...handedOn(),
    EVIDENCE_DIR: join(plan.dataFolder, 'evidence'),
    HOST: address.host,
    PORT: String(address.port),
    PUBLIC_ADDRESS: address.public,
    DEMO: String(plan.demo),
    WEB_DIR: plan.webFolder,
    ...tlsVariables(address.tls),
  });
}
