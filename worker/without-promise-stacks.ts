/**
 * Loaded into the SDK's workflow thread before the SDK. For `__stack_trace` the SDK takes a stack, formats it and compiles
 * two functions for every promise of every workflow: a third of that thread's time (docs/performance.md). Where the hook
 * is missing it does without, as on older Node: `temporal workflow stack` then has nothing to show.
 */
import v8 from 'node:v8';

const createHook = (): never => {
  throw new Error('promise stacks are left out');
};

Object.assign(v8.promiseHooks, { createHook });
