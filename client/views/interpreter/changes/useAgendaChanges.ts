import { useEffect, useMemo, useState } from 'react'
import { same } from '../../../../shared/agenda/same.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { readStoredValue, writeStored } from '../../../live/deviceStorage.ts'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import type { LiveState } from '../../../live/liveState.ts'
import { type AgendaChange, type AgendaSeen, agendaChanges, agendaNow } from './agendaChanges.ts'

/** What this screen last saw of the agenda, and since when that is not all: `at` is null where it did not receive the change as it came. */
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

/** What is stored on this device for a link; null where nothing was, or nothing that can be read. */
function storedAgenda(link: string): StoredAgenda | null {
  const stored = readStoredValue(`${STORAGE_KEY}.${link}`)
  return isStoredAgenda(stored) ? stored : null
}

/** Stores it for the next time the page is opened. */
function storeAgenda(link: string, stored: StoredAgenda): void {
  writeStored(`${STORAGE_KEY}.${link}`, JSON.stringify(stored))
}

/** What changed of the agenda since it was seen on this screen, and when; how to mark it as seen. */
export type UnseenChanges = {
  readonly changes: readonly AgendaChange[]
  /** Null where this screen did not receive it as it came. */
  readonly at: Instant | null
  readonly see: () => void
}

/** When the newest event happened; null where what is known came as a whole. */
function lastEvent({ recent, seq }: Pick<LiveState, 'recent' | 'seq'>): Instant | null {
  const last = recent.at(-1)
  return last !== undefined && last.seq === seq ? last.at : null
}

/** Returns what to store for a state of the show: the agenda as seen, or since when it differs. */
function updateStored(
  stored: StoredAgenda | null,
  show: Pick<ShowState, 'published' | 'run'>,
  at: () => Instant | null,
): StoredAgenda | null {
  const now = agendaNow(show)
  if (now === null) return stored
  if (stored === null) return { seen: now, changed: null }
  const changes = agendaChanges(stored.seen, show)
  if (changes.length > 0)
    return stored.changed === null ? { ...stored, changed: { at: at() } } : stored
  return stored.changed === null && same(stored.seen, now) ? stored : { seen: now, changed: null }
}

/** The changes of the agenda that were not seen on this screen; they outlive a reload (R19). */
export function useAgendaChanges(): UnseenChanges {
  const live = useLive()
  const link = useShow(({ you, show }) => `${show?.show ?? ''}.${you?.link ?? ''}`)
  const published = useShow(({ show }) => show?.published ?? null)
  const run = useShow(({ show }) => show?.run ?? null)
  const [stored, setStored] = useState(() => ({ link, agenda: storedAgenda(link), fresh: true }))
  const known = stored.link === link ? stored : { link, agenda: storedAgenda(link), fresh: true }
  const show = useMemo(() => (run === null ? null : { published, run }), [published, run])
  useEffect(() => {
    if (show === null) return
    const at = () => lastEvent(live.store.getState()) ?? (known.fresh ? null : live.now())
    const agenda = updateStored(known.agenda, show, at)
    if (agenda === known.agenda && !known.fresh && known === stored) return
    if (agenda !== null && agenda !== known.agenda) storeAgenda(link, agenda)
    setStored({ link, agenda, fresh: false })
  }, [show, known, stored, link, live])
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
      setStored({ link, agenda, fresh: false })
    },
  }
}
