/** What went wrong with a call to Temporal, as one of six kinds. */
import {
  ActivityCompletionError,
  ActivityNotFoundError,
  isGrpcServiceError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';

export type TemporalErrorKind =
  | 'not_found'
  | 'already_started'
  | 'unavailable'
  | 'timeout'
  | 'too_large'
  | 'other';

/** Too much at once, which passes; or one message over the limit of client or server, which never does. */
const EXHAUSTED = 8;
/** gRPC gives the two one status, and only the words differ: "Received message larger than max", "grpc: received message …". */
const TOO_LARGE = /message (?:is )?(?:larger than max|too large)|exceeds (?:the )?(?:size )?limit/i;

const GRPC: Readonly<Record<number, TemporalErrorKind>> = {
  1: 'timeout',
  4: 'timeout',
  5: 'not_found',
  6: 'already_started',
  8: 'unavailable',
  14: 'unavailable',
};

export function temporalErrorKind(error: unknown): TemporalErrorKind {
  if (error instanceof WorkflowNotFoundError || error instanceof ActivityNotFoundError) return 'not_found';
  if (error instanceof WorkflowExecutionAlreadyStartedError) return 'already_started';
  // The SDK drops the status here; what is not "not found" is worth the caller's next attempt.
  if (error instanceof ActivityCompletionError) return 'unavailable';
  const grpc = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
  if (!isGrpcServiceError(grpc)) return 'other';
  const code: number = grpc.code;
  return code === EXHAUSTED && TOO_LARGE.test(grpc.details) ? 'too_large' : (GRPC[code] ?? 'other');
}
