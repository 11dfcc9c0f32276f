import { useEffect, useState } from 'react'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { say } from '../../../ui/controls/Toasts.tsx'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useLandingText } from '../timeline/DragFacts.tsx'
import { handRows, type Lengths, lengthsOf, wayByHand } from './byHand.ts'
import { type Situation, situationAt } from './situation.ts'
import { commandOf, isAsking, isNothing, type Way } from './way.ts'
import { useWayTexts } from './wayTexts.ts'

/** What recovery shows, and what was typed and ticked in it. */
export type View = {
  readonly situation: Situation
  /** The places of the option shown, and of the one compared with it. */
  readonly shown: number
  readonly comparedWith: number | null
  /** The lengths by hand; null while an option is shown. */
  readonly lengths: Lengths | null
  readonly agreed: boolean
  readonly notifies: boolean
  readonly note: string
  /** The id of the command that was sent, or refused. */
  readonly sent: string | null
  /** Its text. */
  readonly doing: string
}

/** Recovery at this console. */
export type RecoveryState = {
  readonly view: View | null
  /** What Apply carries out; null if there is nothing. */
  readonly way: Way | null
  /** Whether any waiting item has a length to change. */
  readonly adjustable: boolean
  /** Why it cannot be applied now; null if it can. */
  readonly blockedBy: 'nothing' | 'agreement' | 'sent' | null
  readonly refused: boolean
  readonly toggle: () => void
  readonly close: () => void
  readonly refresh: () => void
  readonly showOption: (at: number) => void
  readonly compareNext: () => void
  readonly adjust: (lengths: Lengths | null) => void
  readonly adjustByHand: () => void
  readonly setAgreed: (agreed: boolean) => void
  readonly setNotifies: (notifies: boolean) => void
  readonly setNote: (note: string) => void
  readonly apply: () => void
}

/** Changes nothing: the start of lengths by hand without an option. */
const AS_IT_IS: Way = { cuts: [], drops: [], restores: [], stop: null }

function opened(situation: Situation, was: View | null): View {
  const typed = { notifies: was?.notifies ?? true, note: was?.note ?? '' }
  const nothing = { comparedWith: null, lengths: null, agreed: false, sent: null, doing: '' }
  return { situation, shown: 0, ...nothing, ...typed }
}

/** Returns the option shown, with the lengths by hand. */
function wayOf(context: ConsoleContext, { situation, shown, lengths }: View): Way | null {
  const option = situation.recovery.options[shown] ?? null
  if (lengths === null) return option
  const from = option ?? AS_IT_IS
  return wayByHand(from, handRows(context.show, lengths))
}

/** Returns a function that shows what a step did in a toast, which goes when the step is undone. */
function useStepToast({
  show,
}: Pick<ConsoleContext, 'show'>): (step: string, text: string) => void {
  const [shown, setShown] = useState<{ readonly step: string; readonly hide: () => void } | null>(
    null,
  )
  const undone = show.steps.some(({ id, undone: back }) => back && id === shown?.step)
  useEffect(() => {
    if (undone) shown?.hide()
  }, [undone, shown])
  return (step, text) => setShown({ step, hide: say(text) })
}

/** Closes when the command is applied, with a message; a refused one stays open. */
function useSent(
  context: ConsoleContext,
  view: View | null,
  close: () => void,
): { readonly sent: boolean; readonly refused: boolean } {
  const { t } = useTranslation('recovery')
  const live = useLive()
  const landing = useLandingText(context)
  const announce = useStepToast(context)
  const id = view?.sent ?? null
  const pending = useShow((state) => state.pending.some((one) => one.id === id))
  const refused = useShow((state) => id !== null && state.refused?.id === id)
  const [turned, turn] = useState<string | null>(null)
  if (refused && turned !== id) turn(id)
  const done = id !== null && context.show.steps.some((step) => step.id === id)
  const tell = useSteady(() => {
    const moment = momentOf(context.show, live.now() ?? context.now)
    const lands = moment === null ? '' : landing(moment.lands)
    announce(id ?? '', t('done', { what: view?.doing ?? '', lands }))
    close()
  })
  useEffect(() => {
    if (done) tell()
  }, [done, tell])
  return { sent: pending, refused: id !== null && turned === id }
}

function blockedBy(view: View | null, way: Way | null, sent: boolean): RecoveryState['blockedBy'] {
  if (sent) return 'sent'
  if (view === null || way === null || isNothing(way)) return 'nothing'
  return isAsking(way) && !view.agreed ? 'agreement' : null
}

/** Returns the option after the one compared with; null after the last. */
function nextToCompare({ situation, shown, comparedWith }: View): number | null {
  const others = situation.recovery.options.map((_, at) => at).filter((at) => at !== shown)
  return others.find((at) => at > (comparedWith ?? -1)) ?? null
}

/** Returns recovery, closed at first; open options stay as calculated until Refresh. */
export function useRecovery(context: ConsoleContext): RecoveryState {
  const live = useLive()
  const [view, setView] = useState<View | null>(null)
  const change = (part: Partial<View>) => setView((was) => was && { ...was, ...part })
  const close = () => setView(null)
  const ended = context.show.run.position.status === 'ended'
  if (ended && view !== null) setView(null)
  const way = view && wayOf(context, view)
  const adjustable = handRows(context.show, {}).length > 0
  const title = useWayTexts(context).title
  const { sent, refused } = useSent(context, view, close)
  const waits = blockedBy(view, way, sent)
  const open = () => {
    const situation = situationAt(context, live.now() ?? context.now)
    setView((was) => (situation === null ? null : opened(situation, was)))
  }
  const apply = () => {
    if (view === null || way === null || waits !== null) return
    const text = view.note.trim()
    const word = text === '' ? null : { text, lang: context.lang }
    const tells = view.notifies ? { word } : null
    const id = live.give(commandOf(way, { asked: isAsking(way), tells }))
    change({ sent: id, doing: title(way) })
  }
  return {
    view,
    way,
    adjustable,
    blockedBy: waits,
    refused,
    close,
    apply,
    toggle: view === null ? open : close,
    refresh: open,
    showOption: (shown) => {
      if (view?.situation.recovery.options[shown] === undefined) return
      const comparedWith = view.comparedWith === shown ? null : view.comparedWith
      change({ shown, comparedWith, lengths: null, agreed: false })
    },
    compareNext: () => view && change({ comparedWith: nextToCompare(view) }),
    adjust: (lengths) => change({ lengths }),
    adjustByHand: () => {
      const option = view?.situation.recovery.options[view.shown] ?? AS_IT_IS
      change({ lengths: view?.lengths === null ? lengthsOf(option) : null, agreed: false })
    },
    setAgreed: (agreed) => change({ agreed }),
    setNotifies: (notifies) => change({ notifies }),
    setNote: (note) => change({ note }),
  }
}
