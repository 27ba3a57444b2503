/** One data converter for client, worker, replayer and codec endpoint: what one writes the others read. */
import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import type { CodecKey } from '../config/env.ts';
import { createCodec } from './codec.ts';

/** The same path goes into the workflow bundle (`worker/bundle.ts`). */
export const FAILURE_CONVERTER_PATH = fileURLToPath(new URL('./failure-converter.ts', import.meta.url));

export function createDataConverter(keys: readonly CodecKey[]): DataConverter {
  return { payloadCodecs: [createCodec(keys)], failureConverterPath: FAILURE_CONVERTER_PATH };
}
