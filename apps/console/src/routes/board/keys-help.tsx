import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './board-page.module.css';

const keys = [
  ['move', ['J', '↓', 'K', '↑']],
  ['accept', ['Enter', '1']],
  ['others', ['2', '3']],
  ['engineers', ['E']],
  ['filter', ['/']],
  ['plan', ['B']],
  ['open', ['O']],
  ['help', ['?']],
  ['leave', ['Esc']],
] as const;

/** What the keys of the board do. */
export function KeysHelp({ open, close }: { readonly open: boolean; close(): void }) {
  const { t } = useTranslation(['board', 'states']);
  return (
    <Modal open={open} onCancel={close} footer={null} title={t('keys.title')} width={420} destroyOnHidden>
      <dl className={styles['keys']}>
        {keys.map(([name, caps]) => (
          <div key={name}>
            <dt>{caps.map((cap) => <kbd key={cap}>{cap}</kbd>)}</dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
