import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { useViewer } from '../../session/session';
import { appearances, useAppearance } from '../../ui/appearance';
import type { Language } from '../../wording/languages';
import { speak } from '../../wording/wording';
import styles from './frame.module.css';

/** Language, looks and the way out. */
export function AccountMenu() {
  const { t, i18n } = useTranslation();
  const auth = useAuth();
  const viewer = useViewer();
  const { choice, choose } = useAppearance();
  const other: Language = i18n.language === 'zh-CN' ? 'en-US' : 'zh-CN';

  const items: NonNullable<MenuProps['items']> = [
    { key: 'who', type: 'group', label: t('signedInAs', { name: viewer.name, roles: viewer.roles.map((role) => t(`roles.${role}`)).join(' · ') }) },
    { key: 'language', label: <span lang={other}>{t('otherLanguage')}</span>, onClick: () => void speak(other) },
    { type: 'divider' },
    { key: 'theme', type: 'group', label: t('theme.label'), children: appearances.map((each) => ({ key: each, label: t(`theme.${each}`), onClick: () => choose(each) })) },
    { type: 'divider' },
    { key: 'out', label: t('signOut'), onClick: () => void auth.signoutRedirect() },
  ];

  return (
    <Dropdown menu={{ items, selectable: true, selectedKeys: [choice] }} trigger={['click']}>
      <Button className={styles['account']} type="text" icon={<UserOutlined />} aria-label={`${t('account')} ${viewer.name}`}>{viewer.name}</Button>
    </Dropdown>
  );
}
