import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { LinkId } from '../../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { planSpan } from '../../../../../shared/agenda/plan.ts'
import type { ShowState } from '../../../../../shared/run/state.ts'
import {
  canUndoDraftStep,
  newestOfDraft,
  redoableInDraft,
  undoableInDraft,
} from '../../../../../shared/run/undo/draftSteps.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import { type Instant, minuteFloor } from '../../../../../shared/time/instant.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { useLive, useMinute, useShow } from '../../../../live/LiveContext.tsx'
import {
  clockWithDay,
  deviceZone,
  distinctZones,
  useCityOffset,
  zonesOwnLast,
} from '../../../../ui/agenda/zoneTimes.ts'
import { showToast } from '../../../../ui/controls/Toasts.tsx'
import type { CellContext } from '../model/cells.ts'
import { tableWarnings } from '../model/tableWarnings.ts'
import {
  contestedFields,
  isResolvedBy,
  isUnsent,
  resolutionOf,
  unsentFields,
  useEdits,
  withSentChanges,
} from './pendingEdits.ts'

/** Returns the warnings about a draft; the one about a start in the past only while the show has not been started. */
export function useTableWarnings(agenda: Agenda, { run }: Pick<ShowState, 'run'>) {
  const now = useMinute()
  const checkedAt = now !== null && run.position.status === 'planned' ? minuteFloor(now) : null
  return useMemo(() => tableWarnings(agenda, checkedAt), [agenda, checkedAt])
}

/** Returns whether the planner's own newest step cannot be undone, because the draft no longer contains its changes (R8). */
export function isStuck(show: ShowState, link: LinkId): boolean {
  const newest = newestOfDraft(show, link)
  return newest !== null && !canUndoDraftStep(show, newest)
}

/** Returns undo and redo. Undo concerns the change that is being sent; if there is none, the newest step. If the draft no longer contains that step, undo shows why it is impossible (R8). */
function useSteps(show: ShowState, sentId: string | null, drop: (id: string) => void) {
  const live = useLive()
  const { t } = useEditorWords()
  const link = useShow(({ you }) => you?.link ?? '')
  const pending = useShow((state) => state.pending)
  const undoable = useMemo(() => undoableInDraft(show, link)?.id ?? null, [show, link])
  const redoable = useMemo(() => redoableInDraft(show, link)?.id ?? null, [show, link])
  const isNewestStuck = useMemo(() => isStuck(show, link), [show, link])
  const lastStep = sentId ?? undoable
  const undoStep = (step: string) =>
    isUnsent(pending, step) ? drop(step) : live.give({ type: 'undo', steps: [step], listed: true })
  const showWhy = isNewestStuck ? () => showToast(t('editor.history.stuck')) : null
  return {
    /** The id of the step that undo undoes. */
    lastStep,
    /** Undoes the planner's own newest step, or shows why it cannot; null if there is none. */
    undo: lastStep === null ? showWhy : () => void undoStep(lastStep),
    redo:
      redoable === null || sentId !== null
        ? null
        : () => live.give({ type: 'redo', step: redoable }),
  }
}

/** Makes the browser ask before the page is left while an edit is not in the draft. */
function useLeaveGuard(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isActive])
}

/** Returns the draft as this screen has it, and the functions that change it. */
export function useDraft(show: ShowState, agenda: Agenda) {
  const live = useLive()
  const { t, lang, languageMark: mark, languageName: name } = useEditorWords()
  const pending = useShow((state) => state.pending)
  const { sent, conflicts, give, settle, drop } = useEdits()
  const draft = useMemo(() => withSentChanges(agenda, sent), [agenda, sent])
  const contested = useMemo(() => contestedFields(draft, conflicts), [draft, conflicts])
  const unsent = useMemo(() => unsentFields(pending), [pending])
  const unsentEdits = conflicts.filter(({ why }) => why === 'unsent')
  useLeaveGuard(unsentEdits.length > 0 || unsent.size > 0)
  const context = useMemo(
    (): CellContext => ({ agenda: draft, lang, mark, name }),
    [draft, lang, mark, name],
  )
  return {
    t,
    /** The language of this screen as a content tag. */
    lang,
    /** Returns the name of a language in the language of this screen. */
    languageName: name,
    /** The context for reading and editing cells of the draft. */
    context,
    /** The draft with pending changes. */
    agenda: draft,
    /** The warnings about the draft, the most important first. */
    warnings: useTableWarnings(draft, show),
    /** Fields with an open conflict, by `keyOf`. */
    contested,
    /** Fields whose new value has not reached the server, by `keyOf`. */
    unsent,
    /** Edits that never reached the draft; `resolve` sends them again or discards them. */
    unsentEdits,
    /** Discards an edit that the server has not received. */
    drop,
    ...useSteps(show, sent.at(-1)?.id ?? null, drop),
    /** Sends changes as one command and returns the id of its step; null if there are none. */
    give: (changes: readonly DraftChange[]) => {
      for (const conflict of conflicts)
        if (isResolvedBy(draft, conflict, changes)) settle(conflict.id)
      return give(changes)
    },
    /** Replaces the whole draft. */
    replace: (to: Agenda) =>
      void live.give({ type: 'replaceDraft', agenda: to, revision: show.draft?.revision ?? 0 }),
    /** Sends the changes of a conflict again, or leaves the present values. */
    resolve: (id: string, by: 'mine' | 'theirs') => {
      const conflict = conflicts.find((one) => one.id === id)
      settle(id)
      if (conflict !== undefined) give(resolutionOf(draft, conflict, by))
    },
  }
}

type OpenDraftProps = {
  readonly show: ShowState
  readonly agenda: Agenda
  readonly children: ReactNode
}

function OpenDraft({ show, agenda, children }: OpenDraftProps) {
  return <EditorContext value={useDraft(show, agenda)}>{children}</EditorContext>
}

/** Provides its children with the draft of the show and the functions that change it; renders nothing without a draft. */
export function DraftEditor({ children }: { readonly children: ReactNode }) {
  const show = useShow((state) => state.show)
  const agenda = show?.draft?.agenda
  if (show === null || agenda === undefined) return null
  return (
    <OpenDraft show={show} agenda={agenda}>
      {children}
    </OpenDraft>
  )
}

/** Returns the planner's texts under `editor`, and the shared ones under `common:`. */
export function useEditorWords() {
  return useTranslation(['planner', 'answers', 'common', 'intake'])
}

/** The function that translates keys here. */
export type EditorWords = ReturnType<typeof useEditorWords>['t']

/** The draft as this screen has it, and the functions that change it. */
export type Editor = ReturnType<typeof useDraft>

/** Provides the parts of the editor with the draft. */
export const EditorContext = createContext<Editor | null>(null)

/** Returns the editor of this screen; throws outside its provider. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (editor === null) throw new Error('useEditor needs an EditorContext above it')
  return editor
}

/** Returns the zones of a draft; the device's zone (null: unknown) is last if the draft does not have it. `day` is the home date of the start, from which times count days (Z1, Z3). */
export function planZones(agenda: Agenda, device: string | null) {
  const home = homeZone(agenda)
  const { start } = planSpan(agenda)
  const zones = zonesOwnLast(agenda, { person: null, device }, start)
  const away = distinctZones(zones, start).filter((zone) => zone !== home)
  return { home, away, day: dateIn(start, home) }
}

/** Returns the texts of an agenda's times, each with its day: in the home zone, and in the others. */
export function useTimesOf(agenda: Agenda) {
  const { t, city } = useEditorWords()
  const place = useCityOffset()
  const { home: zone, away: others, day } = planZones(agenda, deviceZone())
  const timeIn = (at: Instant, zone: string) => clockWithDay(at, zone, day)
  const timesIn = (at: Instant, zones: readonly string[]) =>
    zones
      .map((one) => t('editor.inspector.at', { at: timeIn(at, one), city: place(one, at) }))
      .join(' / ')
  return {
    zone,
    /** The other zones; the reader's own is last, if it is none of the show's. */
    others,
    home: (at: Instant) => timeIn(at, zone),
    in: timeIn,
    /** Formats a zone as its city with the offset at a moment, or at both ends of a span. */
    place,
    city,
    /** A time in every other zone, each with its city; null if there is only one zone. */
    elsewhere: (at: Instant) => (others.length === 0 ? null : timesIn(at, others)),
    /** A time in every zone, each with its city. */
    everywhere: (at: Instant) => timesIn(at, [zone, ...others]),
  }
}

export type Times = ReturnType<typeof useTimesOf>

/** Returns the texts of the times of the draft in the editor. */
export function useTimes(): Times {
  return useTimesOf(useEditor().agenda)
}
