import { useTranslation } from 'react-i18next';
import { useViewer } from '../../session/session';

/** Articles name accounts; what the system wrote itself and what the viewer wrote are said in words. */
export function usePersonName(): (account: string) => string {
  const { t } = useTranslation('articles');
  const { subject } = useViewer();
  return (account) => {
    if (account === subject) return t('you');
    if (account === 'starter') return t('starter');
    if (account === 'work-order') return t('fromWorkOrder');
    return account.replace(/^acc-/, '');
  };
}
