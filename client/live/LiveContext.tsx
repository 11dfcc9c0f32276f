import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { Live } from './live.ts'
import type { LiveState } from './liveState.ts'

/** The connection of a screen; null outside a `LiveProvider`. */
export const LiveContext = createContext<Live | null>(null)

/** Provides its children with the connection of their screen. */
export function LiveProvider({ live, children }: { live: Live; children: ReactNode }) {
  return <LiveContext value={live}>{children}</LiveContext>
}

/** Returns the connection of this screen; throws outside a `LiveProvider`. */
export function useLive(): Live {
  const live = useContext(LiveContext)
  if (live === null) throw new Error('useLive needs a LiveProvider above it')
  return live
}

/** Returns a part of the screen's state; re-renders when its identity changes, so `selector` must not create objects. */
export function useShow<T>(selector: (state: LiveState) => T): T {
  return useStore(useLive().store, selector)
}
