/** The workflow bundle: built once, loaded by every worker start. What may be in it is checked, not remembered. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import { FAILURE_CONVERTER_PATH } from '../temporal/data-converter.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WORKFLOWS = fileURLToPath(new URL('../workflows/index.ts', import.meta.url));

/** Our own deterministic folders, the failure converter, and what the SDK's workflow side is made of. */
const ALLOWED = [
  /^domain\//,
  /^workflows\//,
  /^temporal\/failure-converter\.ts$/,
  /^node_modules\/@temporalio\/(workflow|common|proto|worker\/lib\/workflow-reusable)/,
  /^node_modules\/(long|protobufjs|@protobufjs|ms|nexus-rpc|heap-js|google-protobuf|proto3-json-serializer)\//,
];

export interface Bundle {
  readonly code: string;
  /** Modules that may not be in a deterministic bundle; empty when all is well. */
  readonly strangers: readonly string[];
  /** Every module, as a path from the root of the repository. */
  readonly modules: readonly string[];
}

/** @param workflowsPath another entry than ours, for tests that plant a forbidden import */
export async function bundleWorkflows(workflowsPath: string = WORKFLOWS): Promise<Bundle> {
  const modules = new Set<string>();
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    failureConverterPath: FAILURE_CONVERTER_PATH,
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
    webpackConfigHook: (config) => ({
      ...config,
      plugins: [
        ...(config.plugins ?? []),
        {
          apply(compiler): void {
            compiler.hooks.compilation.tap('modules', (compilation) => {
              compilation.hooks.finishModules.tap('modules', (built) => {
                for (const module of built) {
                  const resource = 'resource' in module ? module.resource : undefined;
                  if (typeof resource === 'string' && resource.startsWith(ROOT))
                    modules.add(resource.slice(ROOT.length));
                }
              });
            });
          },
        },
      ],
    }),
  });
  const listed = [...modules].sort();
  return {
    code,
    modules: listed,
    strangers: listed.filter((path) => !ALLOWED.some((one) => one.test(path))),
  };
}
