import { useTranslation } from 'react-i18next'
import { type CannedCue, CUE_LIFE, type SentContent } from '../../../shared/run/cue.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { useLive } from '../../live/LiveContext.tsx'
import type { KeyBinding } from '../../ui/controls/keys.ts'
import { isOffered } from '../../ui/cues/timeCards.ts'
import type { Steps } from '../../ui/steps/useSteps.ts'
import { type KeyedCard, WORDS } from './cards.ts'
import type { TimekeeperModel } from './model.ts'

/** What the timekeeper can do; each is given against what this screen shows. */
export type Acts = {
  /** Shows a card or arms it; one that is armed is taken back (T6b). */
  readonly card: (card: KeyedCard) => void
  readonly say: (canned: CannedCue) => void
  readonly give: () => void
  readonly take: () => void
  readonly pause: () => void
}

/** The acts of this screen on what is on now; each does nothing where nothing is on. */
export function useActs(model: TimekeeperModel | null): Acts {
  const live = useLive()
  const item = model?.on?.item ?? null
  const send = (content: SentContent) => {
    const turn = item === null ? {} : { turn: item }
    for (const { person } of model?.receivers ?? []) {
      const to = { type: 'person', person } as const
      live.give({ type: 'sendCue', to, content, life: CUE_LIFE, ...turn })
    }
  }
  const onItem = (type: 'giveTime' | 'takeTime') => () => {
    if (item !== null) live.give({ type, item, by: MINUTE })
  }
  return {
    card: ({ armed, content }) => {
      if (armed.length === 0) send(content)
      for (const cue of armed) live.give({ type: 'withdrawCue', cue })
    },
    say: (canned) => send({ type: 'canned', canned, params: null }),
    give: onItem('giveTime'),
    take: onItem('takeTime'),
    pause: () => {
      if (item !== null) live.give({ type: model?.status === 'paused' ? 'resume' : 'pause', item })
    },
  }
}

/** The list of this desk's steps, and whether there is one to take back. */
type Undoing = { readonly steps: Steps; readonly offered: boolean }

/** The keys of the list of steps; those that go through it rest while it is closed. */
function useStepBindings({ steps, offered }: Undoing): readonly KeyBinding[] {
  const { t } = useTranslation('steps')
  const { open } = steps
  return [
    { cap: 'U', label: t('undo.key'), run: steps.undo, on: offered },
    { cap: 'Ctrl Z', label: t('undo.key'), run: steps.undo, on: offered },
    { cap: 'Shift U', label: t('undo.list'), run: steps.toggle },
    { cap: '↑', label: t('undo.newer'), run: () => steps.move(-1), on: open },
    { cap: '↓', label: t('undo.earlier'), run: () => steps.move(1), on: open },
    { cap: 'Esc', label: t('close'), run: steps.close, on: open },
  ]
}

/** The keys of this screen, with what each does now. */
export function useBindings(
  model: TimekeeperModel | null,
  acts: Acts,
  gotIt: (() => void) | null,
  undoing: Undoing,
): readonly KeyBinding[] {
  const { t } = useTranslation('timekeeper')
  const stepping = useStepBindings(undoing)
  const live = model?.on != null
  const adjustable = model?.on?.adjustable === true
  const reachable = (model?.receivers.length ?? 0) > 0
  const cards = (model?.cards ?? []).map((card) => ({
    cap: card.key,
    label: card.minutes === 0 ? t('cards.stop') : t('cards.minutes', { count: card.minutes }),
    run: () => acts.card(card),
    on: isOffered(card) && (reachable || card.armed.length > 0),
  }))
  const words = WORDS.map(({ key, canned }) => ({
    cap: key,
    label: t(`words.${canned}`),
    run: () => acts.say(canned),
    on: reachable,
  }))
  const paused = model?.status === 'paused'
  return [
    ...cards,
    ...words,
    { cap: '+', label: t('give.more'), run: acts.give, on: adjustable },
    { cap: '−', label: t('give.take'), run: acts.take, on: adjustable },
    { cap: 'P', label: paused ? t('give.resume') : t('give.pause'), run: acts.pause, on: live },
    ...stepping,
    { cap: 'Z', label: t('cue.seen'), run: () => gotIt?.(), on: gotIt !== null },
  ]
}
