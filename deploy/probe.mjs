/** `node deploy/probe.mjs URL`: ends with 0 when it answers 200, as a container's health check. */
const answer = await fetch(process.argv[2] ?? '', { signal: AbortSignal.timeout(4_000) }).catch(
  () => undefined,
);
process.exit(answer?.status === 200 ? 0 : 1);
