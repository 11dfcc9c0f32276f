import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { applyChanges } from '../../../../../shared/agenda/draft/apply.ts'
import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { Step } from '../../../../../shared/run/step.ts'
import { useLive, useShow } from '../../../../live/LiveContext.tsx'
import type { Live } from '../../../../live/live.ts'
import type { LiveState, Pending } from '../../../../live/liveState.ts'
import { isFieldChange, keyOf } from '../model/changes.ts'
import { type Conflict, openConflicts } from './conflicts.ts'

/** Edits of this screen that are not in the draft. */
type Edits = {
  /** On its way, oldest first. */
  readonly sent: readonly SentChange[]
  /** Waiting for a choice. */
  readonly conflicts: readonly Conflict[]
}

const ofScreens = new WeakMap<Live, StoreApi<Edits>>()

/** The edits of a screen: they last as long as its connection, also while another page of it is open. */
function editsOf(live: Live): StoreApi<Edits> {
  const known = ofScreens.get(live)
  if (known !== undefined) return known
  const made = createStore<Edits>()(() => ({ sent: [], conflicts: [] }))
  ofScreens.set(live, made)
  return made
}

/** What a refusal leaves to choose from: the text that was typed, where any was. */
function conflictOf(refused: LiveState['refused']): Conflict | null {
  if (refused?.command.type !== 'editDraft' || refused.refusal.reason === 'no-change') return null
  const { id, command, refusal } = refused
  if (!command.changes.some(isFieldChange)) return null
  const why = refusal.reason === 'stale-value' ? 'stale' : 'unsent'
  return { id, changes: command.changes, why }
}

/** The edits without one that was on its way; as a conflict instead, where that is given. */
function withoutEdit(edits: Edits, id: string, conflict?: Conflict): Edits {
  const known = edits.conflicts.some((one) => one.id === id)
  return {
    sent: edits.sent.filter((one) => one.id !== id),
    conflicts: conflict === undefined || known ? edits.conflicts : [...edits.conflicts, conflict],
  }
}

/** The same, and all of those that nobody has heard of any more are conflicts: they never reached the server. */
function withLostEdits(edits: Edits, ids: readonly string[]): Edits {
  return edits.sent
    .filter(({ id }) => ids.includes(id))
    .reduce((now, { id, changes }) => withoutEdit(now, id, { id, changes, why: 'unsent' }), edits)
}

/** Changes that this screen gave and has not yet seen in the draft. */
type SentChange = { readonly id: string; readonly changes: readonly DraftChange[] }

/** The draft as it will be once what was given has come to it; what cannot be done is left to its refusal. */
export function withSentChanges(agenda: Agenda, given: readonly SentChange[]): Agenda {
  return given.reduce((now, { changes }) => {
    const applied = applyChanges(now, changes)
    return applied.ok ? applied.agenda : now
  }, agenda)
}

/** What of it is still to come: neither a step of the draft, nor refused. */
export function unconfirmedChanges(
  given: readonly SentChange[],
  steps: readonly Step[],
  refused: string | null,
): readonly SentChange[] {
  if (given.length === 0) return given
  const there = new Set(steps.map(({ id }) => id))
  return given.filter(({ id }) => id !== refused && !there.has(id))
}

/** Whether a command waits on this screen, and the server has never got it. */
export function isUnsent(pending: readonly Pending[], id: string): boolean {
  const one = pending.find((command) => command.id === id)
  return one !== undefined && (one.state === 'unsent' || one.state === 'unknown')
}

/** The fields whose new value the server has not got. */
export function unsentFields(pending: readonly Pending[]): ReadonlySet<string> {
  const unsent = pending.filter(({ state }) => state !== 'sent')
  return new Set(
    unsent.flatMap(({ command }) =>
      command.type === 'editDraft' ? command.changes.filter(isFieldChange).map(keyOf) : [],
    ),
  )
}

/** How long a change of which nothing is pending any more may take to be seen in the draft, in ms. */
const CONFIRMED_WITHIN = 2_000

/** How many changes one command takes. */
export const AT_ONCE = 1_000

/** Changes of the draft that this screen gave, until they are seen there; what was refused, or never reached the server, is kept for a choice. */
export function useEdits(): {
  readonly given: readonly SentChange[]
  readonly conflicts: readonly Conflict[]
  /** Gives changes, and tells the id of the command; null where there are none. */
  readonly give: (changes: readonly DraftChange[]) => string | null
  readonly settle: (id: string) => void
  /** Discards an edit that the server has not received. */
  readonly drop: (id: string) => void
} {
  const live = useLive()
  const store = editsOf(live)
  const edits = useStore(store)
  const steps = useShow(({ show }) => show?.steps ?? NONE)
  const refused = useShow((state) => state.refused)
  const pending = useShow((state) => state.pending)
  const given = unconfirmedChanges(edits.sent, steps, refused?.id ?? null)
  const conflicts = openConflicts(edits.conflicts, steps)

  useEffect(() => {
    if (given.length < edits.sent.length || conflicts.length < edits.conflicts.length)
      store.setState({ sent: given, conflicts })
  })
  useEffect(() => {
    const conflict = conflictOf(refused)
    if (conflict === null) return
    store.setState((now) => withoutEdit(now, conflict.id, conflict))
    // That somebody was quicker is said at the field.
    if (conflict.why === 'stale') live.dismiss()
  }, [refused, live, store])
  const heardOf = new Set(pending.map(({ id }) => id))
  const late = given.flatMap(({ id }) => (heardOf.has(id) ? [] : [id])).join(' ')
  useEffect(() => {
    if (late === '') return
    const timer = setTimeout(
      () => store.setState((now) => withLostEdits(now, late.split(' '))),
      CONFIRMED_WITHIN,
    )
    return () => clearTimeout(timer)
  }, [late, store])

  return {
    given,
    conflicts,
    give: (changes) => {
      let last: string | null = null
      for (let from = 0; from < changes.length; from += AT_ONCE) {
        const some = changes.slice(from, from + AT_ONCE)
        const id = live.give({ type: 'editDraft', changes: some })
        store.setState((now) => ({ ...now, sent: [...now.sent, { id, changes: some }] }))
        last = id
      }
      return last
    },
    settle: (id) =>
      store.setState((now) => ({
        ...now,
        conflicts: now.conflicts.filter((one) => one.id !== id),
      })),
    drop: (id) => {
      store.setState((now) => withoutEdit(now, id))
      live.discard(id)
    },
  }
}

const NONE: readonly never[] = []

/** Lets the browser ask before the page is left, while something typed on it is not in the draft. */
export function useLeaveGuard(active: boolean): void {
  useEffect(() => {
    if (!active) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [active])
}
