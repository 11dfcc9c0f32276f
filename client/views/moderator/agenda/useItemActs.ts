import { useEffect, useState } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { lastReached } from '../../../../shared/run/lookup.ts'
import { has } from '../../../../shared/run/roles.ts'
import { type Duration, SECOND } from '../../../../shared/time/instant.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { type Act, useActMaker } from '../../../ui/acts/act.tsx'
import { nameOfId } from '../../../ui/agenda/peopleNames.ts'
import { useStableCallback } from '../../../ui/controls/useStableCallback.ts'
import { plannerPath } from '../../../ui/frame/screenAddress.ts'
import type { OpenDialog } from '../context/ConsoleDialogs.tsx'
import { type ConsoleContext, possible, refusalOf } from '../context/consoleContext.ts'
import { useWords } from '../context/useConsoleData.ts'
import { type PersonPage, useMarkActs, usePageOf } from '../room/usePersonPage.ts'
import type { Edited } from './InlineField.tsx'
import { type ItemActs, itemActsOf } from './itemActs.ts'
import { placedItem } from './itemForm.ts'
import { timeCommand } from './moves.ts'

/** The functions that edit an item, and the small view of its speaker's page. */
export type ItemOpeners = {
  readonly show: (panel: OpenDialog) => void
  readonly edit: (edited: Edited) => void
  readonly nudge: TimeNudges['nudge']
  /** The small view of the speaker's page. */
  readonly page: PersonPage
}

/** The minutes by which an item's time can be changed, with their keys; the last two have only keys and the search. */
const NUDGES = [
  { minutes: 1, word: 'moreLabel', cap: 'Alt →', sheet: 'nudge' },
  { minutes: -1, word: 'lessLabel', cap: 'Alt ←', sheet: 'nudge' },
  { minutes: 5, word: 'moreFiveLabel', cap: 'Alt Shift →', sheet: 'nudgeFive' },
  { minutes: -5, word: 'lessFiveLabel', cap: 'Alt Shift ←', sheet: 'nudgeFive' },
] as const

/** Returns makers of acts in an item's menu, with their key and their text in the sheet of keys. */
function useItemActMaker(acts: ItemActs | null) {
  const { t } = useWords()
  const { commandAct, openingAct } = useActMaker()
  return {
    give: (
      word: 'putNext' | 'goTo' | 'up' | 'down',
      cap: string,
      sheet: 'putNext' | 'goTo' | 'move',
    ) =>
      commandAct(word, t(`menu.${word}`), () => acts?.[word] ?? null, {
        caps: [cap],
        sheet: t(`keys.${sheet}`),
      }),
    open: (
      word: 'title' | 'minutes' | 'edit' | 'swap' | 'insert',
      cap: string,
      isOn: (acts: ItemActs) => boolean,
      run: () => void,
    ) =>
      openingAct(word, t(`menu.${word}`), () => acts !== null && isOn(acts), run, {
        caps: [cap],
        sheet: t(`keys.${word}`),
      }),
  }
}

/** Returns all acts of an item, ordered by how often they are needed; all off without an item. */
export function useItemActs(
  context: ConsoleContext,
  id: string | null,
  { show, edit, nudge, page }: ItemOpeners,
): readonly Act[] {
  const { t, reading } = useWords()
  const { commandAct, openingAct } = useActMaker()
  const acts = id === null ? null : itemActsOf(context, id)
  const { give, open } = useItemActMaker(acts)
  const speaker = acts?.speaker ?? null
  const pages = usePageOf(context, page)(speaker)
  const marksOf = useMarkActs(context, true)
  const remark = useRemarkActs(context, show, id)
  const item = id ?? ''
  const isEditable = ({ editable }: ItemActs) => editable
  const dialog = (kind: 'edit' | 'insert') => () => show({ kind: 'item', task: { kind, item } })
  const openPlanner = () =>
    window.open(plannerPath(`/${window.location.hash}`, item), '_blank', 'noopener')
  return [
    give('putNext', '.', 'putNext'),
    give('goTo', 'G', 'goTo'),
    commandAct(
      'drop',
      t(acts?.dropped ? 'menu.restore' : 'menu.drop'),
      () => acts?.dropOrRestore ?? null,
      { caps: ['D'], sheet: t('keys.drop') },
    ),
    // Enabled even while the show would refuse them: otherwise Alt ← would make the browser go back.
    ...NUDGES.map(({ minutes, word, cap, sheet }) => ({
      id: `nudge ${minutes}`,
      name: t(`nudge.${word}`),
      sheet: t(`keys.${sheet}`),
      caps: [cap],
      enabled: id !== null,
      run: () => nudge(item, minutes),
    })),
    ...remark,
    ...pages,
    ...(speaker === null ? [] : marksOf(speaker).filter(({ id }) => id === 'notHere')),
    give('up', 'Alt ↑', 'move'),
    give('down', 'Alt ↓', 'move'),
    open('title', 'F2', isEditable, () => edit({ item, field: 'title' })),
    open('minutes', 'Shift F2', isEditable, () => edit({ item, field: 'minutes' })),
    ...(acts?.atEnd ?? []).map(({ to, chosen, command }) =>
      commandAct(`atEnd ${to}`, t(`menu.atEnd.${to}`), command, {
        chosen: chosen && acts?.editable === true,
      }),
    ),
    open('edit', 'T', isEditable, dialog('edit')),
    ...(has(context.you.grant, 'draft')
      ? [openingAct('planner', t('menu.planner'), id !== null, openPlanner)]
      : []),
    open(
      'swap',
      'X',
      ({ swaps }) => swaps.length > 0,
      () => show({ kind: 'swap', item }),
    ),
    open('insert', 'I', ({ insertable }) => insertable, dialog('insert')),
    ...(acts?.points ?? []).map(({ point, chosen, command }, index) => {
      const words = { point: reading(point).text }
      return commandAct(
        `point ${index}`,
        t(chosen ? 'menu.pointOff' : 'menu.point', words),
        command,
      )
    }),
  ]
}

/** Whether a remark on an item can be written, changed or removed now (R14). */
function canRemark(context: ConsoleContext, item: ItemId): boolean {
  const was = context.show.remarks?.[item] ?? null
  const remark = { text: `${was?.text ?? ''}…`, lang: context.lang }
  return possible(context, { type: 'remark', item, remark, was }) !== null
}

/** Returns the act that opens the remark on an item, by default on the live or the last item; none without an item. */
export function useRemarkActs(
  context: ConsoleContext,
  show: (panel: OpenDialog) => void,
  item: ItemId | null = lastReached(context.show.run.position),
): readonly Act[] {
  const { t } = useWords()
  const { openingAct } = useActMaker()
  if (item === null) return []
  const who = nameOfId(context.show.published?.agenda ?? null, item, context.lang)
  const open = () => show({ kind: 'remark', item })
  return [openingAct('remark', t('remark.on', { who }), () => canRemark(context, item), open)]
}

/** The time for which the new end of the show is visible after a length was changed, in ms. */
const END_VISIBLE_MS: Duration = 10 * SECOND

type Nudge = { readonly item: ItemId; readonly was: Duration | null }

function allottedIn({ show }: ConsoleContext, id: ItemId): Duration | null {
  return placedItem(show, id)?.length ?? null
}

/** Returns `nudge`, always the same function, which changes the time of any item; and the item it has just changed. */
export function useTimeNudges(context: ConsoleContext) {
  const live = useLive()
  const [nudged, setNudged] = useState<Nudge | null>(null)
  useEffect(() => {
    if (nudged === null) return
    const timer = setTimeout(() => setNudged(null), END_VISIBLE_MS)
    return () => clearTimeout(timer)
  }, [nudged])
  const nudge = useStableCallback((item: ItemId, minutes: number) => {
    const command = timeCommand(item, minutes)
    const refusal = refusalOf(context, command)
    if (refusal !== null) return live.refuse(command, refusal)
    setNudged({ item, was: allottedIn(context, item) })
    live.give(command)
  })
  // The show has accepted the change when the allotted time differs.
  const hasChanged = nudged !== null && allottedIn(context, nudged.item) !== nudged.was
  return { nudge, changed: hasChanged ? nudged.item : null }
}

type TimeNudges = ReturnType<typeof useTimeNudges>
