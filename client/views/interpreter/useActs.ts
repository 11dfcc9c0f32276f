import { useTranslation } from 'react-i18next'
import { CUE_LIFE, type SentContent } from '../../../shared/run/cue.ts'
import { useLive } from '../../live/LiveContext.tsx'
import type { KeyBinding } from '../../ui/controls/keys.ts'
import type { InterpreterModel } from './model.ts'
import { SIGNALS, type Signal } from './signals.ts'

/** What a booth can do; each is given against what this screen shows. */
export type Acts = { readonly correct: () => void; readonly signal: (signal: Signal) => void }

/** The acts of this screen; a signal goes to whoever speaks and to the moderators, and ends with the turn; pressed again it is taken back. */
export function useActs(model: InterpreterModel | null): Acts {
  const live = useLive()
  return {
    correct: () => {
      if (model === null || model.floor.other === null) return
      const { other, was } = model.floor
      // What the agenda says needs no correction of its own: the floor just follows it again.
      const language = other === (model.on?.language ?? null) ? null : other
      live.give({ type: 'setLanguage', language, was })
    },
    signal: (signal) => {
      const content: SentContent = { type: 'canned', canned: signal, params: null }
      const open = model?.signalled[signal] ?? []
      for (const cue of open) live.give({ type: 'withdrawCue', cue })
      if (open.length > 0) return
      const turn = model?.on == null ? {} : { turn: model.on.item }
      const speaking = (model?.signalTo ?? []).map(
        (person) => ({ type: 'person', person }) as const,
      )
      for (const to of [...speaking, { type: 'group', role: 'moderator' } as const]) {
        live.give({ type: 'sendCue', to, content, life: CUE_LIFE, ...turn })
      }
    },
  }
}

/** The keys of this screen, with what each does now. */
export function useBindings(
  model: InterpreterModel | null,
  acts: Acts,
  gotIt: (() => void) | null,
): readonly KeyBinding[] {
  const { t } = useTranslation('interpreter')
  const signals = SIGNALS.map(({ key, canned }) => ({
    cap: key,
    label: t(`signals.${canned}`),
    run: () => acts.signal(canned),
    on: model?.on != null,
  }))
  return [
    ...signals,
    {
      cap: 'L',
      label: t('floor.fixKey'),
      run: acts.correct,
      on: model !== null && model.floor.other !== null,
    },
    { cap: 'Z', label: t('cue.seen'), run: () => gotIt?.(), on: gotIt !== null },
  ]
}
