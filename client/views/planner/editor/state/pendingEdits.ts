import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { applyChanges } from '../../../../../shared/agenda/draft/apply.ts'
import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import { memoize } from '../../../../../shared/agenda/memoize.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import { useLive, useShow } from '../../../../live/LiveContext.tsx'
import type { Live } from '../../../../live/live.ts'
import type { LiveState, Pending } from '../../../../live/liveState.ts'
import { type FieldChange, isFieldChange, keyOf, presentAt } from '../model/changes.ts'

/** Changes that did not reach the draft: somebody else changed a field first (`stale`), or they were not sent or not accepted (`unsent`). */
export type Conflict = {
  readonly id: string
  readonly changes: readonly DraftChange[]
  readonly why: 'stale' | 'unsent'
}

function isStale(agenda: Agenda, change: FieldChange): boolean {
  const present = presentAt(agenda, change)
  return present !== undefined && !same(present, change.was)
}

/** Returns the fields of a conflict whose present value is not the typed one, with both values. For a stale conflict these are only the fields that somebody else changed. */
function contestedIn(agenda: Agenda, { id, changes, why }: Conflict) {
  return changes.filter(isFieldChange).flatMap((change) => {
    const theirs = presentAt(agenda, change)
    const differs = theirs !== undefined && !same(theirs, change.value)
    const isOpen = differs && (why === 'unsent' || isStale(agenda, change))
    return isOpen ? [{ conflict: id, why, change, mine: change.value, theirs }] : []
  })
}

export type ContestedField = ReturnType<typeof contestedIn>[number]

/** Returns every contested field by its key; if two conflicts have the same field, the newer one. */
export function contestedFields(agenda: Agenda, conflicts: readonly Conflict[]) {
  const all = conflicts.flatMap((conflict) => contestedIn(agenda, conflict))
  return new Map(all.map((one) => [keyOf(one.change), one]))
}

/** Returns whether new changes resolve a conflict: each of its open fields gets a new value. */
export function isResolvedBy(agenda: Agenda, conflict: Conflict, changes: readonly DraftChange[]) {
  const typed = new Set(changes.filter(isFieldChange).map(keyOf))
  const open = contestedIn(agenda, conflict)
  if (open.length === 0) return conflict.why === 'stale'
  return open.every(({ change }) => typed.has(keyOf(change)))
}

/** Returns the changes to send again, with the present values as `was`: with the contested fields, or without them. */
export function resolutionOf(
  agenda: Agenda,
  { changes, why }: Conflict,
  by: 'mine' | 'theirs',
): readonly DraftChange[] {
  if (by === 'theirs' && why === 'unsent') return []
  const remaining = changes.flatMap((change): readonly DraftChange[] => {
    if (!isFieldChange(change)) return [change]
    if (by === 'theirs' && isStale(agenda, change)) return []
    const was = presentAt(agenda, change) ?? change.was
    return same(change.value, was) ? [] : [{ ...change, was } as FieldChange]
  })
  // A change that only belonged to a field (somebody new among the speakers) is not sent without it.
  return remaining.some(isFieldChange) || !changes.some(isFieldChange) ? remaining : []
}

/** Changes that this screen sent and that it has not yet seen in the draft. */
type SentChange = { readonly id: string; readonly changes: readonly DraftChange[] }

/** Edits of this screen that are not in the draft. */
type Edits = {
  /** Sent and not yet in the draft, oldest first. */
  readonly sent: readonly SentChange[]
  /** Conflicts that must be decided. */
  readonly conflicts: readonly Conflict[]
}

/** Returns the edits of a screen: they exist as long as its connection, also while another page is open. */
const editsOf = memoize((_: Live) => createStore<Edits>()(() => ({ sent: [], conflicts: [] })))

/** Returns the conflict that a refusal causes, with the typed text if there is any. */
function conflictOf(refused: LiveState['refused']): Conflict | null {
  if (refused?.command.type !== 'editDraft' || refused.refusal.reason === 'no-change') return null
  const { id, command, refusal } = refused
  if (!command.changes.some(isFieldChange)) return null
  const why = refusal.reason === 'stale-value' ? 'stale' : 'unsent'
  return { id, changes: command.changes, why }
}

const withoutId = <T extends { readonly id: string }>(all: readonly T[], id: string) =>
  all.filter((one) => one.id !== id)

/** Returns the edits after a sent one has become a conflict. */
function withConflict({ sent, conflicts }: Edits, conflict: Conflict): Edits {
  const isKnown = conflicts.some(({ id }) => id === conflict.id)
  return {
    sent: withoutId(sent, conflict.id),
    conflicts: isKnown ? conflicts : [...conflicts, conflict],
  }
}

/** Returns the draft with the sent changes applied; those that cannot be applied are left out. */
export function withSentChanges(agenda: Agenda, sent: readonly SentChange[]): Agenda {
  return sent.reduce((now, { changes }) => {
    const applied = applyChanges(now, changes)
    return applied.ok ? applied.agenda : now
  }, agenda)
}

/** Returns whether a command is still waiting on this screen and has never reached the server. */
export function isUnsent(pending: readonly Pending[], id: string): boolean {
  const state = pending.find((command) => command.id === id)?.state
  return state === 'unsent' || state === 'unknown'
}

/** Returns the keys of the fields whose new value has not reached the server. */
export function unsentFields(pending: readonly Pending[]): ReadonlySet<string> {
  const unsent = pending.filter(({ state }) => state !== 'sent')
  return new Set(
    unsent.flatMap(({ command }) =>
      command.type === 'editDraft' ? command.changes.filter(isFieldChange).map(keyOf) : [],
    ),
  )
}

/** How long a change that is no longer pending may take to appear in the draft, in ms. */
const CONFIRM_TIMEOUT = 2_000

/** The most changes in one command. */
export const MOST_CHANGES = 1_000

const NONE: readonly never[] = []

/** Returns the draft changes that this screen sent, until they appear in the draft; refused and unsent ones wait for a decision. */
export function useEdits() {
  const live = useLive()
  const store = editsOf(live)
  const edits = useStore(store)
  const steps = useShow(({ show }) => show?.steps ?? NONE)
  const refused = useShow((state) => state.refused)
  const pending = useShow((state) => state.pending)
  const stepIds = new Set(
    edits.sent.length + edits.conflicts.length === 0 ? [] : steps.map(({ id }) => id),
  )
  // A change that seemed unsent but is a step of the draft is no conflict.
  const conflicts = edits.conflicts.filter(({ id }) => !stepIds.has(id))
  const sent = edits.sent.filter(({ id }) => !stepIds.has(id) && id !== refused?.id)

  useEffect(() => {
    if (sent.length < edits.sent.length || conflicts.length < edits.conflicts.length)
      store.setState({ sent, conflicts })
  })
  useEffect(() => {
    const conflict = conflictOf(refused)
    if (conflict === null) return
    store.setState((now) => withConflict(now, conflict))
    // A conflict with somebody else's change is shown at the field.
    if (conflict.why === 'stale') live.dismiss()
  }, [refused, live, store])
  const pendingIds = new Set(pending.map(({ id }) => id))
  const late = sent.flatMap(({ id }) => (pendingIds.has(id) ? [] : [id])).join(' ')
  useEffect(() => {
    if (late === '') return
    const ids = late.split(' ')
    const markUnsent = (edits: Edits) =>
      edits.sent
        .filter(({ id }) => ids.includes(id))
        .reduce((now, one) => withConflict(now, { ...one, why: 'unsent' }), edits)
    const timer = setTimeout(() => store.setState(markUnsent), CONFIRM_TIMEOUT)
    return () => clearTimeout(timer)
  }, [late, store])

  return {
    sent,
    conflicts,
    /** Sends changes and returns the id of the last command; null if there are no changes. */
    give: (changes: readonly DraftChange[]): string | null => {
      let last: string | null = null
      for (let from = 0; from < changes.length; from += MOST_CHANGES) {
        const some = changes.slice(from, from + MOST_CHANGES)
        const id = live.give({ type: 'editDraft', changes: some })
        store.setState((now) => ({ sent: [...now.sent, { id, changes: some }] }))
        last = id
      }
      return last
    },
    settle: (id: string) => store.setState((now) => ({ conflicts: withoutId(now.conflicts, id) })),
    /** Discards an edit that the server has not received. */
    drop: (id: string) => {
      store.setState((now) => ({ sent: withoutId(now.sent, id) }))
      live.discard(id)
    },
  }
}
