import { liveItemId } from '../../../../shared/run/lookup.ts'
import { type Act, useActMaker } from '../../../ui/acts/act.tsx'
import { useMessageUndo } from '../../../ui/controls/Toasts.tsx'
import { type Steps, useUndoLabel } from '../../../ui/steps/useSteps.ts'
import type { OpenDialog } from '../context/ConsoleDialogs.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useWords } from '../context/useConsoleData.ts'
import { nextName } from '../now/nextItem.ts'
import { type StartTask, startFacts } from '../now/StartDialog.tsx'
import { type Move, possibleMove, possibleTimeCommand, whyNotMove, whyNotTime } from './moves.ts'

/** The minutes that one press gives (negative: takes), with their labels and keys. */
const AMOUNTS = [
  { minutes: 1, word: 'plusLabel', caps: ['+'] },
  { minutes: -1, word: 'minusLabel', caps: ['−'] },
  { minutes: 2, word: 'twoLabel', caps: [] },
  { minutes: 5, word: 'fiveLabel', caps: ['Shift +'] },
  { minutes: -5, word: 'minusFiveLabel', caps: ['Shift −'] },
] as const

function useTimeActs(context: ConsoleContext): readonly Act[] {
  const { t } = useWords()
  const { commandAct } = useActMaker()
  const liveId = liveItemId(context.show.run.position)
  return AMOUNTS.map(({ minutes, word, caps }) =>
    commandAct(
      `time ${minutes}`,
      t(`give.${word}`),
      () => possibleTimeCommand(context, liveId, minutes),
      {
        caps,
        whyNot: () => whyNotTime(context, minutes),
      },
    ),
  )
}

/** Returns what key U undoes: a mark while its message is open, else the newest step (R8b). */
function useUndo(steps: Steps) {
  const label = useUndoLabel(steps)
  const message = useMessageUndo()
  const isOn = label !== null || message !== null
  return { isOn, run: message ?? steps.undo, what: label?.what }
}

/** Returns the acts that start and end items and the show, give time, or undo a step. */
export function useMoveActs(
  context: ConsoleContext,
  steps: Steps,
  show: (dialog: OpenDialog) => void,
): readonly Act[] {
  const { t } = useWords()
  const { commandAct, openingAct } = useActMaker()
  const possible = (move: Move) => possibleMove(context, move)
  const undo = useUndo(steps)
  const timeActs = useTimeActs(context)
  const { status } = context.show.run.position
  const isPlanned = status === 'planned'
  const next = nextName(context) ?? undefined
  const move = (id: Move, name: string, cap: string) =>
    commandAct(id, name, () => possible(id), { caps: [cap], whyNot: () => whyNotMove(context, id) })
  const askEnd = () => show({ kind: 'end' })
  const askStart = (task: StartTask) => () => show({ kind: 'start', task })
  return [
    !isPlanned && next === undefined && possible('endShow') !== null
      ? openingAct('next', t('buttons.end'), true, askEnd, { caps: ['N'] })
      : commandAct(
          'next',
          isPlanned ? t('buttons.start') : t('answers:command.next'),
          () => possible('startShow') ?? possible('next'),
          {
            caps: ['N'],
            sheet: t('keys.startOrNext'),
            detail: isPlanned ? undefined : next,
            whyNot: () => whyNotMove(context, 'next'),
          },
        ),
    move('finish', t('buttons.standby'), 'S'),
    move('previous', t('answers:command.previous'), 'B'),
    commandAct(
      'pause',
      t(status === 'paused' ? 'buttons.resume' : 'buttons.pause'),
      () => possible('resume') ?? possible('pause'),
      {
        caps: ['P'],
        sheet: `${t('buttons.pause')} / ${t('buttons.resume')}`,
        whyNot: () => whyNotMove(context, 'pause'),
      },
    ),
    ...timeActs,
    openingAct(
      'beganAt',
      t('answers:command.beganAt'),
      () => startFacts(context, 'began') !== null,
      askStart('began'),
      { caps: ['M'], sheet: t('keys.beganAt') },
    ),
    openingAct(
      'goOnAt',
      t('answers:command.goOnAt'),
      () => startFacts(context, 'goOn') !== null,
      askStart('goOn'),
    ),
    openingAct('undo', t('steps:undo.short'), undo.isOn, undo.run, {
      caps: ['U', 'Ctrl Z'],
      sheet: t('steps:undo.key'),
      detail: undo.what,
    }),
    openingAct('steps', t('steps:undo.list'), true, steps.toggle, {
      caps: ['Shift U'],
      chosen: steps.open,
    }),
    move('runNow', t('answers:command.runNow'), 'W'),
    move('reopen', t('answers:command.reopen'), 'O'),
    openingAct('endShow', t('buttons.end'), () => possible('endShow') !== null, askEnd, {
      caps: ['E'],
      sheet: t('keys.endShow'),
    }),
  ]
}
