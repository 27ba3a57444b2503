/** One rule of time in words: how long, from when, how it ends, what changes it, and what it does in the product. */
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { ListRulesPolicy, Rule, RuleUse } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { useRule } from '../../parts/rules.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { calculatorWords } from '../../words/calculator.ts';
import { useSay, useWords } from '../../words/words.ts';
import './rules.css';

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Grounds({ rule: { extensions, exclusions } }: { readonly rule: Rule }) {
  const t = useWords(calculatorWords);
  const say = useSay();
  return (
    <>
      <Fact name={t('longer')}>
        {extensions.length === 0
          ? t('none')
          : extensions.map((one) => (
              <div key={one.ground}>
                {say(one)} · {say(one.limit)} · {say(one.needs)} <Article text={one.article} />
              </div>
            ))}
      </Fact>
      <Fact name={t('leftOut')}>
        {exclusions.length === 0
          ? t('none')
          : exclusions.map((one) => (
              <div key={one.ground}>
                {say(one)} · {say(one.effect)} <Article text={one.article} />
              </div>
            ))}
      </Fact>
    </>
  );
}

function Law({ rule }: { readonly rule: Rule }) {
  const t = useWords(calculatorWords);
  const say = useSay();
  const { restDays } = rule;
  return (
    <dl className="rule-facts">
      <Fact name={t('article')}>
        <Article text={rule.article} />
      </Fact>
      <Fact name={t('howLong')}>
        <Text strong>{say(rule.lengthText)}</Text>
        {rule.fixed && <div>{t('fixed')}</div>}
        {rule.serviceLevel && <div>{t('serviceLevel')}</div>}
      </Fact>
      <Fact name={t('counts')}>
        {say(rule.start)}
        <div>
          <Text type="secondary">{say(rule.effectBy)}</Text>
        </div>
      </Fact>
      <Fact name={t('lastDay')}>
        {say(restDays.moves)}
        <div>
          <Text type="secondary">{say(restDays)}</Text> <Article text={restDays.article} />
        </div>
      </Fact>
      <Grounds rule={rule} />
      <Fact name={t('policy')}>{rule.policies.map((one) => say(one)).join(' · ')}</Fact>
      <Fact name={t('source')}>
        <Text type="secondary">{rule.text}</Text>
      </Fact>
    </dl>
  );
}

function Starts({ use }: { readonly use: RuleUse }) {
  const t = useWords(calculatorWords);
  const say = useSay();
  return (
    <Fact name={t('startedBy')}>
      {use.starts.map((one) => (
        <div key={one.event}>
          {one.stage === undefined ? say(one) : t('inStage', { stage: say(one.stage) })}
        </div>
      ))}
    </Fact>
  );
}

function Use({ use }: { readonly use: RuleUse }) {
  const t = useWords(calculatorWords);
  const say = useSay();
  return (
    <dl className="rule-facts">
      <Fact name={t('use')}>
        <Text strong>{say(use)}</Text>
        {use.reason !== undefined && <div>{say(use.reason)}</div>}
      </Fact>
      {use.starts.length > 0 && <Starts use={use} />}
      <Fact name={t('whose')}>
        {say(use.owner)} <Article text={use.owner.article} />
        <div>
          <Text type="secondary">{use.owner.roles.map((one) => say(one)).join(' · ')}</Text>
        </div>
      </Fact>
      {use.kind === 'clock' && (
        <Fact name={t('afterwards')}>
          {use.leads.length === 0
            ? t('staysThere')
            : use.leads.map(({ from, to }) => (
                <div key={from.code + to.code}>{t('leadsTo', { from: say(from), to: say(to) })}</div>
              ))}
        </Fact>
      )}
    </dl>
  );
}

export default function OneRule() {
  const t = useWords(calculatorWords);
  const say = useSay();
  const { ruleId } = useParams();
  const [params] = useSearchParams();
  const policy = (params.get('policy') as ListRulesPolicy | null) ?? undefined;
  const { data: rule, error, refetch } = useRule(ruleId, policy);
  if (rule === undefined)
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  return (
    <article>
      <p className="no-print">
        <Link to="/rules">{t('backToRules')}</Link>
      </p>
      <h1>
        {rule.id} {say(rule)}
      </h1>
      <p className="no-print">
        <Link to={`/calculator?rule=${rule.id}&policy=${rule.policy}`}>{t('computeWith')}</Link>
      </p>
      <Law rule={rule} />
      <h2>{t('does')}</h2>
      <Use use={rule.use} />
    </article>
  );
}
