import { useTranslation } from 'react-i18next'
import { type CannedCue, CUE_LIFE, type CueContent } from '../../../shared/run/cue.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { useLive } from '../../live/LiveContext.tsx'
import type { KeyBinding } from '../../ui/controls/keys.ts'
import type { Steps } from '../../ui/steps/useSteps.ts'
import { WORDS } from './cards.ts'
import type { TimekeeperModel } from './model.ts'

/** What the timekeeper can do; each is given against what this screen shows. */
export type Acts = {
  readonly send: (content: CueContent) => void
  readonly say: (canned: CannedCue) => void
  readonly give: () => void
  readonly take: () => void
  readonly pause: () => void
}

/** The acts of this screen on what is on now; each does nothing where nothing is on. */
export function useActs(model: TimekeeperModel | null): Acts {
  const live = useLive()
  const item = model?.on?.item ?? null
  const send = (content: CueContent) => {
    for (const { person } of model?.receivers ?? []) {
      live.give({ type: 'sendCue', to: { type: 'person', person }, content, life: CUE_LIFE })
    }
  }
  const onItem = (type: 'giveTime' | 'takeTime') => () => {
    if (item !== null) live.give({ type, item, by: MINUTE })
  }
  return {
    send,
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
  const cards = (model?.cards ?? []).map(({ key, content, offered }) => ({
    cap: key,
    label: key === '0' ? t('cards.stop') : t('cards.minutes', { count: Number(key) }),
    run: () => acts.send(content),
    on: offered && reachable,
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
