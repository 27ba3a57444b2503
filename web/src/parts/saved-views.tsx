/** Filters kept by name, sealed on this device. Only codes of filters are kept: what is searched for is in no address. */
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useViews } from '../offline/views.ts';
import { rowsWords } from '../words/rows.ts';
import { useWords } from '../words/words.ts';

const NameView = lazy(() => import('./name-view.tsx'));

interface SavedViewsProps {
  readonly screen: string;
  /** The filters as they stand in the address. */
  readonly search: string;
  readonly onPick: (search: string) => void;
}

export function SavedViews({ screen, search, onPick }: SavedViewsProps) {
  const t = useWords(rowsWords);
  const { views, change } = useViews(screen);
  const [naming, setNaming] = useState(false);
  const current = views.find((view) => view.search === search);
  const items = [
    ...views.map((view) => ({
      key: `view-${view.name}`,
      label: view.name,
      onClick: () => onPick(view.search),
    })),
    { key: 'save', label: t('saveView'), onClick: () => setNaming(true) },
    ...(current === undefined
      ? []
      : [
          {
            key: 'delete',
            label: t('deleteView', { name: current.name }),
            onClick: () => change(views.filter((view) => view !== current)),
          },
        ]),
  ];
  const onName = (name: string): void => {
    change([...views.filter((view) => view.name !== name), { name, search }]);
    setNaming(false);
  };
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button>{`${current?.name ?? t('views')} ▾`}</Button>
      </Dropdown>
      <Suspense fallback={null}>
        {naming && <NameView onName={onName} onCancel={() => setNaming(false)} />}
      </Suspense>
    </>
  );
}
