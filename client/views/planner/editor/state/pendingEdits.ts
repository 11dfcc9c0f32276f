import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { applyChanges } from '../../../../../shared/agenda/draft/apply.ts'
import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import { useLive, useShow } from '../../../../live/LiveContext.tsx'
import type { Live } from '../../../../live/live.ts'
import type { LiveState, Pending } from '../../../../live/liveState.ts'
import { type FieldChange, isFieldChange, keyOf, presentAt } from '../model/changes.ts'

/** Changes that did not come to the draft: somebody else was quicker in a field (`stale`), or they were not sent or not taken (`unsent`). */
export type Conflict = {
  readonly id: string
  readonly changes: readonly DraftChange[]
  readonly why: 'stale' | 'unsent'
}

/** A field of a conflict: what was typed, and what it holds now. */
export type ContestedField = {
  readonly conflict: string
  readonly why: Conflict['why']
  readonly change: FieldChange
  readonly mine: unknown
  readonly theirs: unknown
}

function isStale(agenda: Agenda, change: FieldChange): boolean {
  const present = presentAt(agenda, change)
  return present !== undefined && !same(present, change.was)
}

/** Returns the fields of a conflict that do not hold what was typed; of a stale one, only those that somebody else changed. */
function contestedIn(agenda: Agenda, { id, changes, why }: Conflict): readonly ContestedField[] {
  return changes.filter(isFieldChange).flatMap((change) => {
    const theirs = presentAt(agenda, change)
    const isThere = theirs !== undefined && !same(theirs, change.value)
    const isOpen = isThere && (why === 'unsent' || isStale(agenda, change))
    return isOpen ? [{ conflict: id, why, change, mine: change.value, theirs }] : []
  })
}

/** Returns every contested field by its key; of two conflicts in one field, the newer. */
export function contestedFields(
  agenda: Agenda,
  conflicts: readonly Conflict[],
): ReadonlyMap<string, ContestedField> {
  const all = conflicts.flatMap((conflict) => contestedIn(agenda, conflict))
  return new Map(all.map((one) => [keyOf(one.change), one]))
}

/** Returns whether new changes settle a conflict: each of its open fields has a new value. */
export function isResolvedBy(
  agenda: Agenda,
  conflict: Conflict,
  changes: readonly DraftChange[],
): boolean {
  const typed = new Set(changes.filter(isFieldChange).map(keyOf))
  const open = contestedIn(agenda, conflict)
  if (open.length === 0) return conflict.why === 'stale'
  return open.every(({ change }) => typed.has(keyOf(change)))
}

/** Returns the changes again, against what is there now: with those that were contested, or without them. */
export function resolutionOf(
  agenda: Agenda,
  { changes, why }: Conflict,
  by: 'mine' | 'theirs',
): readonly DraftChange[] {
  if (by === 'theirs' && why === 'unsent') return []
  const wanted = changes.flatMap((change): readonly DraftChange[] => {
    if (!isFieldChange(change)) return [change]
    if (by === 'theirs' && isStale(agenda, change)) return []
    const was = presentAt(agenda, change) ?? change.was
    return same(change.value, was) ? [] : [{ ...change, was } as FieldChange]
  })
  // What only went with a field (somebody new among the speakers) is nothing by itself.
  return wanted.some(isFieldChange) || !changes.some(isFieldChange) ? wanted : []
}

/** Changes that this screen gave and has not yet seen in the draft. */
type SentChange = { readonly id: string; readonly changes: readonly DraftChange[] }

/** Edits of this screen that are not in the draft. */
type Edits = {
  /** On its way, oldest first. */
  readonly sent: readonly SentChange[]
  /** Waiting for a choice. */
  readonly conflicts: readonly Conflict[]
}

const ofScreens = new WeakMap<Live, StoreApi<Edits>>()

/** Returns the edits of a screen: they last as long as its connection, also while another page of it is open. */
function editsOf(live: Live): StoreApi<Edits> {
  const known = ofScreens.get(live)
  if (known !== undefined) return known
  const made = createStore<Edits>()(() => ({ sent: [], conflicts: [] }))
  ofScreens.set(live, made)
  return made
}

/** Returns what a refusal leaves to choose from: the text that was typed, if there is any. */
function conflictOf(refused: LiveState['refused']): Conflict | null {
  if (refused?.command.type !== 'editDraft' || refused.refusal.reason === 'no-change') return null
  const { id, command, refusal } = refused
  if (!command.changes.some(isFieldChange)) return null
  const why = refusal.reason === 'stale-value' ? 'stale' : 'unsent'
  return { id, changes: command.changes, why }
}

const withoutId = <T extends { readonly id: string }>(all: readonly T[], id: string) =>
  all.filter((one) => one.id !== id)

/** Returns the edits with one that was on its way as a conflict instead. */
function withConflict({ sent, conflicts }: Edits, conflict: Conflict): Edits {
  const isKnown = conflicts.some(({ id }) => id === conflict.id)
  return {
    sent: withoutId(sent, conflict.id),
    conflicts: isKnown ? conflicts : [...conflicts, conflict],
  }
}

/** Returns the draft as it will be with the sent changes; those that cannot be made are left out. */
export function withSentChanges(agenda: Agenda, sent: readonly SentChange[]): Agenda {
  return sent.reduce((now, { changes }) => {
    const applied = applyChanges(now, changes)
    return applied.ok ? applied.agenda : now
  }, agenda)
}

/** Returns whether a command waits on this screen, and the server has never got it. */
export function isUnsent(pending: readonly Pending[], id: string): boolean {
  const state = pending.find((command) => command.id === id)?.state
  return state === 'unsent' || state === 'unknown'
}

/** Returns the keys of the fields whose new value the server has not got. */
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

const NONE: readonly never[] = []

/** Returns the draft changes that this screen gave, until they are seen in the draft; refused and unsent ones wait for a choice. */
export function useEdits() {
  const live = useLive()
  const store = editsOf(live)
  const edits = useStore(store)
  const steps = useShow(({ show }) => show?.steps ?? NONE)
  const refused = useShow((state) => state.refused)
  const pending = useShow((state) => state.pending)
  const over = new Set(
    edits.sent.length + edits.conflicts.length === 0 ? [] : steps.map(({ id }) => id),
  )
  // A change that was thought unsent and is a step of the draft after all is no conflict.
  const conflicts = edits.conflicts.filter(({ id }) => !over.has(id))
  const sent = edits.sent.filter(({ id }) => !over.has(id) && id !== refused?.id)

  useEffect(() => {
    if (sent.length < edits.sent.length || conflicts.length < edits.conflicts.length)
      store.setState({ sent, conflicts })
  })
  useEffect(() => {
    const conflict = conflictOf(refused)
    if (conflict === null) return
    store.setState((now) => withConflict(now, conflict))
    // That somebody was quicker is shown at the field.
    if (conflict.why === 'stale') live.dismiss()
  }, [refused, live, store])
  const heardOf = new Set(pending.map(({ id }) => id))
  const late = sent.flatMap(({ id }) => (heardOf.has(id) ? [] : [id])).join(' ')
  useEffect(() => {
    if (late === '') return
    const ids = late.split(' ')
    const lose = (edits: Edits) =>
      edits.sent
        .filter(({ id }) => ids.includes(id))
        .reduce((now, one) => withConflict(now, { ...one, why: 'unsent' }), edits)
    const timer = setTimeout(() => store.setState(lose), CONFIRMED_WITHIN)
    return () => clearTimeout(timer)
  }, [late, store])

  return {
    sent,
    conflicts,
    /** Gives changes, and returns the id of the last command; null if there are no changes. */
    give: (changes: readonly DraftChange[]): string | null => {
      let last: string | null = null
      for (let from = 0; from < changes.length; from += AT_ONCE) {
        const some = changes.slice(from, from + AT_ONCE)
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
