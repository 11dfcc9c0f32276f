import { useEffect, useRef, useState } from 'react'
import { same } from '../../../../shared/agenda/same.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Instant, MINUTE, SECOND } from '../../../../shared/time/instant.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import type { Option } from '../../../../shared/timing/recovery/option.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { type Act, useActMaker } from '../../../ui/acts/act.tsx'
import type { KeyBinding } from '../../../ui/controls/keys.tsx'
import { showToast } from '../../../ui/controls/Toasts.tsx'
import { useStableCallback } from '../../../ui/controls/useStableCallback.ts'
import type { PaneState } from '../../../ui/layout/Pane.tsx'
import { redoCommand } from '../../../ui/steps/undoPreview.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useConsoleData, useLandingText, useTimes } from '../context/useConsoleData.ts'
import {
  changesIn,
  commandOf,
  currentSituation,
  handRows,
  isNothing,
  type KnownSituation,
  type Lengths,
  lengthsOf,
  needsAgreement,
  optionIndex,
  type Situation,
  situationAt,
  useWayHeading,
  type Way,
  wayByHand,
} from './way.ts'

/** Apply sends changed cuts only after they were shown for this time (ms), because nobody can have read newer ones. */
const READING_TIME = 2 * SECOND

/** The moderator's choices and inputs in recovery. */
type Choice = {
  /** The option shown, as it was when it was chosen. */
  readonly chosen: Option | null
  readonly compared: Option | null
  /** The lengths by hand; null while an option is shown. */
  readonly lengths: Lengths | null
  readonly agreed: boolean
  readonly notifies: boolean
  readonly note: string
  /** Whether Apply did nothing because the cuts had just changed. */
  readonly wasTooNew: boolean
  /** The command that was sent, or refused: its id, its text, and the show that it was sent for. */
  readonly sent: { readonly id: string; readonly doing: string; readonly before: ShowState } | null
}

/** The state that recovery shows. */
export type View = Omit<Choice, 'chosen' | 'compared'> & {
  readonly situation: Situation
  /** The indices of the option shown, and of the one it is compared with. */
  readonly shown: number
  readonly comparedWith: number | null
  /** Whether the cuts of the option have changed since it was chosen. */
  readonly changed: boolean
}

/** A way that changes nothing: the start of lengths by hand without an option. */
const NOTHING: Way = { cuts: [], drops: [], restores: [], stop: null }

/** The choices when recovery opens. */
const FIRST_CHOICE: Omit<Choice, 'chosen'> = {
  compared: null,
  lengths: null,
  agreed: false,
  notifies: true,
  note: '',
  wasTooNew: false,
  sent: null,
}

/** Returns the options while recovery is open: new ones as soon as an option no longer leads to the end that it states. */
function useSituation(context: ConsoleContext, isOpen: boolean): Situation | null {
  const known = useRef<KnownSituation | null>(null)
  return useConsoleData(context, ({ show }, now) => {
    const situation = isOpen ? currentSituation(context, now, known.current) : null
    known.current = situation && { show, situation }
    return situation
  })
}

const isSameWay = (a: Way | null, b: Way | null): boolean =>
  a === b || (a !== null && b !== null && same(changesIn(a), changesIn(b)))

function viewOf({ chosen, compared, ...rest }: Choice, situation: Situation): View {
  const shown = optionIndex(situation, chosen)
  const comparedWith = compared === null ? null : optionIndex(situation, compared)
  const current = situation.recovery.options[shown] ?? null
  const hasChanged = rest.lengths === null && !isSameWay(current, chosen)
  const cutsToAgree = (option: Option | null) =>
    option?.cuts.filter(({ needsAgreement }) => needsAgreement)
  // An agreement is valid only for the cuts that were displayed with it.
  const agreed = rest.agreed && (!hasChanged || same(cutsToAgree(current), cutsToAgree(chosen)))
  return { ...rest, agreed, situation, shown, comparedWith, changed: hasChanged }
}

/** Returns a function that shows what a step did in a toast; the toast disappears when the step is undone. */
function useStepToast({
  show,
}: Pick<ConsoleContext, 'show'>): (step: string, text: string) => void {
  const [toast, setToast] = useState<{ readonly step: string; readonly hide: () => void } | null>(
    null,
  )
  const wasUndone = show.steps.some(({ id, undone: isUndone }) => isUndone && id === toast?.step)
  useEffect(() => {
    if (wasUndone) toast?.hide()
  }, [wasUndone, toast])
  return (step, text) => setToast({ step, hide: showToast(text) })
}

/** Returns by how many minutes the show ends earlier than without its newest step; null if other steps came between. */
function minutesRecovered(before: ShowState, after: ShowState, now: Instant): number | null {
  if (before.steps.at(-1)?.id !== after.steps.at(-2)?.id) return null
  const [earlier, later] = [momentOf(before, now), momentOf(after, now)]
  return earlier && later && (earlier.landing.end - later.landing.end) / MINUTE
}

/** Closes recovery with a message when the command is applied. Returns whether it is still on its way or was refused. */
function useSentCommand(
  context: ConsoleContext,
  command: Choice['sent'],
  close: () => void,
): { readonly sent: boolean; readonly refused: boolean } {
  const { t } = useTranslation('recovery')
  const live = useLive()
  const times = useTimes(context)
  const landing = useLandingText(context)
  const announce = useStepToast(context)
  const id = command?.id ?? null
  const isPending = useShow((state) => state.pending.some((one) => one.id === id))
  const isRefused = useShow((state) => id !== null && state.refused?.id === id)
  const [refusedId, setRefusedId] = useState<string | null>(null)
  if (isRefused && refusedId !== id) setRefusedId(id)
  const isApplied = id !== null && context.show.steps.some((step) => step.id === id)
  const showResult = useStableCallback(() => {
    if (command === null) return
    const now = live.now() ?? context.now
    const lands = momentOf(context.show, now)?.landing
    const count = minutesRecovered(command.before, context.show, now) ?? 0
    const text =
      lands && count > 0
        ? t('recovered', { count, end: times.home(lands.end) })
        : t('done', { what: command.doing, lands: lands ? landing(lands) : '' })
    announce(command.id, text)
    close()
  })
  useEffect(() => {
    if (isApplied) showResult()
  }, [isApplied, showResult])
  return { sent: isPending, refused: id !== null && refusedId === id }
}

/** Returns why a way cannot be applied now; null if it can. */
function blockedBy(
  { agreed }: View,
  way: Way | null,
  sent: boolean,
): 'nothing' | 'agreement' | 'sent' | null {
  if (sent) return 'sent'
  if (way === null || isNothing(way)) return 'nothing'
  return needsAgreement(way) && !agreed ? 'agreement' : null
}

/** Returns the option after the one compared with; null after the last. */
function nextToCompare({ situation, shown, comparedWith }: View): Option | null {
  const { options } = situation.recovery
  return options.find((_, at) => at !== shown && at > (comparedWith ?? -1)) ?? null
}

/** Returns the message to the people affected; null if they get none. */
function noticeOf({ notifies, note }: Choice, lang: LanguageTag) {
  const text = note.trim()
  return notifies ? { word: text === '' ? null : { text, lang } } : null
}

/** Returns recovery; its options are always current, and Apply sends only cuts that the moderator can have read. */
export function useRecovery(context: ConsoleContext, { open, set }: PaneState) {
  const live = useLive()
  const [choice, setChoice] = useState<Choice | null>(null)
  const change = (part: Partial<Choice>) => setChoice((was) => was && { ...was, ...part })
  const close = () => set(false)
  if (open && context.show.run.position.status === 'ended') close()
  const situation = useSituation(context, open)
  const view = choice && situation && viewOf(choice, situation)
  const option = view?.situation.recovery.options[view.shown] ?? null
  const lengths = choice?.lengths ?? null
  const byHand = () => wayByHand(choice?.chosen ?? NOTHING, handRows(context.show, lengths ?? {}))
  const way = lengths === null ? option : byHand()
  const heading = useWayHeading(context)
  const { sent, refused } = useSentCommand(context, choice?.sent ?? null, close)
  const blocked = view && blockedBy(view, way, sent)
  const openWithOptions = () => {
    const found = situationAt(context, live.now() ?? context.now)
    if (found === null) return
    setChoice({ ...FIRST_CHOICE, chosen: found.recovery.options[0] ?? null })
    set(true)
  }
  /** Returns the way as it is at this moment; null if it is so new that nobody can have read it. */
  const readWay = (): Way | null => {
    if (situation === null || choice === null || lengths !== null) return way
    const now = live.now() ?? context.now
    const newest = currentSituation(context, now, { show: context.show, situation })
    const found = newest?.recovery.options[optionIndex(newest, choice.chosen)] ?? null
    if (newest === null || found === null) return null
    if (isSameWay(found, choice.chosen) || now - newest.since >= READING_TIME) return found
    change({ chosen: found, wasTooNew: true })
    return null
  }
  const apply = () => {
    if (choice === null || blocked !== null) return
    const current = readWay()
    if (current === null) return
    const tells = noticeOf(choice, context.lang)
    const id = live.give(commandOf(current, { asked: needsAgreement(current), tells }))
    change({ sent: { id, doing: heading(current), before: context.show }, wasTooNew: false })
  }
  return {
    view,
    way,
    adjustable: handRows(context.show, {}).length > 0,
    blockedBy: blocked,
    refused,
    close,
    apply,
    toggle: open ? close : openWithOptions,
    showOption: (index: number) => {
      const chosen = situation?.recovery.options[index]
      if (chosen === undefined) return
      const comparison = view?.comparedWith === index ? { compared: null } : {}
      change({ chosen, ...comparison, lengths: null, agreed: false, wasTooNew: false })
    },
    compareNext: () => {
      if (view !== null) change({ compared: nextToCompare(view) })
    },
    adjustByHand: () =>
      change({
        chosen: option,
        lengths: lengths === null ? lengthsOf(option ?? NOTHING) : null,
        agreed: false,
      }),
    setAgreed: (agreed: boolean) =>
      change(lengths === null ? { agreed, chosen: option } : { agreed }),
    change,
  }
}

/** Recovery at this console. `way`: the changes that Apply makes; `adjustable`: whether any item is waiting and can change. */
export type RecoveryState = ReturnType<typeof useRecovery>

/** Returns the acts that open recovery and that apply it again. */
export function useRecoveryActs(context: ConsoleContext, recovery: RecoveryState): readonly Act[] {
  const { t } = useTranslation('recovery')
  const { commandAct, openingAct } = useActMaker()
  const { status } = context.show.run.position
  return [
    openingAct('recover', t('title'), status !== 'ended', recovery.toggle, {
      caps: ['R'],
      words: t('finding').split(/[,，]\s*/),
      focus: () => null,
      ...(recovery.view === null ? {} : { chosen: true }),
    }),
    commandAct('redo', t('again'), () => redoCommand(context), { detail: t('againWhat') }),
  ]
}

/** Presses the focused button; returns false if no button has the focus. */
function pressFocused(): boolean {
  const element = document.activeElement
  if (!(element instanceof HTMLButtonElement)) return false
  element.click()
  return true
}

/** Returns the keys of recovery while it is open, with their group in the sheet of keys. */
export function useRecoveryKeys(recovery: RecoveryState): readonly KeyBinding[] {
  const { t } = useTranslation('recovery')
  const { view } = recovery
  const open = view !== null
  const count = view?.situation.recovery.options.length ?? 0
  const byHand = view?.lengths != null
  const keys: readonly KeyBinding[] = [
    ...[1, 2, 3, 4, 5].map((n) => ({
      cap: String(n),
      label: t('keys.show', { n }),
      enabled: open && n <= count,
      run: () => recovery.showOption(n - 1),
    })),
    {
      cap: 'Enter',
      label: t('keys.apply'),
      enabled: open,
      run: () => {
        if (!pressFocused()) recovery.apply()
      },
    },
    {
      cap: 'A',
      label: t('keys.hand'),
      enabled: open && recovery.adjustable,
      run: recovery.adjustByHand,
    },
    { cap: 'X', label: t('keys.compare'), enabled: open && count > 1, run: recovery.compareNext },
    {
      cap: 'Esc',
      label: t('keys.close'),
      enabled: open,
      run: byHand ? recovery.adjustByHand : recovery.close,
      fixed: true,
    },
  ]
  return open ? keys.map((key) => ({ ...key, group: t('title') })) : []
}
