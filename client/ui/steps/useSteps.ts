import { useEffect, useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { RunDesk, RunStep } from '../../../shared/run/step.ts'
import { AT_ONCE_TIME, isUndoneAtOnce, newestAt } from '../../../shared/run/undo/stepsToUndo.ts'
import { clockText } from '../../../shared/time/format.ts'
import { type Instant, plus } from '../../../shared/time/instant.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import type { Live } from '../../live/live.ts'
import type { LiveState } from '../../live/liveState.ts'
import { useDerived } from '../agenda/useDerived.ts'
import { isTaken } from '../controls/keys.ts'
import { useSteady } from '../controls/useSteady.ts'
import type { PaneState } from '../layout/Pane.tsx'
import { pickedStep, type StepContext, stepFact, stepRows } from './stepRows.ts'
import { useStepText } from './stepTexts.ts'
import { undoPreview } from './undoPreview.ts'

/** Returns the source of the list now; null before this screen has joined, or while the time is unknown. */
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

/** Whether an undo of this step is being sent. */
function isOnItsWay({ pending }: LiveState, step: string): boolean {
  return pending.some(({ command }) => command.type === 'undo' && command.steps.includes(step))
}

/** Opens the list if an undo was refused because another step came first, while it was being sent (R8b). */
function useRace(open: (step: string) => void): void {
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
  const lang = tagOf(useLanguage().language)
  const [picked, pick] = useState<string | null>(null)
  const openAt = useSteady((id: string | null) => {
    pick(id)
    set(true)
  })
  useRace(openAt)
  // A person who is typing keeps the focus.
  useEffect(() => {
    const row = open && picked !== null ? rowOf(picked) : null
    if (row === null) return
    if (!isTaken(document.activeElement)) row.focus()
    row.closest('li')?.scrollIntoView?.({ block: 'nearest' })
  }, [open, picked])
  const close = () => set(false)
  const newest = () => newestAt(live.store.getState().show?.steps ?? [], desk)

  const takeBack = () => {
    const context = stepContext(live, live.store.getState(), lang)
    const step = context === null ? null : pickedStep(context.show, picked)
    const back = context === null || step === null ? null : undoPreview(context, step)
    if (back?.ok !== true) return
    live.give(back.command)
    close()
  }
  const press = () => {
    const state = live.store.getState()
    const step = newest()
    const wall: Instant | null = live.serverNow()
    if (step === null || state.show === null || state.you === null) return
    if (isOnItsWay(state, step.id)) return
    const actor = { link: state.you.link }
    const atOnce =
      wall !== null && step.changes !== null && isUndoneAtOnce(state.show, step, { actor, wall })
    if (atOnce) live.give({ type: 'undo', steps: [step.id], listed: false })
    else openAt(step.id)
  }
  /** Picks the next row up (−1: newer) or down. */
  const move = (by: -1 | 1) => {
    const context = stepContext(live, live.store.getState(), lang)
    const ids = context === null ? [] : stepRows(context, picked).map(({ id }) => id)
    const at = picked === null ? -1 : ids.indexOf(picked)
    const to = at < 0 ? ids[0] : ids[at + by]
    if (to !== undefined) pick(to)
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
    undo: open ? takeBack : press,
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
  const over = (now: Instant): Instant | null => {
    const wall = live.serverNow()
    if (step?.wall === undefined || show === null || wall === null || show.clock.paused) return null
    const left = AT_ONCE_TIME - (wall - step.wall)
    return left > 0 ? plus(now, Math.ceil(left * show.clock.rate)) : null
  }
  return useDerived(() => {
    const wall = live.serverNow()
    if (step === null || show === null || wall === null || step.changes === null) return false
    return isUndoneAtOnce(show, step, { actor: { link }, wall })
  }, over)
}

/** Returns what key U would undo now, in words (R8b), with `short` for little room; null if nothing. */
export function useUndoLabel({ desk, picked }: Steps) {
  const { t } = useTranslation(['steps', 'answers'])
  const lang = tagOf(useLanguage().language)
  const words = useStepText()
  const show = useShow((state) => state.show)
  const newest = show === null ? null : newestAt(show.steps, desk)
  const marked = show === null ? null : pickedStep(show, picked)
  const atOnce = useAtOnce(newest)
  const step = marked ?? newest
  if (show === null || step === null) return null
  const agenda = show.published?.agenda ?? null
  const what = words(stepFact(agenda, step, lang))
  const at = clockText(step.at, homeZone(agenda))
  const long = () => {
    if (marked !== null) return t('steps:undo.marked', { what })
    return atOnce ? t('steps:undo.atOnce', { what, at }) : t('steps:undo.look', { what })
  }
  return { long: long(), short: t(`answers:command.${step.command}`), what }
}
