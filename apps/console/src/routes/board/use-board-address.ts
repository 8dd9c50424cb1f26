import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf, filterOf, type BoardFilter } from './board-filter';

/** The filter as the address has it. */
export function useBoardAddress() {
  const [params, setParams] = useSearchParams();
  const address = useMemo(() => addressOf(filterOf(params)).toString(), [params]);
  const filter = useMemo(() => filterOf(new URLSearchParams(address)), [address]);
  const show = useCallback((next: string) => setParams(next, { replace: true }), [setParams]);
  const change = useCallback((next: BoardFilter) => setParams(addressOf(next), { replace: true }), [setParams]);
  return { filter, address, show, change };
}
