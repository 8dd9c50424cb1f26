import { LoadingOutlined, LoginOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { Notice } from '../ui/answer';
import { rememberPlace } from './session';

/** Lets only people through who are signed in; the others go to the sign-in page and come back to where they were. */
export function SignInGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('states');
  const { isAuthenticated, isLoading, activeNavigator, error, signinRedirect, user } = useAuth();
  const neverSignedIn = !isAuthenticated && !isLoading && !activeNavigator && !error && user === undefined;

  useEffect(() => {
    if (neverSignedIn) signIn(signinRedirect);
  }, [neverSignedIn, signinRedirect]);

  if (isAuthenticated) return children;
  if (isLoading || activeNavigator || neverSignedIn) return <Notice icon={<LoadingOutlined />} title={t('loading')} />;
  return (
    <Notice icon={<LoginOutlined />} title={t('signedOut.title')} text={t('signedOut.text')} role="alert">
      <Button type="primary" onClick={() => signIn(signinRedirect)}>{t('signedOut.signIn')}</Button>
    </Notice>
  );
}

function signIn(redirect: () => Promise<void>): void {
  rememberPlace();
  void redirect();
}
