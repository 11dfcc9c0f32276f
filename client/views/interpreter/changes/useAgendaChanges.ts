import { useEffect, useMemo, useState } from 'react'
import { same } from '../../../../shared/agenda/same.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import type { LiveState } from '../../../live/liveState.ts'
import { type AgendaChange, agendaChanges } from './agendaChanges.ts'
import { type AgendaSeen, agendaNow } from './agendaSeen.ts'

/** What this screen last saw of the agenda, and since when that is not all: `at` is null where it was not told of the change as it came. */
type StoredAgenda = {
  readonly seen: AgendaSeen
  readonly changed: { readonly at: Instant | null } | null
}

const STORAGE_KEY = 'rostrum.agendaSeen'

function isStoredAgenda(value: unknown): value is StoredAgenda {
  if (typeof value !== 'object' || value === null || !('seen' in value)) return false
  const { seen } = value
  return typeof seen === 'object' && seen !== null && 'coming' in seen && Array.isArray(seen.coming)
}

/** What was kept on this device for a link; null where nothing was, or nothing that can be read. */
function storedAgenda(link: string): StoredAgenda | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(`${STORAGE_KEY}.${link}`) ?? 'null')
    return isStoredAgenda(stored) ? stored : null
  } catch {
    return null
  }
}

/** Keeps it for the next time the page is opened. */
function storeAgenda(link: string, kept: StoredAgenda): void {
  try {
    localStorage.setItem(`${STORAGE_KEY}.${link}`, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing begins with what it sees then.
  }
}

/** What changed of the agenda since it was seen on this screen, and when; how that is said to be seen. */
export type UnseenChanges = {
  readonly changes: readonly AgendaChange[]
  /** Null where this screen was not told as it came. */
  readonly at: Instant | null
  readonly see: () => void
}

/** When the newest event happened; null where what is known came as a whole. */
function lastEvent({ recent, seq }: Pick<LiveState, 'recent' | 'seq'>): Instant | null {
  const last = recent.at(-1)
  return last !== undefined && last.seq === seq ? last.at : null
}

/** What is kept once the show stands so: what is seen anew where nothing changed, since when something did. */
function updateStored(
  kept: StoredAgenda | null,
  show: Pick<ShowState, 'published' | 'run'>,
  at: () => Instant | null,
): StoredAgenda | null {
  const now = agendaNow(show)
  if (now === null) return kept
  if (kept === null) return { seen: now, changed: null }
  const changes = agendaChanges(kept.seen, show)
  if (changes.length > 0) return kept.changed === null ? { ...kept, changed: { at: at() } } : kept
  return kept.changed === null && same(kept.seen, now) ? kept : { seen: now, changed: null }
}

/** The changes of the agenda that were not seen on this screen; they outlive a reload (R19). */
export function useAgendaChanges(): UnseenChanges {
  const live = useLive()
  const link = useShow(({ you, show }) => `${show?.show ?? ''}.${you?.link ?? ''}`)
  const published = useShow(({ show }) => show?.published ?? null)
  const run = useShow(({ show }) => show?.run ?? null)
  const [kept, setKept] = useState(() => ({ link, agenda: storedAgenda(link), fresh: true }))
  const known = kept.link === link ? kept : { link, agenda: storedAgenda(link), fresh: true }
  const show = useMemo(() => (run === null ? null : { published, run }), [published, run])
  useEffect(() => {
    if (show === null) return
    const at = () => lastEvent(live.store.getState()) ?? (known.fresh ? null : live.now())
    const agenda = updateStored(known.agenda, show, at)
    if (agenda === known.agenda && !known.fresh && known === kept) return
    if (agenda !== null && agenda !== known.agenda) storeAgenda(link, agenda)
    setKept({ link, agenda, fresh: false })
  }, [show, known, kept, link, live])
  const changes = useMemo(
    () => (known.agenda === null || show === null ? [] : agendaChanges(known.agenda.seen, show)),
    [known.agenda, show],
  )
  return {
    changes,
    at: known.agenda?.changed?.at ?? null,
    see: () => {
      const now = show && agendaNow(show)
      if (now === null) return
      const agenda = { seen: now, changed: null }
      storeAgenda(link, agenda)
      setKept({ link, agenda, fresh: false })
    },
  }
}
