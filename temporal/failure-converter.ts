/** Failure messages and stacks go through the codec like every payload; only the failure's type, a code, stays readable. */
import { DefaultFailureConverter } from '@temporalio/common';

export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
