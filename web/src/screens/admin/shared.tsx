/** What the screens of administration share: why something was refused, a password shown once, roles and units to choose. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Select, Space, Typography } from 'antd';
import { useCatalogue } from '../../api/catalogue.ts';
import { type Unit } from '../../api/generated.ts';
import { unitsQuery } from '../../api/units.ts';
import { adminWords } from '../../words/admin.ts';
import { useSay, useWords } from '../../words/words.ts';

/** Shown in this page alone and never again: it is handed over on the spot and changed at the first sign-in. */
export function PasswordOnce({ password, name }: { readonly password: string; readonly name: string }) {
  const t = useWords(adminWords);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 12 }}
      title={t('passwordOnce', { name })}
      description={
        <Space orientation="vertical">
          <Typography.Text code copyable style={{ fontSize: 18 }}>
            {password}
          </Typography.Text>
          <span>{t('passwordOnceHint')}</span>
        </Space>
      }
    />
  );
}

/** What was done is done, and its password was in an answer that did not come: nobody can tell it any more. */
export function PasswordLost({ name }: { readonly name: string }) {
  const t = useWords(adminWords);
  return <Alert type="warning" showIcon role="alert" title={t('passwordLost', { name })} />;
}

export function useRoleText(): (roles: readonly string[]) => string {
  const say = useSay();
  const t = useWords(adminWords);
  const words = new Map<string, string>(useCatalogue()?.roles.map((role) => [role.role, say(role)]));
  return (roles) => roles.map((role) => words.get(role) ?? role).join(t('and'));
}

/** From when until when somebody is away; without an end it is not known yet. */
export function useAwayText(): (away: { readonly from: string; readonly to?: string }) => string {
  const t = useWords(adminWords);
  return ({ from, to }) => (to === undefined ? t('awaySince', { from }) : t('awayFrom', { from, to }));
}

export function useUnits(): readonly Unit[] {
  return useQuery(unitsQuery).data ?? [];
}

export function RolesField() {
  const t = useWords(adminWords);
  const say = useSay();
  const roles = useCatalogue()?.roles ?? [];
  return (
    <Form.Item name="roles" label={t('roles')} rules={[{ required: true, message: t('chooseRoles') }]}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        options={roles.map((role) => ({ value: role.role, label: say(role) }))}
      />
    </Form.Item>
  );
}

export function UnitField({ name = 'unitId', label }: { readonly name?: string; readonly label: string }) {
  const units = useUnits();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
      />
    </Form.Item>
  );
}

export function Submit({ busy, children }: { readonly busy: boolean; readonly children: string }) {
  return (
    <Button type="primary" htmlType="submit" loading={busy}>
      {children}
    </Button>
  );
}
