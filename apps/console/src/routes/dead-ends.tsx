import { CompassOutlined, LockOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../ui/answer';

export function NotFound() {
  const { t } = useTranslation('states');
  return <Notice alone icon={<CompassOutlined />} title={t('notFound.title')} text={t('notFound.text')}><Link to="/">{t('back')}</Link></Notice>;
}

export function Forbidden() {
  const { t } = useTranslation('states');
  return <Notice alone icon={<LockOutlined />} title={t('forbidden.title')} text={t('forbidden.text')} role="alert" />;
}

/** A page that threw: the rest of the console goes on. */
export function Crashed() {
  const { t } = useTranslation('states');
  return (
    <Notice alone icon={<WarningOutlined />} title={t('crashed.title')} text={t('crashed.text')} role="alert">
      <Button type="primary" onClick={() => location.reload()}>{t('retry')}</Button>
    </Notice>
  );
}
