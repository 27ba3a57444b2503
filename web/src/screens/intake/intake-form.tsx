/** The form of the counter, one column: eleven fields with one respondent, twelve with the choice of an exercise. */
import { unitsQuery } from '../../api/units.ts';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useCatalogue, useCode } from '../../api/catalogue.ts';
import { useMe } from '../../app/session.tsx';
import { MATTER_SEARCH, useMatterOptions } from '../../parts/matters.ts';
import { intakeWords } from '../../words/intake.ts';
import { useSay, useWords } from '../../words/words.ts';
import { PartyFields } from './party-fields.tsx';

function StationField() {
  const t = useWords(intakeWords);
  const { data } = useQuery(unitsQuery);
  const stations = data?.filter(({ kind }) => kind === 'station') ?? [];
  return (
    <Form.Item name="stationId" label={t('station')} rules={[{ required: true }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={stations.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  );
}

function AboutFields() {
  const t = useWords(intakeWords);
  const say = useSay();
  const sources = useCatalogue()?.vocabularies['source'] ?? [];
  const matters = useMatterOptions();
  const { unit } = useMe();
  return (
    <>
      {unit.kind !== 'station' && <StationField />}
      <Form.Item name="source" label={t('source')} rules={[{ required: true, message: t('chooseSource') }]}>
        <Radio.Group
          aria-label={t('source')}
          options={sources.map((source) => ({ value: source.code, label: say(source) }))}
        />
      </Form.Item>
      <Form.Item name="matter" label={t('matter')} rules={[{ required: true, message: t('chooseMatter') }]}>
        <Select
          placeholder={t('matterHint')}
          showSearch={MATTER_SEARCH}
          options={matters}
          notFoundContent={t('noMatter')}
        />
      </Form.Item>
      <Form.Item
        name="summary"
        label={t('summary')}
        rules={[{ required: true, whitespace: true, message: t('enterSummary') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={20_000} />
      </Form.Item>
    </>
  );
}

function Respondents() {
  const t = useWords(intakeWords);
  const say = useSay();
  const role = useCode('partyRole');
  const title = say(role('respondent'));
  return (
    <Form.List name="respondents">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, at) => (
            <Card
              key={key}
              size="small"
              title={<h2>{fields.length > 1 ? `${title} ${at + 1}` : title}</h2>}
              style={{ marginBottom: 16 }}
              extra={
                fields.length > 1 && (
                  <Button size="small" onClick={() => remove(name)}>
                    {t('removeParty', { at: at + 1 })}
                  </Button>
                )
              }
            >
              <PartyFields at={[name]} path={['respondents', name]} />
            </Card>
          ))}
          <Button onClick={() => add({ kind: 'person' })} style={{ marginBottom: 16 }}>
            {t('addRespondent', { role: title })}
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** Milliseconds of real time that a day of an exercise takes. */
const DRILL_DAYS = [
  { ms: 10_000, words: 'dayIn10Seconds' },
  { ms: 60_000, words: 'dayInMinute' },
  { ms: 600_000, words: 'dayIn10Minutes' },
  { ms: 3_600_000, words: 'dayInHour' },
] as const;

function DrillFields() {
  const t = useWords(intakeWords);
  const drill = Form.useWatch('drill') === true;
  return (
    <>
      <Form.Item name="drill" valuePropName="checked" style={{ marginBottom: 8 }}>
        <Checkbox>{t('drill')}</Checkbox>
      </Form.Item>
      {drill && (
        <Form.Item name="msPerDay" label={t('msPerDay')} rules={[{ required: true }]}>
          <Radio.Group
            aria-label={t('msPerDay')}
            options={DRILL_DAYS.map(({ ms, words }) => ({ value: ms, label: t(words) }))}
          />
        </Form.Item>
      )}
    </>
  );
}

export function IntakeFields() {
  const say = useSay();
  const role = useCode('partyRole');
  return (
    <>
      <AboutFields />
      <Card size="small" title={<h2>{say(role('applicant'))}</h2>} style={{ marginBottom: 16 }}>
        <PartyFields at={['applicant']} path={['applicant']} />
      </Card>
      <Respondents />
      <DrillFields />
    </>
  );
}
