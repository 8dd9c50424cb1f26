import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { memo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../session/session';
import { builtInViews, keepViews, readViews, withView, type SavedView } from './saved-views';
import styles from './view-tabs.module.css';

interface ViewTabsProps {
  /** The address of what is shown. */
  readonly address: string;
  show(address: string): void;
}

/** Views everybody has, and those this person saved. */
export const ViewTabs = memo(function ViewTabs({ address, show }: ViewTabsProps) {
  const { t } = useTranslation(['board', 'states']);
  const { subject } = useViewer();
  const [views, setViews] = useState(() => readViews(subject));
  const known = [...builtInViews, ...views].some((view) => view.address === address);

  function keep(next: readonly SavedView[]): void {
    setViews(next);
    keepViews(subject, next);
  }

  return (
    <div className={styles['views']} role="group" aria-label={t('views')}>
      {builtInViews.map((view) => (
        <button key={view.name} type="button" className={styles['view']} aria-pressed={view.address === address} onClick={() => show(view.address)}>{t(`view.${view.name}`)}</button>
      ))}
      {views.map((view) => (
        <span key={view.name} className={styles['own']}>
          <button type="button" className={styles['view']} aria-pressed={view.address === address} onClick={() => show(view.address)}>{view.name}</button>
          <button type="button" className={styles['forget']} aria-label={t('forgetView', { name: view.name })} onClick={() => keep(views.filter(({ name }) => name !== view.name))}><CloseOutlined aria-hidden /></button>
        </span>
      ))}
      {known ? null : <NewView save={(name) => keep(withView(views, { name, address }))} />}
    </div>
  );
});

function NewView({ save }: { save(name: string): void }) {
  const { t } = useTranslation(['board', 'states']);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') return;
    save(name.trim());
    setName('');
    setOpen(false);
  }

  const form = (
    <form className={styles['naming']} onSubmit={submit}>
      <input autoFocus maxLength={24} value={name} onChange={({ target }) => setName(target.value)} aria-label={t('viewName')} placeholder={t('viewName')} />
      <Button type="primary" htmlType="submit">{t('states:save')}</Button>
    </form>
  );
  return (
    <Popover trigger="click" placement="bottomLeft" open={open} onOpenChange={setOpen} content={form} destroyOnHidden>
      <Button size="small" type="text" icon={<PlusOutlined />}>{t('saveView')}</Button>
    </Popover>
  );
}
