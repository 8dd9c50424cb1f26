import { Button, Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import Pad from 'signature_pad';
import styles from './signature-pad.module.css';

export interface Signature {
  /** Who signs; typing it is enough where drawing is not possible. */
  readonly name: string;
  /** What was drawn, as an SVG document; null when only the name was typed. */
  readonly drawing: string | null;
}

export const unsigned: Signature = { name: '', drawing: null };

/** Somebody signs: the name in letters, and on the paper with finger, pen or mouse. By keyboard the typed name is the signature. */
export function SignaturePad({ value, onChange, disabled = false }: { readonly value: Signature; readonly onChange: (value: Signature) => void; readonly disabled?: boolean }) {
  const { t } = useTranslation('signature');
  const nameField = useId();
  const hint = useId();
  const { canvas, drawn, clear } = usePad((drawing) => onChange({ ...value, drawing }), disabled);

  return (
    <div className={styles['signature']}>
      <label className={styles['label']} htmlFor={nameField}>{t('name')}</label>
      <Input id={nameField} value={value.name} maxLength={100} autoComplete="name" disabled={disabled} placeholder={t('namePlaceholder')} aria-describedby={hint} onChange={(event) => onChange({ ...value, name: event.target.value })} />
      <div className={styles['paper']}>
        <canvas ref={canvas} className={styles['canvas']} role="img" aria-label={drawn ? t('drawn') : t('paper')} />
        {drawn ? null : <span className={value.name ? styles['typed'] : styles['invitation']} aria-hidden>{value.name || t('paper')}</span>}
        {drawn && !disabled ? <Button className={styles['clear']} size="small" onClick={clear}>{t('clear')}</Button> : null}
      </div>
      <p id={hint} className={styles['hint']}>{t('hint')}</p>
    </div>
  );
}

/** The drawing surface, sharp on every screen; what was drawn survives another size of the window. */
function usePad(changed: (drawing: string | null) => void, disabled: boolean) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad | null>(null);
  const [drawn, setDrawn] = useState(false);
  const tell = useRef(changed);
  useEffect(() => {
    tell.current = changed;
  });

  useEffect(() => {
    const surface = canvas.current;
    if (!surface) return undefined;
    const made = new Pad(surface, { penColor: '#10243e', minWidth: 0.8, maxWidth: 2.4 });
    pad.current = made;
    made.addEventListener('beginStroke', () => setDrawn(true));
    made.addEventListener('endStroke', () => tell.current(made.toSVG()));
    const fit = new ResizeObserver(() => {
      const strokes = made.toData();
      const sharpness = Math.max(window.devicePixelRatio, 1);
      surface.width = surface.offsetWidth * sharpness;
      surface.height = surface.offsetHeight * sharpness;
      surface.getContext('2d')?.scale(sharpness, sharpness);
      made.clear();
      made.fromData(strokes);
    });
    fit.observe(surface);
    return () => {
      fit.disconnect();
      made.off();
    };
  }, []);

  useEffect(() => {
    if (disabled) pad.current?.off();
    else pad.current?.on();
  }, [disabled]);

  const clear = () => {
    pad.current?.clear();
    setDrawn(false);
    tell.current(null);
  };
  return { canvas, drawn, clear };
}
