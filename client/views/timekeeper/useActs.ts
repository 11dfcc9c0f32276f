import type { SentContent } from '../../../shared/run/cue.ts'
import { CUE_LIFE } from '../../../shared/run/openCue.ts'
import { digits } from '../../../shared/time/format.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive } from '../../live/LiveContext.tsx'
import { type Act, type RefusedCommand, useActMaker } from '../../ui/acts/act.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { isOffered } from '../../ui/cues/cuesFor.ts'
import type { Steps } from '../../ui/steps/useSteps.ts'
import { type KeyedCard, type TimekeeperModel, WORDS } from './model.ts'

/** Returns a function that formats when an armed card shows. */
function useShowTime(): (card: KeyedCard) => string {
  const { t } = useTranslation('timekeeper')
  return ({ minutes }) =>
    minutes === 0 ? t('cards.atEnd') : t('cards.atLeft', { time: digits(minutes * 60) })
}

/** Returns a function that describes the effect of a press on a card, or why it cannot be pressed (T6b). */
function useCardHint(isPaused: boolean): (card: KeyedCard) => string {
  const { t } = useTranslation('timekeeper')
  const length = useLength()
  const timeOf = useShowTime()
  return (card) => {
    const { minutes, press, begins, isElsewhere } = card
    switch (press) {
      case 'armed':
        return t(isElsewhere ? 'cards.armedElsewhere' : 'cards.armed', { when: timeOf(card) })
      case 'waits':
        return t('cards.waits', { when: timeOf(card) })
      case 'shows':
        if (minutes === 0) return t('cards.stopHint')
        return begins === null || isPaused ? t('cards.now') : t(`cards.${begins}`)
      case 'too-long':
        return t('cards.tooLong', { length: length(2 * minutes * MINUTE, 'short') })
      case 'passed':
        return t('cards.passed')
      case 'nothing-on':
        return ''
    }
  }
}

/** Returns a function that sends a cue to the live speaker, as a part of that turn. */
function useSend(model: TimekeeperModel | null): (content: SentContent) => void {
  const live = useLive()
  const item = model?.on?.item ?? null
  return (content) => {
    const turn = item === null ? {} : { turn: item }
    for (const { id: person } of model?.receivers ?? []) {
      const to = { type: 'person', person } as const
      live.give({ type: 'sendCue', to, content, life: CUE_LIFE, ...turn })
    }
  }
}

/** Returns the acts of cards and canned cues, one key each; they need a receiver. */
function useCueActs(model: TimekeeperModel | null) {
  const { t } = useTranslation('timekeeper')
  const live = useLive()
  const send = useSend(model)
  const hint = useCardHint(model?.status === 'paused')
  const hasReceiver = (model?.receivers.length ?? 0) > 0
  return {
    /** Each shows a card or arms it; an armed one is withdrawn (T6b). */
    cards: (model?.cards ?? []).map((card) => ({
      id: `card ${card.minutes}`,
      name: card.minutes === 0 ? t('cards.stop') : t('cards.minutes', { count: card.minutes }),
      detail: hint(card),
      caps: [`${card.minutes}`],
      enabled: isOffered(card) && !card.isElsewhere && (hasReceiver || card.armed.length > 0),
      chosen: card.armed.length > 0,
      run: () => {
        if (card.armed.length === 0) send(card.content)
        for (const cue of card.armed) live.give({ type: 'withdrawCue', cue })
      },
    })),
    words: WORDS.map(({ key, canned }) => ({
      id: `word ${canned}`,
      name: t(`words.${canned}`),
      caps: [key],
      enabled: hasReceiver,
      run: () => send({ type: 'canned', canned, params: null }),
    })),
  }
}

/** Returns the refusal of acts on the live item while no item is live; null while one is. */
function refusalOf(model: TimekeeperModel | null): RefusedCommand | null {
  if (model === null || model.on !== null) return null
  const reason = { planned: 'not-started', ended: 'ended', standby: 'nothing-live' } as const
  const { status } = model
  if (status === 'live' || status === 'paused') return null
  return { command: { type: 'pause', item: '' }, refusal: { reason: reason[status] } }
}

const NO_LANGUAGE = { now: null, was: null, other: null, back: false } as const

/** Returns the act that sets the floor language by one key; off if no item is live, or there is no other language. */
function useLanguageAct(model: TimekeeperModel | null): Act {
  const { t, languageName } = useTranslation('timekeeper')
  const { commandAct } = useActMaker()
  const { now, was, other, back } = model?.language ?? NO_LANGUAGE
  const command =
    other === null ? null : ({ type: 'setLanguage', language: back ? null : other, was } as const)
  const name = other === null ? '' : t('language.set', { language: languageName(other) })
  return commandAct('language', name, command, {
    caps: ['L'],
    sheet: t('language.key'),
    detail: now === null ? t('language.unknown') : languageName(now),
  })
}

/** Returns the acts of this screen on the live item. */
export function useActs(model: TimekeeperModel | null) {
  const { t } = useTranslation('timekeeper')
  const { commandAct } = useActMaker()
  const item = model?.on?.item ?? null
  const adjustment = (type: 'giveTime' | 'takeTime') =>
    item !== null && model?.on?.adjustable === true ? ({ type, item, by: MINUTE } as const) : null
  const isPaused = model?.status === 'paused'
  const whyNot = () => refusalOf(model)
  return {
    ...useCueActs(model),
    /** Sets another floor language (R18). */
    language: useLanguageAct(model),
    give: commandAct('give', t('give.more'), adjustment('giveTime'), {
      caps: ['+'],
      whyNot,
    }),
    take: commandAct('take', t('give.take'), adjustment('takeTime'), {
      caps: ['−'],
      whyNot,
    }),
    pause: commandAct(
      'pause',
      isPaused ? t('give.resume') : t('give.pause'),
      item === null ? null : { type: isPaused ? 'resume' : 'pause', item },
      { caps: ['P'], whyNot },
    ),
  }
}

/** The acts of the timekeeper, by their place on the screen; each command states what this screen shows. */
export type Acts = ReturnType<typeof useActs>

/** The list of this desk's steps, and whether there is one to undo. */
type Undoing = { readonly steps: Steps; readonly canUndo: boolean }

/** Returns Undo and the acts of the list of steps, which are off while the list is closed. */
function useStepActs({ steps, canUndo }: Undoing): readonly Act[] {
  const { t } = useTranslation(['steps', 'common'])
  const { open, undo, toggle, move, close } = steps
  return [
    { id: 'undo', name: t('undo.key'), caps: ['U', 'Ctrl Z'], enabled: canUndo, run: undo },
    { id: 'steps', name: t('undo.list'), caps: ['Shift U'], enabled: true, run: toggle },
    { id: 'newer', name: t('undo.newer'), caps: ['↑'], enabled: open, run: () => move(-1) },
    { id: 'earlier', name: t('undo.earlier'), caps: ['↓'], enabled: open, run: () => move(1) },
    { id: 'close', name: t('common:keys.close'), caps: ['Esc'], enabled: open, run: close },
  ]
}

/** Returns all acts in the order of the key sheet, with the list of steps and the cue to acknowledge. */
export function useAllActs(
  { cards, words, give, take, pause, language }: Acts,
  gotIt: (() => void) | null,
  undoing: Undoing,
): readonly Act[] {
  const { t } = useTranslation('timekeeper')
  const steps = useStepActs(undoing)
  const seen = t('cue.seen')
  return [
    ...[...cards, ...words, give, take, pause, language, ...steps],
    { id: 'seen', name: seen, caps: ['Z'], enabled: gotIt !== null, run: () => gotIt?.() },
  ]
}
