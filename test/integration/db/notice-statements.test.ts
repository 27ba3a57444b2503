/** The text of the statements of notices and of what is sent outside, so that a change of SQL is seen in review. */
import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import {
  bounceMessagesStatement,
  claimNoticesToSendStatement,
  deliverNoticesStatement,
  numberOfRecipientStatement,
  settleBouncedStatement,
  settleSentNoticesStatement,
} from '../../../db/queries/notices/deliver-notices.ts';
import { listMessagesStatement } from '../../../db/queries/notices/list-messages.ts';

const ID = randomUUID();

const STATEMENTS: Readonly<Record<string, SQL>> = {
  'bounce-messages': bounceMessagesStatement([{ noticeId: ID, reason: 'refused' }]),
  'list-messages': listMessagesStatement(ID),
  'claim-notices-to-send': claimNoticesToSendStatement(10, 1000),
  'deliver-notices': deliverNoticesStatement({ limit: 100 }),
  'number-of-recipient': numberOfRecipientStatement(ID),
  'settle-bounced': settleBouncedStatement({ noticeId: ID, reason: 'no_number' }),
  'settle-sent-notices': settleSentNoticesStatement([ID]),
};

it.each(Object.keys(STATEMENTS))('%s', async (name) => {
  const { sql: text } = new PgDialect().sqlToQuery(STATEMENTS[name] ?? sql``);
  await expect(`${text.trim()}\n`).toMatchFileSnapshot(`snapshots/${name}.sql`);
  expect(text).not.toMatch(/\boffset\b/i);
});
