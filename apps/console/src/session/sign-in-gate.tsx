import { LoadingOutlined, LoginOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { Notice } from '../ui/answer';
import { useOnline } from '../ui/online';
import { isSomebodyRemembered, rememberPlace } from './session';
import styles from './sign-in-gate.module.css';

/** Lets only people through who are signed in; the others go to the sign-in page and come back to where they were. */
export function SignInGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('states');
  const { isAuthenticated, isLoading, activeNavigator, error, signinRedirect } = useAuth();
  const [wasIn, setWasIn] = useState(false);
  const online = useOnline();
  // Without a network nobody can sign in: who worked here last goes on with what is on this device.
  const away = !online && !isAuthenticated && !isLoading && isSomebodyRemembered();
  if ((isAuthenticated || away) && !wasIn) setWasIn(true);

  // Who has worked here sees that the sign-in ended before the page is left: something may be typed in another window.
  const arrives = online && !isAuthenticated && !isLoading && !activeNavigator && !error;
  useEffect(() => {
    if (arrives && !wasIn) signIn(signinRedirect);
  }, [arrives, wasIn, signinRedirect]);

  const ended = (
    <Notice icon={<LoginOutlined />} title={t('signedOut.title')} text={t('signedOut.text')} role="alert">
      <Button type="primary" autoFocus onClick={() => signIn(signinRedirect)}>{t('signedOut.signIn')}</Button>
    </Notice>
  );
  if (isAuthenticated || away) return children;
  // What was typed stays on the screen behind the notice.
  if (wasIn) return <>{children}<div className={styles['over']}>{ended}</div></>;
  return error ? ended : <Notice icon={<LoadingOutlined />} title={t('loading')} />;
}

function signIn(redirect: () => Promise<void>): void {
  rememberPlace();
  void redirect();
}
