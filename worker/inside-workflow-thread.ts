/**
 * Loaded into the SDK's workflow thread before the SDK, to spare two costs of every call (docs/performance.md).
 *
 * For `__stack_trace` the SDK takes a stack, formats it and compiles two functions for every promise of every workflow. Where
 * the hook is missing it does without, as on older Node: `temporal workflow stack` then has nothing to show.
 *
 * Every call into a workflow has a `timeout`, for which Node starts and ends a watchdog thread. The watch over the whole thread
 * (`workflow-thread.ts`) stands in for all of them.
 */
import v8 from 'node:v8';
import vm from 'node:vm';

const createHook = (): never => {
  throw new Error('promise stacks are left out');
};
Object.assign(v8.promiseHooks, { createHook });

type RunInContext = (this: vm.Script, context: vm.Context, options?: vm.RunningScriptOptions) => unknown;
const script: { runInContext: RunInContext } = vm.Script.prototype;
const watched: RunInContext = script.runInContext;

script.runInContext = function runUnwatched(context, options = {}) {
  const { timeout: _watchedAsAWhole, ...rest } = options;
  return watched.call(this, context, rest);
};
