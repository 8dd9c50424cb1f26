import { createContext, useContext } from 'react';
import { useLiveState, type LiveSocket, type LiveState } from './live';

const LiveContext = createContext<LiveSocket | null>(null);

export const LiveProvider = LiveContext;

/** Whether live updates reach this page. */
export function useLive(): LiveState {
  const socket = useContext(LiveContext);
  if (!socket) throw new Error('useLive needs a LiveProvider above it');
  return useLiveState(socket);
}
