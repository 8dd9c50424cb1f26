import { CheckOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { forgetViewer, useViewer } from '../../session/session';
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

  const leave = (): void => {
    forgetViewer();
    void auth.signoutRedirect();
  };

  const content = (
    <div className={styles['accountMenu']}>
      <p className="quiet">{t('signedInAs', { name: viewer.name, roles: viewer.roles.map((role) => t(`roles.${role}`)).join(' · ') })}</p>
      <button type="button" lang={other} onClick={() => void speak(other)}>{t('otherLanguage')}</button>
      <fieldset>
        <legend className="quiet">{t('theme.label')}</legend>
        {appearances.map((each) => (
          <button key={each} type="button" aria-pressed={each === choice} onClick={() => choose(each)}>{t(`theme.${each}`)}{each === choice ? <CheckOutlined aria-hidden /> : null}</button>
        ))}
      </fieldset>
      <button type="button" onClick={leave}>{t('signOut')}</button>
    </div>
  );

  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button className={styles['account']} type="text" icon={<UserOutlined />} aria-label={`${t('account')} ${viewer.name}`}>{viewer.name}</Button>
    </Popover>
  );
}
