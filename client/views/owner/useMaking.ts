import { useRef } from 'react'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import { newShowIds } from '../../live/newShow.ts'
import type { OwnerActs } from '../../live/ownedShows.ts'
import type { Act } from './useOwner.ts'

type Makes = 'makeShow' | 'copyShow' | 'rehearseExample'

/** What a show is made of, before it has ids. */
type Made<Name extends Makes> = Omit<OwnerActs[Name], 'id' | 'show'>

/**
 * Asks for shows to be made, and gives the id of each once it is. What is asked for again on this page keeps its ids, so
 * that of several none is made twice where one got no answer; what was refused gets new ones, and is told.
 */
export function useMaking<Name extends Makes>(
  act: Act,
  name: Name,
  refused: () => void = () => undefined,
): (title: Texts, made: Made<Name>) => Promise<ShowId | null> {
  const asked = useRef(new Map<string, ReturnType<typeof newShowIds>>())
  return async (title, made) => {
    const what = JSON.stringify(made)
    const ids = asked.current.get(what) ?? newShowIds(title)
    asked.current.set(what, ids)
    // What a show is made of and its ids are all of the message.
    const came = await act.run(name, { ...made, ...ids } as unknown as OwnerActs[Name])
    if (came === 'refused') {
      asked.current.delete(what)
      refused()
    }
    return came === 'done' ? ids.show : null
  }
}
