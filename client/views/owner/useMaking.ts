import { useRef } from 'react'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { OwnerActs } from '../../live/ownedShows.ts'
import { newShow } from './newShow.ts'
import type { Act } from './useOwner.ts'

type Makes = 'makeShow' | 'copyShow'

/** What a show is made of, before it has ids. */
type Made<Name extends Makes> = Omit<OwnerActs[Name], 'id' | 'show'>

type Asking = { readonly what: string; readonly ids: ReturnType<typeof newShow> }

/**
 * Asks for a show to be made, and gives its id once it is. What got no answer and is asked for again keeps its ids,
 * so that it is never made twice; what was refused gets new ones.
 */
export function useMaking<Name extends Makes>(
  act: Act,
  name: Name,
): (title: Texts, made: Made<Name>) => Promise<ShowId | null> {
  const asked = useRef<Asking | null>(null)
  return async (title, made) => {
    const what = JSON.stringify(made)
    const ids = asked.current?.what === what ? asked.current.ids : newShow(title)
    asked.current = { what, ids }
    // What a show is made of and its ids are all of the message.
    const came = await act.run(name, { ...made, ...ids } as unknown as OwnerActs[Name])
    if (came === 'refused') asked.current = null
    return came === 'done' ? ids.show : null
  }
}
