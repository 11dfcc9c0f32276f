import { useEffect, useState } from 'react'
import type { PersonId } from '../../../../shared/agenda/ids.ts'
import { useShow } from '../../../live/LiveContext.tsx'
import { useLost } from '../../../ui/connection/useLost.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { peopleOf } from '../room/people.ts'

/** Who had a screen of theirs open while this console looked on, and has none now; nobody while the console itself is cut off. */
export function useCutOff(context: ConsoleContext): (person: PersonId) => boolean {
  const open = useShow((state) => state.open)
  const lost = useLost()
  const [seen, setSeen] = useState<ReadonlySet<PersonId>>(new Set())
  const there = peopleOf(context.show, open, context.lang).flatMap(({ id, connected }) =>
    connected ? [id] : [],
  )
  const fresh = there.filter((id) => !seen.has(id)).join(' ')
  useEffect(() => {
    if (fresh !== '') setSeen((before) => new Set([...before, ...fresh.split(' ')]))
  }, [fresh])
  return (person) => !lost && seen.has(person) && !there.includes(person)
}
