import { Modal } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './articles.module.css';

interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly hint: string;
  readonly busy: boolean;
  readonly say: (reason: string) => void;
  readonly close: () => void;
}

/** Asks why; nothing is done without a reason. */
export function ReasonDialog({ open, title, hint, busy, say, close }: ReasonDialogProps) {
  const { t } = useTranslation('states');
  const id = useId();
  const [reason, setReason] = useState('');
  useEffect(() => setReason(''), [open]);
  return (
    <Modal open={open} title={title} okText={t('confirm')} cancelText={t('cancel')} confirmLoading={busy} okButtonProps={{ disabled: reason.trim() === '' }} onOk={() => say(reason.trim())} onCancel={close} destroyOnHidden>
      <label htmlFor={id} className={styles['reason']}>{hint}</label>
      <textarea id={id} className={styles['area']} rows={3} maxLength={500} autoFocus value={reason} onChange={({ target }) => setReason(target.value)} />
    </Modal>
  );
}
