import { type ComponentType, createContext, useContext } from 'react'

/** The stage in small, which this screen can show; null where it cannot. */
const MiniatureContext = createContext<ComponentType | null>(null)

/** Gives the screens below it the stage in small. */
export const MiniatureProvider = MiniatureContext

/** The stage in small, as whoever put this screen together gave it. */
export function useMiniature(): ComponentType | null {
  return useContext(MiniatureContext)
}
