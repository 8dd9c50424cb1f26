import { useEffect, useState } from 'react';

/** A value that follows once it has been still for a while, e.g. what somebody is typing. */
export function useDebounced<Value>(value: Value, millis = 250): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), millis);
    return () => clearTimeout(timer);
  }, [value, millis]);
  return settled;
}
