/** 甄别分流: the questions of the catalogue, and beside them which way each answer opens or closes, as the API foresees it. */
import { useQueries } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useCatalogue } from '../../api/catalogue.ts';
import {
  type AllowedDecision,
  type Case,
  type Catalogue,
  whatIf,
  type WhatIf,
  type WhatIfAnswer,
} from '../../api/generated.ts';
import { faultsIn, type FieldError, isProblem, type Problem, type Words } from '../../api/problem.ts';
import { useChoices } from '../../parts/deciding/choices.ts';
import { SchemaForm } from '../../parts/schema-form/schema-form.tsx';
import type { Schema } from '../../parts/schema-form/schema.ts';
import { useStageText } from '../../parts/stage-tag.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Text } from '../../parts/text.tsx';
import { intakeWords } from '../../words/intake.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useDeciding } from './after.ts';

interface Route extends Words {
  readonly code: string;
}

interface Answers {
  readonly route?: string;
  readonly track?: string;
}

/** The track belongs to the way that is chosen; with any other it would be a fault. */
const bodyOf = ({ track, ...answers }: Answers, route: string): WhatIf => {
  const chosen = track !== undefined && route === answers.route ? { track } : {};
  return { suppose: [{ type: 'triage', data: { ...answers, ...chosen, route } }] } as unknown as WhatIf;
};

function Gate({
  route,
  foreseen,
  error,
}: {
  readonly route: Route;
  readonly foreseen?: WhatIfAnswer;
  readonly error: unknown;
}) {
  const t = useWords(intakeWords);
  const say = useSay();
  const stageText = useStageText();
  const refused = foreseen?.refused;
  // Faults of fields not answered yet stand at those fields.
  if (isProblem(error))
    return <li>{`${say(route)}: ${error.body.errors?.[0]?.message ?? error.body.title}`}</li>;
  if (foreseen === undefined) return <li>{`${say(route)} …`}</li>;
  if (refused === undefined) return <li>{`✓ ${say(route)} → ${stageText(foreseen.stage)}`}</li>;
  return (
    <li>
      <Text type="secondary">{`✕ ${say(route)}: ${say(refused)} ${refused.article ?? ''}`}</Text>
      <span className="sr-only">{t('closed')}</span>
    </li>
  );
}

/** Asked once the findings are whole, for every way there is. */
function Gates({ caseId, answers }: { readonly caseId: string; readonly answers: object }) {
  const t = useWords(intakeWords);
  const routes = useCatalogue()?.vocabularies['triageRoute'] ?? [];
  const settledAnswers = useDeferredValue(answers);
  const foreseen = useQueries({
    queries: routes.map(({ code }) => ({
      queryKey: ['case', caseId, 'gate', code, settledAnswers],
      queryFn: () => whatIf(caseId, bodyOf(settledAnswers, code)),
      retry: false,
    })),
  });
  return (
    <section aria-label={t('gates')}>
      <h3>{t('gates')}</h3>
      <ul>
        {routes.map((route, at) => {
          const { data, error = null } = foreseen[at] ?? {};
          return (
            <Gate
              key={route.code}
              route={route}
              error={error}
              {...(data === undefined ? {} : { foreseen: data })}
            />
          );
        })}
      </ul>
    </section>
  );
}

const FINDINGS = 'findings';

/** Whether every finding that the schema asks for is answered. */
function isWhole(schema: Schema, answers: object): boolean {
  const found = (answers as Record<string, unknown>)[FINDINGS] ?? {};
  const asked = schema.properties?.[FINDINGS]?.required ?? [];
  return asked.every((name) => (found as Record<string, unknown>)[name] !== undefined);
}

type Decision = Catalogue['decisions'][number];

/** Faults by their place in the answers; the API points into the request, which holds them as `data`. */
const faultsOf = (problem: Problem | undefined): readonly FieldError[] =>
  (faultsIn(problem?.body) ?? []).map((fault) => ({
    ...fault,
    pointer: fault.pointer.replace(/^\/data(?=\/|$)/u, ''),
  }));

interface TriageFormProps {
  readonly of: Case;
  readonly decision: Decision;
  readonly offered: AllowedDecision;
}

function TriageForm({ of, decision, offered }: TriageFormProps) {
  const t = useWords(intakeWords);
  const say = useSay();
  const { busy, problem, pending, send } = useDeciding(of.caseId);
  const [answers, setAnswers] = useState<object>({});
  const schema = decision.schema as Schema;
  const choices = useChoices(of, offered, schema);
  const faults = useMemo(() => faultsOf(problem), [problem]);
  return (
    <SchemaForm
      schema={schema}
      choices={choices}
      busy={busy}
      onChange={(data) => setAnswers(data as object)}
      onSubmit={(data) => void send({ type: 'triage', expectedVersion: of.version, data })}
      submitLabel={t('decideTriage', { what: say(decision) })}
      faults={faults}
    >
      {isWhole(schema, answers) && <Gates caseId={of.caseId} answers={answers} />}
      <Refused problem={problem} unanswered={t('keptAndAgain')} />
      {pending && <Alert type="info" title={t('pending')} />}
    </SchemaForm>
  );
}

/** Gone once the case has left the counter. */
export function Triage({ of }: { readonly of: Case }) {
  const t = useWords(intakeWords);
  const say = useSay();
  const decision = useCatalogue()?.decisions.find(({ type }) => type === 'triage');
  const offered = of.allowedDecisions.find(({ type }) => type === 'triage');
  if (decision === undefined || of.stage !== 'intake') return null;
  const reason = offered?.reason === undefined ? t('notOpen') : say(offered.reason);
  return (
    <section>
      <h2>{say(decision)}</h2>
      {offered?.allowed === true ? (
        <TriageForm of={of} decision={decision} offered={offered} />
      ) : (
        <Alert type="info" title={reason} />
      )}
    </section>
  );
}
