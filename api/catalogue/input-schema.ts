/** From a zod schema to the JSON Schema that the catalogue hands out. */
import * as z from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The input form: what a client may send, before texts become references and amounts get their decimals. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}
