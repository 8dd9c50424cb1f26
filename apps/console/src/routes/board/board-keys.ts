/** What a key does on the board. */
export type BoardAct =
  | { readonly act: 'move'; readonly by: number }
  | { readonly act: 'edge'; readonly at: 'first' | 'last' }
  | { readonly act: 'accept'; readonly rank: number }
  | { readonly act: 'filter' | 'help' | 'engineers' | 'open' | 'plan' };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const letters: Readonly<Record<string, BoardAct>> = {
  j: { act: 'move', by: 1 },
  k: { act: 'move', by: -1 },
  1: { act: 'accept', rank: 1 },
  2: { act: 'accept', rank: 2 },
  3: { act: 'accept', rank: 3 },
  '/': { act: 'filter' },
  '?': { act: 'help' },
  e: { act: 'engineers' },
  o: { act: 'open' },
  b: { act: 'plan' },
};

/** Keys that something in focus (a button, a list) may want for itself: only the queue, or nothing in focus, gives them to the board. */
const ofTheQueue: Readonly<Record<string, BoardAct>> = {
  ArrowDown: { act: 'move', by: 1 },
  ArrowUp: { act: 'move', by: -1 },
  PageDown: { act: 'move', by: 10 },
  PageUp: { act: 'move', by: -10 },
  Home: { act: 'edge', at: 'first' },
  End: { act: 'edge', at: 'last' },
  Enter: { act: 'accept', rank: 1 },
};

export type Focus = 'typing' | 'queue' | 'elsewhere';

export function actOf({ key, ctrlKey, metaKey, altKey }: Pressed, focus: Focus): BoardAct | undefined {
  if (ctrlKey || metaKey || altKey || focus === 'typing') return undefined;
  return letters[key] ?? (focus === 'queue' ? ofTheQueue[key] : undefined);
}

/** Where the keyboard is, as far as the board's keys are concerned. */
export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof HTMLElement) || target === document.body) return 'queue';
  if (target.isContentEditable || target.closest('input, textarea, select, [role="combobox"], [role="dialog"], [role="menu"]')) return 'typing';
  return target.id === 'content' || target.closest('[data-board-queue]') ? 'queue' : 'elsewhere';
}
