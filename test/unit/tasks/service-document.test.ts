/** docs/service.md against the law of service in the code. */
import { expect, it } from 'vitest';
import type { RefusalText } from '../../../domain/kernel/refusal-text.ts';
import { SERVICE_REFUSALS } from '../../../domain/chapters/service/refusals.ts';
import { serviceWays } from '../../../domain/chapters/service/guide.ts';
import { SERVICE_WAY } from '../../../domain/chapters/service/words.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import {
  type PartyKind,
  PROCEDURES,
  SERVED_DOCUMENTS,
  SERVICE_METHODS,
  type ServedDocument,
  type ServiceMethod,
} from '../../../domain/kernel/codes.ts';
import { permittedMethods } from '../../../domain/chapters/service/law.ts';

const INTRODUCTION = `# Service (送达)

What the platform takes as served, from \`domain/chapters/service/law.ts\`: one law for what the court records itself (\`record_service\`) and for
what a station reports of a task. The tables of methods and of reasons are written by \`test/unit/tasks/service-document.test.ts\` and compared
with the code in every test run; after a change, \`npx vitest run test/unit/tasks/service-document.test.ts --update\` writes them again.

The legal effect is the court's. A station assists (协助送达): it finds the addressee, hands over, photographs; what it reports serves nothing
before the court confirms it, and then on the day computed here. 委托送达 is between courts only (CPL 91; CPLI 134): it is neither asked of a
station nor taken from one, the court records it itself. The police are not among the witnesses of lien service (CPLI 130).

An entry that would have no effect is not sent as "served": where it may be true (a neighbour took the paper) it can be recorded as an attempt
that failed; where the law never allows it (the opposing party, a minor, a method that is excluded, public notice without its ground) it is
refused. Both say the article.

## Conditions and day of effect

| Method | Conditions, in this order | Day of effect | Article |
|---|---|---|---|
| 直接送达 \`direct\` | taken by the addressee (or the guardian), an adult of the household, for an organisation its 法定代表人 or 收件人, an agent, the named receiver; signed. A mediation paper: the party or the named receiver only | day of signature | 民事诉讼法 第87条、第88条；民诉法解释 第130条、第132条、第133条 |
| refusal away from home | refused at court, or elsewhere than at home with photographs or video; never a mediation paper | day of refusal | 民诉法解释 第131条 |
| 留置送达 \`lien\` | refused by the addressee, an adult of the household, the organisation's receiver or the named receiver; left at the residence; a representative of the basic organisation or the unit as witness, or photographs and video | day on which it is left | 民事诉讼法 第89条；民诉法解释 第130条、第132条 |
| 电子送达 \`electronic\` | consent on record or stated; arrived; at an address that was not confirmed, acknowledged or read. Judgments, rulings and mediation papers too; paper on request | earliest valid arrival: the court system's success, or the day that the addressee proves; unconfirmed: the day of the answer, not before the arrival | 民事诉讼法 第90条；民诉法解释 第135条、第136条；在线诉讼规则 第29条至第31条 |
| 委托送达 \`entrusted\` | by another court; receivers as in direct service; signed | day of signature | 民事诉讼法 第91条；民诉法解释 第134条 |
| 邮寄送达 \`post\` | signed by one of the receivers of direct service | day of receipt | 民事诉讼法 第91条；法院专递规定 第7条、第9条 |
| returned by the addressee's own fault | refused by the addressee or the named receiver, wrong address given, or change not reported; never a mediation paper | day of return | 法院专递规定 第11条 |
| 转交送达 \`forwarded\` | to a soldier, a prisoner, a person in compulsory education; signed by the addressee | day of signature | 民事诉讼法 第92条至第94条 |
| 公告送达 \`public_notice\` | ground stated and on file: whereabouts unknown (a confirmed report), or visit and post failed, and messages too where there is consent; published; the period is over | last of 30 days from the day after the last posting or publication, moved off a rest day (\`SV.public_notice\`) | 民事诉讼法 第95条；民诉法解释 第138条 |

Readings where the texts leave a choice, each on the addressee's side:

- A letter that nobody collected is not one of the faults of 法院专递规定 第11条. It serves nothing, even after three attempts within five days
  (the first day counts; 第6条); it is one of the methods that failed before a public notice.
- A mediation paper takes effect by signature (CPL 100): refusing it is going back on it (CPL 102), and no notice replaces the signature.
- CPLI 140 and CPL 166 bind the suit that is tried in summary or small-claims procedure. Confirmation, appeal and execution are other proceedings:
  their papers are not excluded.
- The thirty days of a notice are a period: a last day that is a rest day moves on (CPL 85).

Each party's own appeal period runs from the day of their own service (CPL 171).

`;

const DOCUMENT: Record<ServedDocument, string> = {
  complaint: '起诉状副本',
  answer: '答辩状副本',
  correction_notice: '补正通知',
  evidence_notice: '举证通知书',
  summons: '传票',
  judgment: '判决书',
  ruling: '裁定书',
  mediation_paper: '调解书',
  confirmation_ruling: '确认裁定书',
  appeal_petition: '上诉状副本',
  appeal_judgment: '二审裁判文书',
  fee_notice: '交费通知书',
  execution_notice: '执行通知书',
  property_report_order: '报告财产令',
  listing_decision: '失信决定书',
  urging_notice: '督促履行通知',
};

const METHOD: Record<ServiceMethod, string> = {
  direct: '直接',
  lien: '留置',
  electronic: '电子',
  entrusted: '委托',
  post: '邮寄',
  forwarded: '转交',
  public_notice: '公告',
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function permitted(document: ServedDocument): string[][] {
  return [undefined, ...PROCEDURES].map((procedure) => [
    `${DOCUMENT[document]} \`${document}\``,
    procedure ?? 'none',
    ...permittedMethods(document, procedure, 'person').map(({ refusal }) =>
      refusal === undefined ? '✓' : `✗ ${refusal.article}`,
    ),
  ]);
}

const METHODS = `## Methods by document and procedure

For a natural person. An organisation is not served through a unit (✗ 转交: 民事诉讼法 第92条至第94条).

${table(
  ['Document', 'Procedure', ...SERVICE_METHODS.map((method) => `${METHOD[method]} \`${method}\``)],
  SERVED_DOCUMENTS.flatMap(permitted),
)}
`;

const codes = (all: readonly string[]): string => all.map((code) => `\`${code}\``).join(' ');

function ways(kind: PartyKind): string[][] {
  const about = { document: 'judgment', policy: '2025', calendar: PUBLISHED_CALENDAR } as const;
  return SERVICE_METHODS.flatMap((method) =>
    serviceWays(method, { ...about, procedure: 'ordinary', party: { kind } }).map((one) => [
      `${METHOD[method]} \`${one.way}\``,
      `${SERVICE_WAY[one.way].zh}<br>${SERVICE_WAY[one.way].en}`,
      codes(one.receivers),
      codes(one.places),
      codes(one.witnesses),
      one.article,
    ]),
  );
}

const WAY_COLUMNS = ['Way', 'What is done, and the day', 'Receivers', 'Places', 'Witnesses', 'Article'];

const WAYS = `## What counts as served (什么算送达)

As a task of service tells its performer (\`GET /api/tasks/:taskId\`, \`service\`), here for a judgment. Who may receive, where, and before whom is not listed
anywhere: each way is done as the law wants it, and the law is asked of every receiver, place and witness (\`domain/chapters/service/guide.ts\`).
Another answer can be recorded where it may be true, and serves nothing.

### On a natural person

${table(WAY_COLUMNS, ways('person'))}

### On an organisation

${table(WAY_COLUMNS, ways('organisation'))}
`;

const REASONS = `## Reasons

${table(
  ['Code', 'Reason', 'Article'],
  Object.entries<RefusalText>(SERVICE_REFUSALS).map(([code, { zh, en, article }]) => [
    `\`${code}\``,
    `${zh}<br>${en}`,
    article ?? '',
  ]),
)}
`;

it('docs/service.md says what the code does', async () => {
  const text = `${INTRODUCTION}${METHODS}\n${WAYS}\n${REASONS}`;
  await expect(text).toMatchFileSnapshot('../../../docs/service.md');
});
