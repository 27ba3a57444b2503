/** The workflow types: every export here is registered, nothing else may be exported. */
export { canary } from './canary.ts';
export { disputeCase } from './dispute-case.ts';
export { morningDigest } from './morning-digest.ts';
export { nightlyReconcile } from './nightly-reconcile.ts';
export { publishHeads } from './publish-heads.ts';
