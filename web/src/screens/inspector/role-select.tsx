/** In whose role a decision is looked at: one's own, or one of the catalogue's. */
import { Select } from 'antd';
import { useCatalogue } from '../../api/catalogue.ts';
import { inspectorWords } from '../../words/inspector.ts';
import { useSay, useWords } from '../../words/words.ts';

interface RoleSelectProps {
  readonly role: string | undefined;
  readonly setRole: (role: string | undefined) => void;
}

export function RoleSelect({ role, setRole }: RoleSelectProps) {
  const t = useWords(inspectorWords);
  const say = useSay();
  const roles = useCatalogue()?.roles ?? [];
  return (
    <Select
      aria-label={t('inRole')}
      style={{ minWidth: 200 }}
      allowClear
      placeholder={t('own')}
      value={role ?? null}
      onChange={(next: string | null | undefined) => setRole(next ?? undefined)}
      options={roles.map((one) => ({ value: one.role, label: say(one) }))}
    />
  );
}
