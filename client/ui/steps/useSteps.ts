import { useEffect, useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { RunDesk, RunStep } from '../../../shared/run/step.ts'
import { AT_ONCE_TIME, canUndoAtOnce, newestAt } from '../../../shared/run/undo/stepsToUndo.ts'
import { clockText } from '../../../shared/time/format.ts'
import { type Instant, plus } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import type { Live } from '../../live/live.ts'
import type { LiveState } from '../../live/liveState.ts'
import { useDerived } from '../agenda/useDerived.ts'
import { isTaken } from '../controls/keys.tsx'
import { useStableCallback } from '../controls/useStableCallback.ts'
import type { PaneState } from '../layout/Pane.tsx'
import { pickedStep, type StepContext, stepFact, stepRows } from './stepRows.ts'
import { useStepText } from './stepTexts.ts'
import { undoPreview } from './undoPreview.ts'

/** Returns the data for the list of steps; null before this screen has joined, or while the time is unknown. */
export function stepContext(
  live: Live,
  { show, you }: LiveState,
  lang: string,
): StepContext | null {
  const now = live.now()
  if (show === null || you === null || now === null) return null
  return { show, you, now, lang }
}

/** Returns the element of a step in the list. */
function rowOf(id: string): HTMLElement | null {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-step]')]
  return rows.find((row) => row.dataset['step'] === id) ?? null
}

/** Returns whether an undo of this step waits for the server. */
function isUndoPending({ pending }: LiveState, step: string): boolean {
  return pending.some(({ command }) => command.type === 'undo' && command.steps.includes(step))
}

/** Opens the list if an undo was refused because another step came first, while it was being sent (R8b). */
function useRefusedUndo(open: (step: string) => void): void {
  const live = useLive()
  const refused = useShow((state) => state.refused)
  useEffect(() => {
    if (refused?.refusal.reason !== 'look-first') return
    open(refused.refusal.step)
    live.dismiss()
  }, [refused, open, live])
}

/** Returns the list of steps of a desk, and its undo. */
export function useSteps(desk: RunDesk, { open, set }: PaneState) {
  const live = useLive()
  const { lang } = useTranslation()
  const [picked, pick] = useState<string | null>(null)
  const openAt = useStableCallback((id: string | null) => {
    pick(id)
    set(true)
  })
  useRefusedUndo(openAt)
  const count = useShow(({ show }) => show?.steps.length ?? 0)
  // A person who is typing keeps the focus.
  useEffect(() => {
    const row = open && picked !== null ? rowOf(picked) : null
    if (row !== null && !isTaken(document.activeElement)) row.focus()
  }, [open, picked])
  // Later steps push the picked one down.
  useEffect(() => {
    if (open && picked !== null && count > 0)
      rowOf(picked)?.closest('li')?.scrollIntoView?.({ block: 'nearest' })
  }, [open, picked, count])
  const close = () => set(false)
  const newest = () => newestAt(live.store.getState().show?.steps ?? [], desk)

  const undoPicked = () => {
    const context = stepContext(live, live.store.getState(), lang)
    const step = context === null ? null : pickedStep(context.show, picked)
    const preview = context === null || step === null ? null : undoPreview(context, step)
    if (preview?.ok !== true) return
    live.give(preview.command)
    close()
  }
  const undoNewest = () => {
    const state = live.store.getState()
    const step = newest()
    const wall: Instant | null = live.serverNow()
    if (step === null || state.show === null || state.you === null) return
    if (isUndoPending(state, step.id)) return
    const actor = { link: state.you.link }
    const isAtOnce =
      wall !== null && step.changes !== null && canUndoAtOnce(state.show, step, { actor, wall })
    if (isAtOnce) live.give({ type: 'undo', steps: [step.id], listed: false })
    else openAt(step.id)
  }
  /** Picks the next row up (−1: newer) or down. */
  const move = (offset: -1 | 1) => {
    const context = stepContext(live, live.store.getState(), lang)
    const ids = context === null ? [] : stepRows(context, picked).map(({ id }) => id)
    const at = picked === null ? -1 : ids.indexOf(picked)
    const next = at < 0 ? ids[0] : ids[at + offset]
    if (next !== undefined) pick(next)
  }
  return {
    desk,
    open,
    pick,
    move,
    close,
    /** The picked step in the list; null while the list is closed or empty. */
    picked: open ? picked : null,
    /** Opens the list at the newest step of this desk, or closes it. */
    toggle: () => (open ? close() : openAt(newest()?.id ?? null)),
    /** The action of key U: undoes the newest step of this desk if one press may, else picks it in the list. In the list it undoes the picked step (R8b). */
    undo: open ? undoPicked : undoNewest,
  }
}

/** The list of steps of one desk, and its undo. */
export type Steps = ReturnType<typeof useSteps>

/** Returns whether one press undoes a step; re-renders when the minute for that is over. */
function useAtOnce(step: RunStep | null): boolean {
  const live = useLive()
  const show = useShow((state) => state.show)
  const link = useShow((state) => state.you?.link ?? '')
  /** Returns the show time at which the minute of server time is over; null if that never happens. */
  const endOfMinute = (now: Instant): Instant | null => {
    const wall = live.serverNow()
    if (step?.wall === undefined || show === null || wall === null || show.clock.paused) return null
    const left = AT_ONCE_TIME - (wall - step.wall)
    return left > 0 ? plus(now, Math.ceil(left * show.clock.rate)) : null
  }
  return useDerived(() => {
    const wall = live.serverNow()
    if (step === null || show === null || wall === null || step.changes === null) return false
    return canUndoAtOnce(show, step, { actor: { link }, wall })
  }, endOfMinute)
}

/** Returns texts for the step that key U undoes now (R8b), `short` for little room; null if none. */
export function useUndoLabel({ desk, picked }: Steps) {
  const { t, lang } = useTranslation(['steps', 'answers'])
  const stepText = useStepText()
  const show = useShow((state) => state.show)
  const newest = show === null ? null : newestAt(show.steps, desk)
  const target = show === null ? null : pickedStep(show, picked)
  const isAtOnce = useAtOnce(newest)
  const step = target ?? newest
  if (show === null || step === null) return null
  const agenda = show.published?.agenda ?? null
  const what = stepText(stepFact(agenda, step, lang))
  const at = clockText(step.at, homeZone(agenda))
  const long = () => {
    if (target !== null) return t('steps:undo.marked', { what })
    return isAtOnce ? t('steps:undo.atOnce', { what, at }) : t('steps:undo.look', { what })
  }
  return { long: long(), short: t(`answers:command.${step.command}`), what }
}
