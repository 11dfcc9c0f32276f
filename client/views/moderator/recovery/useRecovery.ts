import { useEffect, useState } from 'react'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useLandingWords } from '../timeline/LetGoWords.tsx'
import { handRows, type Lengths, lengthsOf, wayByHand } from './byHand.ts'
import { type Situation, situationAt } from './situation.ts'
import { useSaid } from './useSaid.ts'
import { useWayWords } from './useWayWords.ts'
import { commandOf, isAsking, isNothing, type Way } from './way.ts'

/** What is looked at while the ways to land are open, and what was typed and ticked. */
export type View = {
  readonly situation: Situation
  /** Which option is shown, and which beside it, by their places. */
  readonly shown: number
  readonly beside: number | null
  /** The lengths by hand while they are adjusted. */
  readonly lengths: Lengths | null
  readonly agreed: boolean
  readonly tells: boolean
  readonly word: string
  /** The command on its way, or the one that was refused. */
  readonly sent: string | null
  /** What that does, in words. */
  readonly doing: string
}

/** The ways to land of this console. */
export type RecoveryState = {
  readonly view: View | null
  /** What would be applied now; null where there is nothing. */
  readonly way: Way | null
  /** Whether anything waits whose length could be changed. */
  readonly adjustable: boolean
  /** Why it cannot be applied as it stands; null where it can. */
  readonly waits: 'nothing' | 'agreement' | 'sent' | null
  readonly refused: boolean
  readonly toggle: () => void
  readonly close: () => void
  readonly refresh: () => void
  readonly showOption: (at: number) => void
  readonly compare: (at: number | null) => void
  readonly compareNext: () => void
  readonly adjust: (lengths: Lengths | null) => void
  readonly adjustByHand: () => void
  readonly agree: (agreed: boolean) => void
  readonly tell: (tells: boolean) => void
  readonly write: (word: string) => void
  readonly apply: () => void
}

/** A way that changes nothing, from which lengths are adjusted where there is no option. */
const AS_IT_IS: Way = { cuts: [], drops: [], restores: [], stop: null }

function opened(situation: Situation, was: View | null): View {
  const said = { tells: was?.tells ?? true, word: was?.word ?? '' }
  const nothing = { beside: null, lengths: null, agreed: false, sent: null, doing: '' }
  return { situation, shown: 0, ...nothing, ...said }
}

/** The option that is shown, and what it is with the lengths by hand. */
function wayOf(context: ConsoleContext, { situation, shown, lengths }: View): Way | null {
  const option = situation.recovery.options[shown] ?? null
  if (lengths === null) return option
  const from = option ?? AS_IT_IS
  return wayByHand(from, handRows(context.show, lengths))
}

/** Closes once what was sent is done, and says what that was; what was refused stays open. */
function useSent(
  context: ConsoleContext,
  view: View | null,
  close: () => void,
): { readonly sent: boolean; readonly refused: boolean } {
  const { t } = useTranslation('recovery')
  const live = useLive()
  const landing = useLandingWords(context)
  const say = useSaid(context)
  const id = view?.sent ?? null
  const pending = useShow((state) => state.pending.some((one) => one.id === id))
  const refused = useShow((state) => id !== null && state.refused?.id === id)
  const [turned, turn] = useState<string | null>(null)
  if (refused && turned !== id) turn(id)
  const done = id !== null && context.show.steps.some((step) => step.id === id)
  const tell = useSteady(() => {
    const moment = momentOf(context.show, live.now() ?? context.now)
    const lands = moment === null ? '' : landing(moment.lands)
    say(id ?? '', t('done', { what: view?.doing ?? '', lands }))
    close()
  })
  useEffect(() => {
    if (done) tell()
  }, [done, tell])
  return { sent: pending, refused: id !== null && turned === id }
}

function waitsFor(view: View | null, way: Way | null, sent: boolean): RecoveryState['waits'] {
  if (sent) return 'sent'
  if (view === null || way === null || isNothing(way)) return 'nothing'
  return isAsking(way) && !view.agreed ? 'agreement' : null
}

/** The option after the one that is compared, and after the last none. */
function nextBeside({ situation, shown, beside }: View): number | null {
  const others = situation.recovery.options.map((_, at) => at).filter((at) => at !== shown)
  return others.find((at) => at > (beside ?? -1)) ?? null
}

/** The ways to land at this console, closed at first; open they stay as they were worked out, until they are asked for anew. */
export function useRecovery(context: ConsoleContext): RecoveryState {
  const live = useLive()
  const [view, look] = useState<View | null>(null)
  const change = (part: Partial<View>) => look((was) => was && { ...was, ...part })
  const close = () => look(null)
  const ended = context.show.run.position.status === 'ended'
  if (ended && view !== null) look(null)
  const way = view && wayOf(context, view)
  const adjustable = handRows(context.show, {}).length > 0
  const title = useWayWords(context).title
  const { sent, refused } = useSent(context, view, close)
  const waits = waitsFor(view, way, sent)
  const open = () => {
    const situation = situationAt(context, live.now() ?? context.now)
    look((was) => (situation === null ? null : opened(situation, was)))
  }
  const apply = () => {
    if (view === null || way === null || waits !== null) return
    const text = view.word.trim()
    const word = text === '' ? null : { text, lang: context.lang }
    const tells = view.tells ? { word } : null
    const id = live.give(commandOf(way, { asked: isAsking(way), tells }))
    change({ sent: id, doing: title(way) })
  }
  return {
    view,
    way,
    adjustable,
    waits,
    refused,
    close,
    apply,
    toggle: view === null ? open : close,
    refresh: open,
    showOption: (shown) => {
      if (view?.situation.recovery.options[shown] === undefined) return
      const beside = view.beside === shown ? null : view.beside
      change({ shown, beside, lengths: null, agreed: false })
    },
    compare: (beside) => change({ beside }),
    compareNext: () => view && change({ beside: nextBeside(view) }),
    adjust: (lengths) => change({ lengths }),
    adjustByHand: () => {
      const option = view?.situation.recovery.options[view.shown] ?? AS_IT_IS
      change({ lengths: view?.lengths === null ? lengthsOf(option) : null, agreed: false })
    },
    agree: (agreed) => change({ agreed }),
    tell: (tells) => change({ tells }),
    write: (word) => change({ word }),
  }
}
