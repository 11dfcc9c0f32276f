import { type ComponentType, createContext, useContext } from 'react'
import type { PersonId } from '../../../shared/agenda/ids.ts'

/** The screens that this one can show as miniatures. */
export type Miniatures = {
  readonly stage: ComponentType
  /** The page of one speaker, with a description in words. */
  readonly speaker: ComponentType<{ readonly person: PersonId }>
}

/** Provides the screens in it with miniatures of other screens. */
export const MiniatureProvider = createContext<Miniatures | null>(null)

/** Returns the miniatures that this screen can show; null if it has none. */
export function useMiniatures(): Miniatures | null {
  return useContext(MiniatureProvider)
}
