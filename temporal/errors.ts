/** What went wrong with a call to Temporal, as one of five kinds. */
import {
  ActivityCompletionError,
  ActivityNotFoundError,
  isGrpcServiceError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';

export type TemporalErrorKind = 'not_found' | 'already_started' | 'unavailable' | 'timeout' | 'other';

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
  return isGrpcServiceError(grpc) ? (GRPC[grpc.code] ?? 'other') : 'other';
}
