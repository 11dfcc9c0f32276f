import { useEffect, useState } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import { lastReached } from '../../../../shared/run/lookup.ts'
import { has } from '../../../../shared/run/roles.ts'
import { type Duration, SECOND } from '../../../../shared/time/instant.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import type { Act } from '../../../ui/acts/act.ts'
import { useActMaker } from '../../../ui/acts/useActMaker.ts'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import { plannerPath } from '../../../ui/frame/screenAddress.ts'
import type { OpenDialog } from '../context/ConsoleDialogs.tsx'
import { type ConsoleContext, possible, refusalOf } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { type PageSeen, usePageOf } from '../room/usePageSeen.ts'
import type { Edited } from './InlineField.tsx'
import { type ItemActs, itemActsOf } from './itemActs.ts'
import { timeWish } from './moves.ts'
import { placedItem } from './placedItem.ts'

/** How an item is edited: in its row, or in a dialog. */
export type ItemOpeners = {
  readonly show: (panel: OpenDialog) => void
  readonly edit: (edited: Edited) => void
  readonly nudge: TimeNudges['nudge']
  /** The speaker's page, shown in small. */
  readonly page: PageSeen
}

/** Minutes by which an item's own time is changed, with the key; the last two are for keys and the search. */
const NUDGES = [
  { minutes: 1, word: 'moreLabel', cap: 'Alt →', sheet: 'nudge' },
  { minutes: -1, word: 'lessLabel', cap: 'Alt ←', sheet: 'nudge' },
  { minutes: 5, word: 'moreFiveLabel', cap: 'Alt Shift →', sheet: 'nudgeFive' },
  { minutes: -5, word: 'lessFiveLabel', cap: 'Alt Shift ←', sheet: 'nudgeFive' },
] as const

/** Gives and takes time of an item. A refusal shows in place: otherwise the browser would use the key to go back. */
function useNudgeActs(id: string | null, nudge: TimeNudges['nudge']): readonly Act[] {
  const { t } = useWords()
  return NUDGES.map(({ minutes, word, cap, sheet }) => ({
    id: `nudge ${minutes}`,
    name: t(`nudge.${word}`),
    sheet: t(`keys.${sheet}`),
    caps: [cap],
    on: id !== null,
    run: () => {
      if (id !== null) nudge(id, minutes)
    },
  }))
}

/** Choosing which of its talking points an item is about. */
function usePointActs(context: ConsoleContext, acts: ItemActs | null): readonly Act[] {
  const { t } = useWords()
  const { giving } = useActMaker()
  return (acts?.points ?? []).map(({ point, chosen, command }, n) => {
    const words = { point: textIn(point, context.lang).text }
    return giving(`point ${n}`, t(chosen ? 'menu.pointOff' : 'menu.point', words), command)
  })
}

/** Edits an item in its row, in a dialog, or in the planner (only for links that open it); swaps it, or inserts one after it. */
function useEditActs(
  { you }: ConsoleContext,
  id: string | null,
  acts: ItemActs | null,
  { show, edit }: ItemOpeners,
): readonly Act[] {
  const { t } = useWords()
  const { giving, opening } = useActMaker()
  const item = id ?? ''
  const editable = () => acts?.editable ?? false
  const openPlanner = () =>
    window.open(plannerPath(`/${window.location.hash}`, item), '_blank', 'noopener')
  const dialog = (kind: 'edit' | 'insert') => () => show({ kind: 'item', task: { kind, item } })
  return [
    opening('title', t('menu.title'), editable, () => edit({ item, field: 'title' }), {
      caps: ['F2'],
      sheet: t('keys.title'),
    }),
    opening('minutes', t('menu.minutes'), editable, () => edit({ item, field: 'minutes' }), {
      caps: ['Shift F2'],
      sheet: t('keys.minutes'),
    }),
    ...(acts?.atEnd ?? []).map(({ to, command }) =>
      giving(`atEnd ${to}`, t(`menu.atEnd.${to}`), command),
    ),
    opening('edit', t('menu.edit'), editable, dialog('edit'), {
      caps: ['T'],
      sheet: t('keys.edit'),
    }),
    ...(has(you.grant, 'draft')
      ? [opening('planner', t('menu.planner'), id !== null, openPlanner)]
      : []),
    opening(
      'swap',
      t('menu.swap'),
      () => (acts?.swaps.length ?? 0) > 0,
      () => show({ kind: 'swap', item }),
      { caps: ['X'], sheet: t('keys.swap') },
    ),
    opening('insert', t('menu.insert'), () => acts?.insertable ?? false, dialog('insert'), {
      caps: ['I'],
      sheet: t('keys.insert'),
    }),
  ]
}

/** What can be done with an item, in the order of how often it is needed; all of it off where there is none. */
export function useItemActs(
  context: ConsoleContext,
  id: string | null,
  ways: ItemOpeners,
): readonly Act[] {
  const { t } = useWords()
  const { giving } = useActMaker()
  const acts = id === null ? null : itemActsOf(context, id)
  const { show, nudge, page } = ways
  const edits = useEditActs(context, id, acts, ways)
  const pages = usePageOf(context, page)(acts?.speaker ?? null)
  const remark = useRemarkActs(context, id, show)
  const points = usePointActs(context, acts)
  const nudges = useNudgeActs(id, nudge)
  const give = (
    word: 'putNext' | 'goTo' | 'up' | 'down',
    cap: string,
    sheet: 'putNext' | 'goTo' | 'move',
  ) =>
    giving(word, t(`menu.${word}`), () => acts?.[word] ?? null, {
      caps: [cap],
      sheet: t(`keys.${sheet}`),
    })
  return [
    give('putNext', '.', 'putNext'),
    give('goTo', 'G', 'goTo'),
    giving(
      'drop',
      acts?.dropped ? t('menu.restore') : t('menu.drop'),
      () => acts?.dropOrRestore ?? null,
      { caps: ['D'], sheet: t('keys.drop') },
    ),
    ...nudges,
    ...remark,
    ...pages,
    give('up', 'Alt ↑', 'move'),
    give('down', 'Alt ↓', 'move'),
    ...edits,
    ...points,
  ]
}

/** Whether a remark on an item can be written now, changed or taken back (R14). */
function canRemark(context: ConsoleContext, item: ItemId): boolean {
  const was = context.show.remarks?.[item] ?? null
  const remark = { text: `${was?.text ?? ''}…`, lang: context.lang }
  return possible(context, { type: 'remark', item, remark, was }) !== null
}

/** Writing how an item went, or changing what was written. */
function useRemarkActs(
  context: ConsoleContext,
  item: ItemId | null,
  show: (panel: OpenDialog) => void,
): readonly Act[] {
  const { t } = useWords()
  const { opening } = useActMaker()
  const who =
    item === null ? '' : nameOfId(context.show.published?.agenda ?? null, item, context.lang)
  const open = () => {
    if (item !== null) show({ kind: 'remark', item })
  }
  const writable = () => item !== null && canRemark(context, item)
  return [opening('remark', t('remark.on', { who }), writable, open)]
}

/** The same for what is on, or was on last. */
export function useRemarkHere(
  context: ConsoleContext,
  show: (panel: OpenDialog) => void,
): readonly Act[] {
  const item = lastReached(context.show.run.position)
  const acts = useRemarkActs(context, item, show)
  return item === null ? [] : acts
}

/** How long the effect of a changed length on the end is shown, in ms. */
const SHOWN: Duration = 10 * SECOND

type Nudged = { readonly item: ItemId; readonly was: Duration | null }

function allottedIn({ show }: ConsoleContext, id: ItemId): Duration | null {
  return placedItem(show, id)?.length ?? null
}

/** Time of any item, and which was changed just now; `nudge` keeps its identity. */
export function useTimeNudges(context: ConsoleContext) {
  const live = useLive()
  const [nudged, set] = useState<Nudged | null>(null)
  useEffect(() => {
    if (nudged === null) return
    const timer = setTimeout(() => set(null), SHOWN)
    return () => clearTimeout(timer)
  }, [nudged])
  const nudge = useSteady((item: ItemId, minutes: number) => {
    const command = timeWish(item, minutes)
    const refusal = refusalOf(context, command)
    if (refusal !== null) return live.refuse(command, refusal)
    set({ item, was: allottedIn(context, item) })
    live.give(command)
  })
  // Only once the show has accepted it.
  const holds = nudged !== null && allottedIn(context, nudged.item) !== nudged.was
  return { nudge, changed: holds ? nudged.item : null }
}

/** Giving and taking time of any item of the agenda. */
type TimeNudges = ReturnType<typeof useTimeNudges>
