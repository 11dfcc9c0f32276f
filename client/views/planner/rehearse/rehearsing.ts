import { createContext, useContext } from 'react'
import type { ShowId } from '../../../../shared/agenda/ids.ts'
import { entranceOf } from '../../../app/entrance.ts'
import { connect, type Live } from '../../../live/live.ts'
import { type RehearsalMaker, useRehearse } from '../../../ui/rehearsal/useRehearse.ts'

/** Rehearses the draft, and follows a rehearsal. */
export type Rehearsing = RehearsalMaker & {
  /** Connects to a rehearsal by its path, until closed. */
  readonly follow: (path: string) => Pick<Live, 'store' | 'close'> | null
}

/** Gives the parts of the planner's screen the way to rehearse. */
export const RehearsingContext = createContext<Rehearsing | null>(null)

/** Rehearsing from here; null on a page that does not offer it. */
export function useRehearsing(): Rehearsing | null {
  return useContext(RehearsingContext)
}

/** Connects by the link of a rehearsal. */
function followAt(path: string): Live | null {
  const entrance = entranceOf(new URL(path, window.location.href).hash)
  return entrance.as === 'someone' ? connect({ handshake: entrance.handshake }) : null
}

/** Returns the way to rehearse the draft of this show. */
export function useRehearsingHere(
  plan: ShowId,
  follow: Rehearsing['follow'] = followAt,
): Rehearsing {
  return { ...useRehearse(plan), follow }
}
