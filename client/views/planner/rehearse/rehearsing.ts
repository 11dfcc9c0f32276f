import { createContext, useContext, useState } from 'react'
import type { ItemId, ShowId } from '../../../../shared/agenda/ids.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import { entranceOf } from '../../../app/entrance.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { connect, type Live } from '../../../live/live.ts'
import { newShowIds } from '../../../live/newShow.ts'
import {
  type KeptRehearsal,
  keepPlan,
  keepRehearsal,
  keptRehearsal,
} from '../../../ui/rehearsal/keptRehearsal.ts'

/** Rehearsing the draft: what leads to it, and what came of that. */
export type Rehearsing = {
  /** Makes a rehearsal, about to begin (null) or on at an item, and opens its console. */
  readonly rehearse: (from: ItemId | null) => void
  /** Why none was made; null where one was, or none was asked for. */
  readonly trouble: Refusal | 'unanswered' | null
  readonly dismissTrouble: () => void
  /** The newest that was made here; null where there is none, or it was put away. */
  readonly newest: KeptRehearsal | null
  /** Opens the console of that, or goes to where it is open. */
  readonly reopen: () => void
  readonly close: () => void
  /** Connects to a rehearsal by its path, until closed. */
  readonly follow: (path: string) => Pick<Live, 'store' | 'close'> | null
}

const RehearsingContext = createContext<Rehearsing | null>(null)

/** Gives the parts of the planner's screen the way to rehearse. */
export const RehearsingProvider = RehearsingContext

/** Rehearsing from here; null on a page that does not offer it. */
export function useRehearsing(): Rehearsing | null {
  return useContext(RehearsingContext)
}

const tabOf = (show: ShowId) => `rostrum.${show}`

/** Leads a tab that was opened within the press to a console; this one where the browser would not open any. */
function lead(tab: Window | null, path: string): void {
  if (tab === null) window.location.assign(path)
  else {
    tab.location.replace(new URL(path, window.location.href))
    tab.focus()
  }
}

/** Connects by the link of a rehearsal. */
function followAt(path: string): Live | null {
  const entrance = entranceOf(new URL(path, window.location.href).hash)
  return entrance.as === 'someone' ? connect({ handshake: entrance.handshake }) : null
}

type Asked = { readonly what: string; readonly ids: ReturnType<typeof newShowIds> }

/** Rehearses the draft of this show. What got no answer is asked for under the same ids when it is pressed again, so that none is made twice. */
export function useRehearsingHere(
  plan: ShowId,
  follow: Rehearsing['follow'] = followAt,
): Rehearsing {
  const live = useLive()
  const [newest, setNewest] = useState(() => keptRehearsal(plan))
  const [asked, ask] = useState<Asked | null>(null)
  const [waits, wait] = useState(false)
  const [trouble, setTrouble] = useState<Rehearsing['trouble']>(null)
  const keep = (rehearsal: KeptRehearsal | null) => {
    keepRehearsal(plan, rehearsal)
    setNewest(rehearsal)
  }

  const rehearse = async (from: ItemId | null) => {
    const draft = live.store.getState().show?.draft ?? null
    if (draft === null || waits) return
    const what = `${draft.revision} ${from ?? ''}`
    const ids = asked?.what === what ? asked.ids : newShowIds(draft.agenda.title)
    ask({ what, ids })
    wait(true)
    setTrouble(null)
    // Both within the press: a tab that is opened later is blocked, and knows only what this one keeps now.
    keepPlan(ids.show, window.location)
    const tab = window.open('', tabOf(ids.show))
    const answer = await live.rehearse({ ...ids, from })
    wait(false)
    if (answer !== null) ask(null)
    if (answer?.ok === true) {
      keep({ show: ids.show, path: answer.path })
      lead(tab, answer.path)
      return
    }
    tab?.close()
    setTrouble(answer?.refusal ?? 'unanswered')
  }

  return {
    rehearse: (from) => void rehearse(from),
    trouble,
    dismissTrouble: () => setTrouble(null),
    newest,
    reopen: () => {
      if (newest !== null) lead(window.open('', tabOf(newest.show)), newest.path)
    },
    close: () => keep(null),
    follow,
  }
}
