/** 批量导入: a file of units or people is checked line by line before anything of it is written; passwords are shown once. */
import { Alert, Button, Segmented, Space, Table, Upload } from 'antd';
import { useState } from 'react';
import { Refused } from '../../parts/refused.tsx';
import { adminWords } from '../../words/admin.ts';
import { useSay, useWords } from '../../words/words.ts';
import { useActing } from './acting.ts';
import { type Imported, importFile, type ImportKind } from './import-file.ts';
import { useLostPasswords } from './lost-passwords.ts';
import { useRoleText } from './shared.tsx';

interface Checked {
  readonly file: File;
  readonly found: Imported;
  readonly written: boolean;
}

function Problems({ found }: { readonly found: Imported }) {
  const t = useWords(adminWords);
  const say = useSay();
  const columns = [
    { title: t('line'), dataIndex: 'line' },
    { title: t('column'), dataIndex: 'column' },
    { title: t('fault'), dataIndex: 'fault' },
  ];
  const rows = found.problems.map((one, at) => ({
    key: at,
    line: one.line,
    column: one.column,
    fault: say({ zh: one.zh, en: one.en }),
  }));
  return <Table size="small" columns={columns} dataSource={rows} pagination={false} scroll={{ x: true }} />;
}

function PeopleTable({ found, written }: { readonly found: Imported; readonly written: boolean }) {
  const t = useWords(adminWords);
  const roleText = useRoleText();
  const columns = [
    { title: t('line'), dataIndex: 'line' },
    { title: t('username'), dataIndex: 'username' },
    { title: t('name'), dataIndex: 'name' },
    { title: t('roles'), dataIndex: 'roles' },
    { title: t('unit'), dataIndex: 'unit' },
    ...(written ? [{ title: t('password'), dataIndex: 'password' }] : []),
  ];
  const rows = (found.people ?? []).map((one) => ({
    key: one.line,
    line: one.line,
    username: one.username,
    name: one.name,
    roles: roleText(one.roles),
    unit: one.unit.name,
    password: one.oneTimePassword ?? '',
  }));
  return <Table size="small" columns={columns} dataSource={rows} pagination={false} scroll={{ x: true }} />;
}

function UnitsTable({ found }: { readonly found: Imported }) {
  const t = useWords(adminWords);
  const columns = [
    { title: t('line'), dataIndex: 'line' },
    { title: t('code'), dataIndex: 'code' },
    { title: t('unitName'), dataIndex: 'name' },
    { title: t('parent'), dataIndex: 'parentId' },
  ];
  const rows = (found.units ?? []).map(({ line, code, name, parentId }) => ({
    key: line,
    line,
    code,
    name,
    parentId,
  }));
  return <Table size="small" columns={columns} dataSource={rows} pagination={false} scroll={{ x: true }} />;
}

interface ResultProps {
  readonly checked: Checked;
  readonly kind: ImportKind;
  readonly busy: boolean;
  readonly write: () => void;
}

function Verdict({ found, written }: Checked) {
  const t = useWords(adminWords);
  const faults = found.problems.length;
  if (faults > 0) {
    const title = t('importBad', { count: faults, lines: found.lines });
    return <Alert type="error" showIcon role="status" title={title} />;
  }
  const title = t(written ? 'importWritten' : 'importGood', { count: found.lines });
  return <Alert type="success" showIcon role="status" title={title} />;
}

/** What was written: the passwords of people are in it, unless the answer that had them was lost. */
function Written({ checked: { found }, kind }: Pick<ResultProps, 'checked' | 'kind'>) {
  const t = useWords(adminWords);
  const { people, lost, giving, problem, give } = useLostPasswords(found.people ?? []);
  if (kind === 'units') return <UnitsTable found={found} />;
  return (
    <>
      {lost > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('passwordsLost', { count: lost })}
          action={
            <Button loading={giving} onClick={() => void give()}>
              {t('giveLost')}
            </Button>
          }
        />
      )}
      <Refused problem={problem} />
      {lost < people.length && <Alert type="warning" title={t('printPasswords')} />}
      <PeopleTable found={{ ...found, people }} written />
      <Button disabled={lost > 0} onClick={() => print()}>
        {t('print')}
      </Button>
    </>
  );
}

function Ready({ checked: { found }, kind, busy, write }: ResultProps) {
  const t = useWords(adminWords);
  return (
    <>
      <Button type="primary" loading={busy} onClick={write}>
        {t('importWrite')}
      </Button>
      {kind === 'people' ? <PeopleTable found={found} written={false} /> : <UnitsTable found={found} />}
    </>
  );
}

function Result(props: ResultProps) {
  const { checked, kind } = props;
  const bad = checked.found.problems.length > 0;
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <Verdict {...checked} />
      {bad && <Problems found={checked.found} />}
      {!bad && (checked.written ? <Written checked={checked} kind={kind} /> : <Ready {...props} />)}
    </Space>
  );
}

function useImport() {
  const { busy, problem, act } = useActing();
  const [kind, setKind] = useState<ImportKind>('people');
  const [checked, setChecked] = useState<Checked>();
  const send = (file: File, check: boolean): void => {
    const named = { kind, check, name: file.name, size: file.size, at: file.lastModified };
    void act(named, (options) => importFile(kind, file, check, options)).then((found) => {
      if (found !== undefined) setChecked({ file, found, written: !check && found.problems.length === 0 });
    });
  };
  const choose = (next: ImportKind): void => {
    setKind(next);
    setChecked(undefined);
  };
  return { busy, problem, kind, checked, send, choose };
}

export function Import() {
  const t = useWords(adminWords);
  const { busy, problem, kind, checked, send, choose } = useImport();
  const options = (['people', 'units'] as const).map((value) => ({ value, label: t(value) }));
  const check = (file: File): false => {
    send(file, true);
    return false;
  };
  return (
    <Space orientation="vertical" size={16} style={{ width: '100%', marginTop: 8 }}>
      <Segmented aria-label={t('importWhat')} value={kind} onChange={choose} options={options} />
      <p>{t(kind === 'people' ? 'importPeopleHint' : 'importUnitsHint')}</p>
      <Upload accept=".csv,text/csv" showUploadList={false} beforeUpload={check}>
        <Button loading={busy}>{t('chooseFile')}</Button>
      </Upload>
      <Refused problem={problem} />
      {checked !== undefined && (
        <Result checked={checked} kind={kind} busy={busy} write={() => send(checked.file, false)} />
      )}
    </Space>
  );
}
