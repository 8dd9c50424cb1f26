import { useEffect, useRef } from 'react';
import { actOf, focusOf, type BoardAct } from './board-keys';

/** Listens to the board's keys while it is on the screen and nothing lies over it. */
export function useBoardKeys(perform: (act: BoardAct) => void, listening: boolean): void {
  const latest = useRef(perform);
  useEffect(() => {
    latest.current = perform;
  });
  useEffect(() => {
    if (!listening) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const act = actOf(event, focusOf(event.target));
      if (!act || document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
      event.preventDefault();
      // A key held down moves on, but gives away one order only.
      if (event.repeat && act.act !== 'move') return;
      latest.current(act);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [listening]);
}
