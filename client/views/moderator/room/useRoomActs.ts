import { useMemo } from 'react'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { floorLanguage, otherLanguages } from '../../../../shared/run/floorLanguage.ts'
import { findItem, liveItemId } from '../../../../shared/run/lookup.ts'
import type { PlainLook, StageLook } from '../../../../shared/run/stageLook.ts'
import { PROGRAMME, type ShowState } from '../../../../shared/run/state.ts'
import { type Duration, type Instant, instant, MINUTE } from '../../../../shared/time/instant.ts'
import { timeline } from '../../../../shared/timing/timeline.ts'
import { type Act, useActMaker } from '../../../ui/acts/act.tsx'
import { useMedia } from '../../../ui/controls/theme.ts'
import { backToPlan, storedPlan } from '../../../ui/rehearsal/useRehearse.ts'
import { useSmallWindowAct } from '../../../ui/smallWindow/WithSmallWindow.tsx'
import type { OpenDialog } from '../context/ConsoleDialogs.tsx'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import { useWords } from '../context/useConsoleData.ts'
import type { Panes } from '../context/usePanes.ts'
import { startFacts } from '../now/StartDialog.tsx'
import type { Composer } from '../side/cues.ts'
import { answersOf, incomingAt } from '../side/Requests.tsx'

/** The looks that one press chooses, in the order in which they are offered. */
export const PLAIN_LOOKS: readonly PlainLook[] = ['programme', 'clock', 'countdown', 'black']

/** A message that only tests whether a message could be shown. */
const ANY_MESSAGE: StageLook = { is: 'message', texts: { und: '…' } }

/** Returns the command that gives the stage a look and states the present one; null while it cannot be sent. */
export function lookCommand(
  context: ConsoleContext,
  look: StageLook,
): CommandOf<'setStageLook'> | null {
  return possible(context, { type: 'setStageLook', look, was: context.show.run.look })
}

/** Returns a look by its name; the programme if the look needs text. */
export function lookNamed(name: string): StageLook {
  const look = PLAIN_LOOKS.find((one) => one === name)
  return look === undefined ? PROGRAMME : { is: look }
}

/** Returns the languages in which a message can be written: the first two of the show. */
export function messageLanguages({ show }: Pick<ConsoleContext, 'show'>): readonly LanguageTag[] {
  return show.published?.agenda.languages.slice(0, 2) ?? []
}

/** Returns a message from the typed texts by language; null if nothing was typed. */
export function messageOf(typed: Readonly<Record<LanguageTag, string>>): StageLook | null {
  const texts: Texts = Object.fromEntries(
    Object.entries(typed)
      .map(([lang, text]) => [lang, text.trim()])
      .filter(([, text]) => text !== ''),
  )
  return Object.keys(texts).length === 0 ? null : { is: 'message', texts }
}

/** The limits that can be chosen for a floor turn, in ms; null for none. */
export const LIMITS: readonly (Duration | null)[] = [
  MINUTE,
  2 * MINUTE,
  3 * MINUTE,
  5 * MINUTE,
  null,
]

/** Returns the choices for the floor language: the languages of the show, then null for the item's language. */
export function languageChoices(show: ShowState): readonly (LanguageTag | null)[] {
  return [...(show.published?.agenda.languages ?? []), null]
}

/** Returns the command that sets the floor language and states the language before. */
export function setLanguage(
  show: ShowState,
  language: LanguageTag | null,
): CommandOf<'setLanguage'> {
  return { type: 'setLanguage', language, was: show.run.language }
}

/** Returns the next language in turn, for the key that changes it. */
export function nextLanguage(show: ShowState): LanguageTag | null {
  const agenda = show.published?.agenda
  const liveId = liveItemId(show.run.position)
  const item = agenda && liveId !== null ? (findItem(agenda, liveId)?.item ?? null) : null
  return (agenda && otherLanguages(agenda, item, floorLanguage(show))[0]) ?? null
}

/** Returns when the live item ends; if nothing is live, when the next one starts by the plan. Null in a pause, and if that time is not in the future. */
function nextEnd({ show, now }: ConsoleContext): Instant | null {
  const { status } = show.run.position
  const rows = timeline(show, now)?.rows ?? []
  const liveEnd = rows.find((row) => row.status === 'live')?.projected?.end
  const nextStart = rows.find((row) => row.status === 'waiting')?.planned.start
  const end = status === 'live' ? liveEnd : nextStart
  if (status === 'paused' || status === 'ended' || end === undefined) return null
  return end > now ? instant(Math.ceil(end)) : null
}

/** Returns the command that sets a rehearsal's clock to the next end, at its present speed; null if there is none ahead. */
function toNextEnd(context: ConsoleContext): CommandOf<'setClock'> | null {
  const forwardTo = nextEnd(context)
  const { rate, paused } = context.show.clock
  return forwardTo === null ? null : { type: 'setClock', rate, paused, forwardTo }
}

/** The speeds of a rehearsal, as multiples of real time. */
const RATES = [1, 2, 10, 30]
const rateAct = (rate: number) => `rate ${rate}`

/** The id of the act that makes a rehearsal run as fast as a real show. */
export const NORMAL_SPEED = rateAct(1)

/** The ids of acts with a button next to the rehearsal's mark. */
export const NEXT_END = 'nextEnd'
export const TO_PLAN = 'plan'

/** Returns the act that goes back to the plan of a rehearsal; none if this tab does not know the plan. */
function usePlanAct({ show: { show } }: ConsoleContext): readonly Act[] {
  const { t } = useWords()
  const { openingAct } = useActMaker()
  const address = useMemo(() => storedPlan(show), [show])
  if (address === null) return []
  return [openingAct(TO_PLAN, t('rehearsal.plan'), true, () => backToPlan(address))]
}

/** Returns the acts of a rehearsal: speed, pause, forward, start again, and back to its plan. */
function useClockActs(context: ConsoleContext, show: (panel: OpenDialog) => void): readonly Act[] {
  const { t } = useWords()
  const { commandAct, openingAct } = useActMaker()
  const { clock, rehearsal } = context.show
  const plan = usePlanAct(context)
  if (!rehearsal) return []
  return [
    ...RATES.map((rate) =>
      commandAct(
        rateAct(rate),
        rate === 1 ? t('rehearsal.normal') : t('rehearsal.rate', { count: rate }),
        () => possible(context, { type: 'setClock', rate, paused: clock.paused, forwardTo: null }),
        { chosen: clock.rate === rate },
      ),
    ),
    commandAct('clock', clock.paused ? t('rehearsal.go') : t('rehearsal.stand'), () =>
      possible(context, {
        type: 'setClock',
        rate: clock.rate,
        paused: !clock.paused,
        forwardTo: null,
      }),
    ),
    commandAct(NEXT_END, t('rehearsal.nextEnd'), () => possible(context, toNextEnd(context)), {
      caps: ['Q'],
    }),
    openingAct(
      'forward',
      t('rehearsal.forward'),
      () => startFacts(context, 'clock') !== null,
      () => show({ kind: 'start', task: 'clock' }),
    ),
    openingAct(
      'again',
      t('rehearsal.again'),
      () => possible(context, { type: 'beginAgain' }) !== null,
      () => show({ kind: 'again' }),
    ),
    ...plan,
  ]
}

/** Returns the acts that answer the newest request or signal: yes, no. */
function useAnswerActs(context: ConsoleContext): readonly Act[] {
  const { t } = useWords()
  const { commandAct } = useActMaker()
  const [newest] = incomingAt(context, context.now)
  const { yes, no } = newest === undefined ? { yes: null, no: null } : answersOf(context, newest)
  return [
    commandAct('grant', t('hands.answerKey'), yes, { caps: ['Y'] }),
    commandAct('decline', t('hands.lowerKey'), no, { caps: ['Z'] }),
  ]
}

function useFloorActs(context: ConsoleContext, show: (panel: OpenDialog) => void): readonly Act[] {
  const { t } = useWords()
  const { commandAct, openingAct } = useActMaker()
  const { floor, position } = context.show.run
  const extras = { caps: ['F'], sheet: t('floor.key') }
  const turn =
    floor === null
      ? openingAct(
          'floor',
          t('floor.give'),
          liveItemId(position) !== null,
          () => show({ kind: 'floor' }),
          extras,
        )
      : commandAct(
          'floor',
          t('floor.end'),
          () => possible(context, { type: 'endFloor', turn: floor.id }),
          extras,
        )
  const language = () => possible(context, setLanguage(context.show, nextLanguage(context.show)))
  return [turn, commandAct('language', t('floor.languageKey'), language, { caps: ['L'] })]
}

/** Returns the acts that change the look of the stage; the act for a message opens its dialog. */
function useStageActs(context: ConsoleContext, show: (panel: OpenDialog) => void): readonly Act[] {
  const { t } = useWords()
  const { commandAct, openingAct } = useActMaker()
  const actName = (look: StageLook['is']) => t('stage.act', { look: t(`stage.look.${look}`) })
  const canWrite = () => lookCommand(context, ANY_MESSAGE) !== null
  return [
    ...PLAIN_LOOKS.map((look) =>
      commandAct(`stage ${look}`, actName(look), () => lookCommand(context, { is: look }), {
        chosen: context.show.run.look.is === look,
      }),
    ),
    openingAct('stage message', actName('message'), canWrite, () => show({ kind: 'message' })),
  ]
}

/** Returns the acts about the people of the show, its links, its stage, its clock, and this console. */
export function useRoomActs(
  context: ConsoleContext,
  {
    composer,
    panes,
    show,
  }: {
    readonly composer: Composer
    readonly panes: Panes
    readonly show: (dialog: OpenDialog) => void
  },
): readonly Act[] {
  const { t } = useWords()
  const { openingAct } = useActMaker()
  const floor = useFloorActs(context, show)
  const answers = useAnswerActs(context)
  const clock = useClockActs(context, show)
  const stage = useStageActs(context, show)
  const card = useSmallWindowAct('V')
  const hasEnded = context.show.run.position.status === 'ended'
  const phone = useMedia('handheld')
  return [
    openingAct('cue', t('cues.focusKey'), !hasEnded, composer.open, {
      caps: ['C'],
      focus: () => composer.input.current,
    }),
    ...floor,
    ...answers,
    ...stage,
    openingAct('people', t('side.room'), !hasEnded, () => panes.toggle('room'), {
      caps: ['H'],
      chosen: panes.shown === 'room',
    }),
    openingAct('requests', t('side.none'), !hasEnded, () => panes.toggle('requests'), {
      caps: ['J'],
      chosen: panes.shown === 'requests',
    }),
    ...(phone ? [openingAct('agenda', t('side.agenda'), true, () => panes.toggle('agenda'))] : []),
    openingAct('links', t('links.title'), true, () => show({ kind: 'links' }), { caps: ['K'] }),
    openingAct('log', t('log.key'), true, () => panes.toggle('log'), {
      caps: ['Shift L'],
      chosen: panes.shown === 'log',
    }),
    openingAct('find', t('find.key'), true, () => show({ kind: 'find' }), {
      caps: ['Ctrl K'],
      whileTyping: true,
    }),
    openingAct('keys', t('common:keys.sheet'), true, () => show({ kind: 'keys' }), {
      caps: ['?'],
      fixed: true,
    }),
    ...(card.enabled ? [card] : []),
    ...clock,
  ]
}
