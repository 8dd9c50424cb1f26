import { CloudServerOutlined, DisconnectOutlined, InboxOutlined, LockOutlined, LoginOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import type { CombinedError } from '@urql/core';
import { failureOf, type FailureKind } from '../graph/failure';
import { rememberPlace } from '../session/session';
import styles from './answer.module.css';

const icons: Readonly<Record<FailureKind, ReactNode>> = {
  offline: <DisconnectOutlined />,
  signedOut: <LoginOutlined />,
  forbidden: <LockOutlined />,
  unavailable: <CloudServerOutlined />,
  fault: <WarningOutlined />,
};

/** Why there is nothing to show, and what to do about it. */
export function FailureNotice({ error, again }: { readonly error: CombinedError; readonly again?: () => void }) {
  const { t } = useTranslation('states');
  const auth = useAuth();
  const { kind, correlationId } = failureOf(error);
  return (
    <Notice icon={icons[kind]} title={t(`${kind}.title`)} text={t(`${kind}.text`, { number: correlationId ?? '–' })} role="alert">
      {kind === 'signedOut' ? (
        <Button type="primary" onClick={() => { rememberPlace(); void auth.signinRedirect(); }}>{t('signedOut.signIn')}</Button>
      ) : kind === 'forbidden' || !again ? null : (
        <Button onClick={again}>{t('retry')}</Button>
      )}
    </Notice>
  );
}

export function Empty({ text, children }: { readonly text?: string; readonly children?: ReactNode }) {
  const { t } = useTranslation('states');
  return <Notice icon={<InboxOutlined />} title={text ?? t('empty')}>{children}</Notice>;
}

interface NoticeProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: string;
  readonly role?: 'alert';
  /** It is all there is on the page, so its title is the page's heading. */
  readonly alone?: boolean;
  readonly children?: ReactNode;
}

export function Notice({ icon, title, text, role, alone = false, children }: NoticeProps) {
  const Title = alone ? 'h1' : 'p';
  return (
    <div className={styles['notice']} role={role}>
      <span className={styles['icon']} aria-hidden>{icon}</span>
      <Title className={styles['title']}>{title}</Title>
      {text ? <p className={styles['text']}>{text}</p> : null}
      {children}
    </div>
  );
}

interface Asked<Data> {
  readonly data?: Data | undefined;
  readonly error?: CombinedError | undefined;
  readonly fetching: boolean;
}

interface AnswerProps<Data, Shown> {
  /** The state of the query, as `useQuery` gives it. */
  readonly of: Asked<Data>;
  readonly again?: () => void;
  /** What of the answer is shown; null or an empty list is shown as empty. */
  readonly pick: (data: Data) => Shown | null | undefined;
  readonly empty?: ReactNode;
  readonly loading?: ReactNode;
  readonly children: (shown: NonNullable<Shown>) => ReactNode;
}

/** Loading, empty, error, forbidden and offline for every query; otherwise its content. Old content stays while new is fetched. */
export function Answer<Data, Shown>({ of, again, pick, empty, loading, children }: AnswerProps<Data, Shown>) {
  const { t } = useTranslation('states');
  const shown = of.data === undefined || of.data === null ? undefined : pick(of.data);
  if (shown === undefined && of.error) return <FailureNotice error={of.error} again={again} />;
  if (shown === undefined) return <div role="status" aria-busy="true" aria-label={t('loading')}>{loading ?? <Skeleton active />}</div>;
  if (shown === null) return of.error ? <FailureNotice error={of.error} again={again} /> : (empty ?? <Empty />);
  if (Array.isArray(shown) && shown.length === 0) return empty ?? <Empty />;
  return (
    <>
      {of.error ? <p className={styles['partly']} role="status">{t('partly')}</p> : null}
      {children(shown)}
    </>
  );
}
