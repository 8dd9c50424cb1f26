import { SyncOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Answer } from '../../ui/answer';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/page';
import styles from './administration.module.css';
import { PromiseRenewalDocument, RenewPromisesDocument } from './promise-renewal.generated';

const lookAgainAfter = 3_000;

/** Open orders keep the versions they were promised until somebody renews their promises; how far the last renewal has come. */
export function PromiseRenewal({ readOnly }: { readonly readOnly: boolean }) {
  const { t } = useTranslation('administration');
  const { t: state } = useTranslation('states');
  const refuse = useRefusal();
  const [asked, ask] = useQuery({ query: PromiseRenewalDocument });
  const [renew, busy] = useAct(RenewPromisesDocument);
  const latest = asked.data?.promiseRenewals[0];
  const underWay = latest?.finishedAt === null;

  useEffect(() => {
    if (!underWay) return undefined;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), lookAgainAfter);
    return () => clearInterval(timer);
  }, [underWay, ask]);

  async function begin(): Promise<void> {
    const outcome = (await renew({}))?.renewPromises;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'RenewPromisesPayload':
        return ask({ requestPolicy: 'network-only' });
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <Panel title={t('renewal.title')}>
      <p className={styles['hint']}>{t('renewal.hint')}</p>
      <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => data}>
        {() => (
          <div className={styles['renewal']} role="status">
            {readOnly ? null : (
              <Popconfirm title={t('renewal.sure')} okText={state('confirm')} cancelText={state('cancel')} onConfirm={() => void begin()}>
                <Button icon={<SyncOutlined spin={underWay} />} loading={busy} disabled={underWay}>{t('renewal.begin')}</Button>
              </Popconfirm>
            )}
            <span className="quiet">
              {latest ? <><Moment at={latest.askedAt} /> · {t(underWay ? 'renewal.underWay' : 'renewal.done', { renewed: latest.renewed, moved: latest.moved })}</> : t('renewal.never')}
            </span>
          </div>
        )}
      </Answer>
    </Panel>
  );
}
