import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field';
import { SignaturePad } from '../../ui/signature-pad';
import styles from './portal.module.css';

export interface Signed {
  readonly name: string;
  /** What the pen drew; null when the typed name is the signature. */
  readonly strokes: string | null;
}

/** The name in letters, and the hand on the sheet; who cannot draw signs by the name alone. */
export function SignHere({ value, onChange }: { readonly value: Signed; readonly onChange: (value: Signed) => void }) {
  const { t } = useTranslation('portal');
  return (
    <div className={styles['stack']}>
      <Field id="sign-name" label={t('delivery.name')}>
        <Input id="sign-name" size="large" maxLength={200} autoComplete="name" value={value.name} onChange={({ target }) => onChange({ ...value, name: target.value })} />
      </Field>
      <Field label={t('delivery.here')} hint={t('delivery.hint')} action={value.strokes === null ? null : <Button type="link" size="small" onClick={() => onChange({ ...value, strokes: null })}>{t('delivery.clear')}</Button>}>
        <SignaturePad label={t('delivery.here')} strokes={value.strokes} change={(strokes) => onChange({ ...value, strokes })} />
      </Field>
    </div>
  );
}
