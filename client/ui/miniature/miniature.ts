import { type ComponentType, createContext, useContext } from 'react'
import type { PersonId } from '../../../shared/agenda/ids.ts'

/** The screens that this one can show in small. */
export type Miniatures = {
  readonly stage: ComponentType
  /** The page of one speaker, with its description in words. */
  readonly speaker: ComponentType<{ readonly person: PersonId }>
}

const MiniatureContext = createContext<Miniatures | null>(null)

/** Gives the screens below it other ones in small. */
export const MiniatureProvider = MiniatureContext

/** Other screens as pictures, from the screen's composition; null if it has none. */
export function useMiniatures(): Miniatures | null {
  return useContext(MiniatureContext)
}
