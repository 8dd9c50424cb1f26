import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigation } from 'react-router';
import { useViewer } from '../../session/session';
import { AccountMenu } from './account-menu';
import styles from './frame.module.css';
import { LiveLight } from './live-light';
import { NewVersion } from './new-version';
import { NoticeBell } from './notice-bell';
import { RoomList } from './room-list';

const OutboxLight = lazy(() => import('./outbox-light').then((found) => ({ default: found.OutboxLight })));

/** What stands around every room: where one can go, what is new, who one is. */
export function Frame() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { pathname } = useLocation();
  const arriving = useNavigation().state === 'loading';
  const [menuOpen, setMenuOpen] = useState(false);

  useEffect(() => setMenuOpen(false), [pathname]);

  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#content">{t('skip')}</a>
      <header className={styles['bar']}>
        <Button className={styles['menuButton']} type="text" icon={<MenuOutlined />} aria-label={t('openMenu')} onClick={() => setMenuOpen(true)} />
        <span className={styles['brand']}><img src="/deskgraph.svg" alt="" width={24} height={24} />{t('product')}</span>
        <span className={styles['gap']} />
        {viewer.is('engineer') ? <Suspense><OutboxLight /></Suspense> : null}
        <LiveLight />
        {viewer.is('customer') ? null : <NoticeBell />}
        <AccountMenu />
      </header>
      <aside className={styles['side']}><RoomList /></aside>
      <Drawer className={styles['drawer']} placement="left" size={260} open={menuOpen} onClose={() => setMenuOpen(false)} title={t('menu')}><RoomList /></Drawer>
      <main id="content" className={styles['content']} tabIndex={-1} aria-busy={arriving}>
        <Suspense><Outlet /></Suspense>
      </main>
      <NewVersion />
    </div>
  );
}
