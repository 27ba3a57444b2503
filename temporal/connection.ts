/**
 * One connection a process, made at the first call and mended by itself: the order in which processes start does not
 * matter. Every call has a deadline, since the SDK's own calls may wait for ever.
 */
import {
  Connection,
  type ConnectionOptions,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
} from '@temporalio/client';

type Interceptor = NonNullable<ConnectionOptions['interceptors']>[number];

const DEADLINE_MS = 10_000;
/** The server itself holds these open, some twenty seconds a turn. */
const LONG_POLLS = /\/(GetWorkflowExecutionHistory|PollWorkflowExecutionUpdate)$/;
const LONG_POLL_MS = 60_000;

function deadlineOf(path: string): number {
  return Date.now() + (LONG_POLLS.test(path) ? LONG_POLL_MS : DEADLINE_MS);
}

/** Comes before the retries: the deadline is one for all attempts of a call. */
const withDefaultDeadline: Interceptor = (options, nextCall) =>
  nextCall({
    ...options,
    deadline: options.deadline ?? deadlineOf(options.method_definition.path),
  }) as ReturnType<Interceptor>;

/** gRPC's own pause between attempts grows to two minutes: the first calls after an outage would be refused for nothing. */
const RECONNECT = { 'grpc.initial_reconnect_backoff_ms': 250, 'grpc.max_reconnect_backoff_ms': 2000 };

export function openConnection(address: string): Connection {
  return Connection.lazy({
    address,
    channelArgs: RECONNECT,
    interceptors: [withDefaultDeadline, makeGrpcRetryInterceptor(defaultGrpcRetryOptions())],
  });
}
