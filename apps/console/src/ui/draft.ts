import { useCallback, useState } from 'react';

/** What somebody is writing; it outlives a reload and ends with the tab. */
export function useDraft<Draft extends object>(key: string, fresh: () => Draft) {
  const [draft, setDraft] = useState<Draft>(() => ({ ...fresh(), ...kept<Draft>(key) }));
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const after = { ...before, ...part };
        sessionStorage.setItem(key, JSON.stringify(after));
        return after;
      }),
    [key],
  );
  const clear = useCallback(
    (rest?: Partial<Draft>) => {
      sessionStorage.removeItem(key);
      setDraft({ ...fresh(), ...rest });
    },
    [key, fresh],
  );
  return [draft, change, clear] as const;
}

function kept<Draft>(key: string): Partial<Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Draft>;
  } catch {
    return {};
  }
}
