import { useEffect, useRef } from 'react';
import Pen from 'signature_pad';
import styles from './signature-pad.module.css';
import { strokesOf, signatureHeight, signatureWidth } from './strokes';

interface SignaturePadProps {
  readonly label: string;
  /** The strokes as SVG path data; null when nothing is drawn. */
  readonly strokes: string | null;
  readonly change: (strokes: string | null) => void;
}

/** A sheet to sign on by finger, pen or mouse. Whoever cannot draw gets another way beside it. */
export function SignaturePad({ label, strokes, change }: SignaturePadProps) {
  const sheet = useRef<HTMLCanvasElement>(null);
  const pen = useRef<Pen | null>(null);
  const told = useRef(change);
  told.current = change;

  useEffect(() => {
    const canvas = sheet.current;
    if (!canvas) return undefined;
    const made = new Pen(canvas, { minWidth: 1, maxWidth: 2.6, penColor: '#0b1a2b' });
    pen.current = made;
    const scale = Math.max(devicePixelRatio, 1);
    canvas.width = canvas.offsetWidth * scale;
    canvas.height = canvas.offsetHeight * scale;
    canvas.getContext('2d')?.scale(scale, scale);
    made.clear();
    made.addEventListener('endStroke', () => told.current(strokesOf(made.toData(), canvas.offsetWidth)));
    return () => made.off();
  }, []);

  useEffect(() => {
    if (strokes === null && pen.current && !pen.current.isEmpty()) pen.current.clear();
  }, [strokes]);

  return <canvas ref={sheet} className={styles['sheet']} role="img" aria-label={label} />;
}

/** What somebody drew, as it is kept. */
export function Signature({ label, strokes }: { readonly label: string; readonly strokes: string }) {
  return (
    <svg className={styles['kept']} viewBox={`0 0 ${signatureWidth} ${signatureHeight}`} role="img" aria-label={label}>
      <path d={strokes} fill="none" stroke="currentColor" strokeWidth={3} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
