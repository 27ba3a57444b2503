/** 费用和金额: the law's numbers (court fee, late interest…), each a form drawn from what the API says that it asks. */
import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type Calculators, listCalculators } from '../../api/generated.ts';
import { NumberForm } from '../../parts/number-form.tsx';
import { addressWith } from '../../parts/in-address.ts';
import { FailedPart, Loading } from '../../parts/states.tsx';
import { calculatorWords } from '../../words/calculator.ts';
import { useSay, useWords } from '../../words/words.ts';

/** Which of them is open stands in the address. */
function Chosen({ items }: Pick<Calculators, 'items'>) {
  const t = useWords(calculatorWords);
  const say = useSay();
  const id = useId();
  const [params, setParams] = useSearchParams();
  const one = items.find(({ name }) => name === params.get('number'));
  const choose = (name: string): void => {
    setParams(addressWith({ number: name }), { preventScrollReset: true });
  };
  return (
    <>
      <Form.Item label={t('whichNumber')} htmlFor={id} layout="vertical">
        <Select
          id={id}
          value={one?.name ?? null}
          options={items.map((each) => ({ value: each.name, label: say(each) }))}
          onChange={(name: string | null) => name !== null && choose(name)}
          style={{ width: 360, maxWidth: '100%' }}
        />
      </Form.Item>
      {one !== undefined && <NumberForm key={one.name} one={one} />}
    </>
  );
}

export default function Numbers() {
  const t = useWords(calculatorWords);
  const { i18n } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['calculators', i18n.language],
    queryFn: () => listCalculators(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <section aria-labelledby="numbers" className="numbers no-print">
      <h2 id="numbers">{t('numbers')}</h2>
      <p>{t('numbersHint')}</p>
      {data !== undefined && <Chosen items={data.items} />}
      {data === undefined && error === null && <Loading rows={1} />}
      {data === undefined && error !== null && <FailedPart error={error} again={() => void refetch()} />}
    </section>
  );
}
