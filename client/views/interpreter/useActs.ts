import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import type { SentContent } from '../../../shared/run/cue.ts'
import { CUE_LIFE } from '../../../shared/run/openCue.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive } from '../../live/LiveContext.tsx'
import { type Act, useActMaker } from '../../ui/acts/act.tsx'
import type { UnseenChanges } from './changes/ChangedLine.tsx'
import type { InterpreterModel } from './model.ts'
import type { SignalMark } from './signalMarks.ts'

function correction(
  { floor: { was }, on }: InterpreterModel,
  other: LanguageTag,
): CommandOf<'setLanguage'> {
  // The language of the agenda is no correction: the floor then follows the agenda again.
  const language = other === (on?.source.language ?? null) ? null : other
  return { type: 'setLanguage', language, was }
}

const CAPS = ['L', 'Shift L']

/** Returns corrections of the floor language, the likeliest first; without one, an act that is off. */
export function useCorrections(model: InterpreterModel | null): readonly Act[] {
  const { t, languageName: name } = useTranslation('interpreter')
  const { commandAct } = useActMaker()
  const sheet = t('floor.fixKey')
  const [cap = ''] = CAPS
  if (model === null || model.floor.others.length === 0)
    return [commandAct('correct', sheet, null, { caps: [cap], sheet })]
  return model.floor.others.map((tag, n) =>
    commandAct(`correct ${tag}`, t('floor.fix', { language: name(tag) }), correction(model, tag), {
      caps: CAPS.slice(n, n + 1),
      sheet: n === 0 ? sheet : t('floor.fixOther'),
    }),
  )
}

/** Returns a function that sends a signal to the current speakers, or the next ones while nobody speaks, and to the moderators. The signal ends with the turn. Another press before an acknowledgement withdraws the signal (R17). */
function useSignal(model: InterpreterModel | null): (mark: SignalMark) => void {
  const live = useLive()
  return ({ signal, mine }) => {
    const content: SentContent = { type: 'canned', canned: signal, params: null }
    for (const cue of mine) live.give({ type: 'withdrawCue', cue })
    if (mine.length > 0) return
    const turn = model?.on == null ? {} : { turn: model.on.item }
    const speaking = (model?.signalTo ?? []).map((person) => ({ type: 'person', person }) as const)
    for (const to of [...speaking, { type: 'group', role: 'moderator' } as const]) {
      live.give({ type: 'sendCue', to, content, life: CUE_LIFE, ...turn })
    }
  }
}

/** Returns the signals with their keys, each with its state. */
export function useSignalActs(model: InterpreterModel | null): readonly Act[] {
  const { t } = useTranslation('interpreter')
  const send = useSignal(model)
  return (model?.signals ?? []).map((mark, n) => ({
    id: `signal ${mark.signal}`,
    name: t(`signals.${mark.signal}`),
    detail: mark.status === null ? '' : t(`signals.${mark.status.is}`, { at: mark.status.at }),
    caps: [`${n + 1}`],
    enabled: model !== null && model.status !== 'ended',
    chosen: mark.mine.length > 0,
    whileTyping: true,
    run: () => send(mark),
  }))
}

/** Returns the act that marks a message as seen, or else the changes of the agenda. */
export function useSeenAct(gotIt: (() => void) | null, unseen: UnseenChanges): Act {
  const { t } = useTranslation('interpreter')
  const hasChanges = gotIt === null && unseen.changes.length > 0
  return {
    id: 'seen',
    name: t(hasChanges ? 'changes.seenKey' : 'cue.seen'),
    caps: ['Z'],
    enabled: gotIt !== null || hasChanges,
    run: gotIt ?? unseen.see,
  }
}
