import { useCallback, useState } from 'react';

/** What somebody is writing; it outlives a reload and ends with the tab. */
export function useDraft<Draft extends object>(key: string, fresh: () => Draft) {
  const [held, setHeld] = useState(() => ({ key, draft: { ...fresh(), ...kept<Draft>(key) } }));
  // Another thing is written about now: its own draft, not the one before.
  const current = held.key === key ? held : { key, draft: { ...fresh(), ...kept<Draft>(key) } };
  if (current !== held) setHeld(current);

  const change = useCallback(
    (part: Partial<Draft>) =>
      setHeld((before) => {
        const draft = { ...before.draft, ...part };
        sessionStorage.setItem(key, JSON.stringify(draft));
        return { key, draft };
      }),
    [key],
  );
  const clear = useCallback(
    (rest?: Partial<Draft>) => {
      sessionStorage.removeItem(key);
      setHeld({ key, draft: { ...fresh(), ...rest } });
    },
    [key, fresh],
  );
  return [current.draft, change, clear] as const;
}

function kept<Draft>(key: string): Partial<Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Draft>;
  } catch {
    return {};
  }
}
