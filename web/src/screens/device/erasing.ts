/** Nothing is erased from the device without being asked first. */
import { App } from 'antd';
import { deviceWords } from '../../words/device.ts';
import { useWords } from '../../words/words.ts';

export function useErasing(): (hint: string, erase: () => Promise<void>) => void {
  const t = useWords(deviceWords);
  const { modal, message } = App.useApp();
  return (hint, erase) => {
    void modal.confirm({
      title: t('eraseTitle'),
      content: hint,
      okText: t('erase'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: async () => {
        await erase();
        void message.success(t('erased'));
      },
    });
  };
}
