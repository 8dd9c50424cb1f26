import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { useViewer } from '../../session/session';
import type { ContactLine_ContactFragment } from './contact-line.generated';
import styles from './contact-line.module.css';
import { useRevealContact } from './reveal-contact';

/** Whom to call; masked until somebody who serves the customer asks to see it. */
export function ContactLine({ contact }: { readonly contact: Masked<ContactLine_ContactFragment> }) {
  const { t } = useTranslation('intake');
  const viewer = useViewer();
  const given = unmasked<ContactLine_ContactFragment>(contact);
  const { seen, reveal, revealing } = useRevealContact(given.id);
  const { name, phone, email } = seen ?? given;
  const masked = given.masked && seen === null;
  const serves = viewer.is('front-line', 'dispatcher', 'engineer', 'supervisor');

  return (
    <span className={styles['line']}>
      <span>{name}</span>
      {phone ? masked ? <span className="numbers">{phone}</span> : <a className="numbers" href={`tel:${phone}`}>{phone}</a> : null}
      {email ? masked ? <span>{email}</span> : <a href={`mailto:${email}`}>{email}</a> : null}
      {masked && serves ? <Button size="small" icon={<EyeOutlined aria-hidden />} loading={revealing} title={t('revealHint')} onClick={() => void reveal()}>{t('reveal')}</Button> : null}
    </span>
  );
}
