/** 期限规则 (rules of time): every rule in words, found by what is typed; for everybody. */
import { Select, Space } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { ListRulesPolicy, Rule } from '../../api/generated.ts';
import { Article } from '../../parts/article.tsx';
import { addressWith } from '../../parts/in-address.ts';
import { type FoundRules, ruleAddress, useRules } from '../../parts/rules.ts';
import { SearchInput } from '../../parts/search-input.ts';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { calculatorWords } from '../../words/calculator.ts';
import { useSay, useWords } from '../../words/words.ts';
import './rules.css';

/** What a rule is looked for by is no name of anybody: it stands in the address. */
function useFilters() {
  const [params, setParams] = useSearchParams();
  const change = (name: string, value: string | undefined): void => {
    setParams(addressWith({ [name]: value }));
  };
  const policy = params.get('policy') as ListRulesPolicy | null;
  return { q: params.get('q') ?? '', policy: policy ?? undefined, change };
}

function Row({ rule }: { readonly rule: Rule }) {
  const say = useSay();
  return (
    <li className="rule-row">
      <div className="rule-name">
        <Link to={ruleAddress(rule.id, rule.policy)}>
          <span className="rule-id">{rule.id}</span> {say(rule)}
        </Link>
        <div>
          <Article text={rule.article} />
        </div>
      </div>
      <div>
        <Text strong>{say(rule.lengthText)}</Text>
        <div>
          <Text type="secondary">{say(rule.start)}</Text>
        </div>
      </div>
      <Text type="secondary">{say(rule.use)}</Text>
    </li>
  );
}

type Asked = ReturnType<typeof useFilters>;

function Filters({
  q,
  policy,
  change,
  policies,
}: Asked & { readonly policies: FoundRules['terms']['policies'] }) {
  const t = useWords(calculatorWords);
  const say = useSay();
  return (
    <Space wrap className="no-print">
      <SearchInput
        key={q}
        aria-label={t('search')}
        placeholder={t('searchHint')}
        defaultValue={q}
        allowClear
        maxLength={100}
        onSearch={(text) => change('q', text.trim())}
        style={{ width: 320, maxWidth: '100%' }}
      />
      <Select
        aria-label={t('policy')}
        placeholder={t('anyPolicy')}
        allowClear
        value={policy ?? null}
        options={policies.map((one) => ({ value: one.code, label: say(one) }))}
        onChange={(next?: string | null) => change('policy', next ?? undefined)}
        style={{ minWidth: 260 }}
      />
    </Space>
  );
}

function Found(asked: Asked) {
  const t = useWords(calculatorWords);
  const { data, error, refetch } = useRules(asked.q, asked.policy);
  if (data === undefined)
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  const { items, terms } = data;
  return (
    <>
      <Filters {...asked} policies={terms.policies} />
      <p role="status">{t('found', { count: items.length })}</p>
      {items.length === 0 ? (
        <Empty>{t('noneFound')}</Empty>
      ) : (
        <ul className="rule-list">
          {items.map((rule) => (
            <Row key={rule.id} rule={rule} />
          ))}
        </ul>
      )}
    </>
  );
}

export default function Rules() {
  const t = useWords(calculatorWords);
  const asked = useFilters();
  return (
    <>
      <h1>{t('rules')}</h1>
      <Found {...asked} />
    </>
  );
}
