import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Item } from '../../../../shared/agenda/model.ts'
import { same } from '../../../../shared/agenda/same.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { allottedOf, findItem, flatItems, itemStatus } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import {
  type Duration,
  type Instant,
  MINUTE,
  minuteFloor,
} from '../../../../shared/time/instant.ts'
import { missedStop } from '../../../../shared/timing/missedStop.ts'
import { type Landing, landingOf, momentOf } from '../../../../shared/timing/moment.ts'
import type { Cut, Option } from '../../../../shared/timing/recovery/option.ts'
import { recovery } from '../../../../shared/timing/recovery/recovery.ts'
import { timeline } from '../../../../shared/timing/timeline.ts'
import { type Lane, runLane } from '../../../../shared/timing/timelinePicture.ts'
import { entryFor } from '../../../i18n/language.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { previewDecision, showAfter } from '../../../ui/acts/previewDecision.ts'
import { placedItem } from '../agenda/itemForm.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useTimes } from '../context/useConsoleData.ts'
import { capital, isTalk, rounded, useItemName } from '../timeline/pictureAt.ts'

/** The changes of an option, or of lengths by hand. */
export type Way = Pick<Option, 'cuts' | 'drops' | 'restores' | 'stop'>

/** The result of a way at a moment. */
export type Outlook = { readonly lands: Landing; readonly lane: Lane }

type Extras = Pick<CommandOf<'recover'>, 'asked' | 'tells'>

/** Returns all changes of a way, each with the value that was displayed before it (V5). */
export function changesIn({ cuts, drops, restores, stop }: Way) {
  return {
    cuts: cuts.map(({ item, from, to }) => ({ item, from, to })),
    drops: [...drops],
    restores: [...restores],
    stop,
  }
}

/** Returns the command that applies a way. */
export function commandOf(way: Way, extras: Extras): CommandOf<'recover'> {
  return { type: 'recover', ...changesIn(way), ...extras }
}

/** Whether people must agree, because an item loses more than its limit. */
export function needsAgreement({ cuts }: Way): boolean {
  return cuts.some(({ needsAgreement }) => needsAgreement)
}

/** Returns every item that a way changes. */
export function changedBy({ cuts, drops, restores }: Way): readonly ItemId[] {
  return [...cuts.map(({ item }) => item), ...drops, ...restores]
}

/** Whether a way changes nothing. */
export function isNothing(way: Way): boolean {
  return way.stop === null && changedBy(way).length === 0
}

/** Returns the result of a way at `now`; null if it is no longer possible. */
export function outlookOf(context: ConsoleContext, way: Way, now: Instant): Outlook | null {
  const contextThen = { ...context, now }
  const decision = previewDecision(contextThen, commandOf(way, { asked: true, tells: null }))
  if (!decision.ok && !isNothing(way)) return null
  const state = decision.ok ? showAfter(contextThen, decision.events) : context.show
  const line = timeline(state, now)
  if (line === null) return null
  const lands = landingOf(state, line)
  return { lands, lane: rounded(runLane(line, lands.stop)) }
}

/** Returns the options at `now`; null before publication and after the end. */
export function situationAt({ show }: Pick<ConsoleContext, 'show'>, now: Instant) {
  const found = recovery(show, now)
  const moment = momentOf(show, now)
  if (found === null || moment === null) return null
  return {
    at: now,
    /** The time since which the options are the same. */
    since: now,
    /** The stop that is missed by the most; null if all are met. */
    missed: missedStop(moment.line, moment.landing),
    recovery: found,
  }
}

/** The options as calculated at one moment. */
export type Situation = NonNullable<ReturnType<typeof situationAt>>

/** Whether each option still leads to the end for which it was calculated. */
function isCurrent(
  context: ConsoleContext,
  { at, recovery: { options } }: Situation,
  now: Instant,
): boolean {
  const minutes = (way: Way, when: Instant) => outlookOf(context, way, when)?.lands.minutes
  return (
    minuteFloor(at) === minuteFloor(now) &&
    options.every((option) => minutes(option, now) === minutes(option, at))
  )
}

/** Options and the show that they are for. */
export type KnownSituation = { readonly show: ShowState; readonly situation: Situation }

/** Returns the options at `now`: the known ones as long as they lead to the same ends, else new ones. */
export function currentSituation(
  context: ConsoleContext,
  now: Instant,
  known: KnownSituation | null,
): Situation | null {
  if (known?.show === context.show && isCurrent(context, known.situation, now))
    return known.situation
  const found = situationAt(context, now)
  if (found === null || known === null) return found
  const changes = ({ recovery: { options } }: Situation) => options.map(changesIn)
  const isSame = same(changes(found), changes(known.situation))
  return isSame ? { ...found, since: known.situation.since } : found
}

/** Returns a key that stays the same while only the amounts of an option change: its kind and the items that it changes. */
function outlineOf({ kind, cuts, drops, restores, stop }: Option): string {
  const items = cuts.map(({ item, from, to }) => `${item} ${to < from}`)
  return JSON.stringify([kind, items, drops, restores, stop === null])
}

/** Returns the index of the same option in a situation, else of the first of its kind, else 0. */
export function optionIndex({ recovery: { options } }: Situation, option: Option | null): number {
  if (option === null) return 0
  const outline = outlineOf(option)
  const index = options.findIndex((one) => outlineOf(one) === outline)
  return index >= 0
    ? index
    : Math.max(
        0,
        options.findIndex(({ kind }) => kind === option.kind),
      )
}

/** The change of one press, in ms. */
const STEP = MINUTE / 2

/** New lengths by item, in ms; null for a dropped item. */
export type Lengths = Readonly<Record<ItemId, Duration | null>>

/** Returns the lengths of a way. */
export function lengthsOf({ cuts, drops }: Pick<Way, 'cuts' | 'drops'>): Lengths {
  return {
    ...Object.fromEntries(cuts.map(({ item, to }) => [item, to])),
    ...Object.fromEntries(drops.map((item) => [item, null])),
  }
}

/** Returns every waiting item with its new length. */
export function handRows({ published, run }: ShowState, lengths: Lengths) {
  if (published === null) return []
  return flatItems(published.agenda)
    .filter(({ item }) => itemStatus(run, item.id) === 'waiting')
    .map(({ item }) => {
      const from = allottedOf(run, item)
      const least = Math.min(item.slimming?.least ?? item.planned, from)
      const to = lengths[item.id]
      return { item: item.id, from, least, to: to === undefined ? from : to }
    })
}

/** A waiting item: its length, its shortest length, and its new length (null: dropped); in ms. */
export type HandRow = ReturnType<typeof handRows>[number]

/** Returns the lengths with an item half a minute longer or shorter, but at least 0. */
export function stepped({ item, from, to }: HandRow, by: 1 | -1, lengths: Lengths): Lengths {
  return { ...lengths, [item]: Math.max(0, (to ?? from) + by * STEP) }
}

/** Returns the lengths with an item dropped, or restored to its length. */
export function toggledDrop({ item, from, to }: HandRow, lengths: Lengths): Lengths {
  return { ...lengths, [item]: to === null ? from : null }
}

/** Returns the way with the lengths by hand; the people of an item must agree to less than its shortest length. */
export function wayByHand(way: Way, rows: readonly HandRow[]): Way {
  const cuts = rows.flatMap(({ item, from, to, least }): readonly Cut[] =>
    to === null || to === from ? [] : [{ item, from, to, needsAgreement: to < least }],
  )
  return { ...way, cuts, drops: rows.flatMap(({ item, to }) => (to === null ? item : [])) }
}

/** The change of one item by an option: its lengths before and after, in ms; null where it is dropped. */
export type Change = {
  readonly item: ItemId
  readonly from: Duration | null
  readonly to: Duration | null
  /** The part of its time that it loses, 0 to 1; negative if it gains time. */
  readonly share: number
}

function lostShare(from: Duration, to: Duration): number {
  return from === 0 ? 0 : (from - to) / from
}

/** Returns the changes of an option, the biggest cut first. */
export function changesOf(show: ShowState, { cuts, drops, restores }: Way): readonly Change[] {
  const length = (item: ItemId) => placedItem(show, item)?.length ?? 0
  const all: readonly Change[] = [
    ...drops.map((item) => ({ item, from: length(item), to: null, share: 1 })),
    ...cuts.map(({ item, from, to }) => ({ item, from, to, share: lostShare(from, to) })),
    ...restores.map((item) => ({ item, from: null, to: length(item), share: -1 })),
  ]
  const loss = ({ from, to }: Change) => (from ?? 0) - (to ?? 0)
  return all.toSorted((a, b) => b.share - a.share || loss(b) - loss(a))
}

/** The number of options side by side. */
const COLUMNS = 3

/** Returns the indices of the options on the page with the shown option. */
export function shownOptions(count: number, shown: number): readonly number[] {
  const firstIndex = shown < COLUMNS ? 0 : COLUMNS
  const all = Array.from({ length: count }, (_, index) => index)
  return all.slice(firstIndex, firstIndex === 0 ? COLUMNS : undefined)
}

function itemsOf({ published }: ShowState, ids: readonly ItemId[]): readonly Item[] {
  return published === null ? [] : ids.flatMap((id) => findItem(published.agenda, id)?.item ?? [])
}

/** Whether an option shortens or drops a talk or a case. */
export function cutsTalks(show: ShowState, { cuts, drops }: Way): boolean {
  const ids = [...cuts.filter(({ from, to }) => to < from).map(({ item }) => item), ...drops]
  return itemsOf(show, ids).some(isTalk)
}

/** Returns the heaviest cost of an option; null if it costs nobody time. */
export function costOf(show: ShowState, option: Option) {
  const { cuts, drops, missed, overrun, stop } = option
  if (missed > overrun) return 'segment'
  if (cuts.some(({ needsAgreement }) => needsAgreement)) return 'asks'
  if (stop !== null) return 'later'
  if (cutsTalks(show, option)) return 'talks'
  if (itemsOf(show, drops).some(({ kind }) => kind === 'break')) return 'noBreak'
  if (cuts.every(({ from, to }) => to >= from) && drops.length === 0) return null
  const { published, run } = show
  const items = published === null ? [] : flatItems(published.agenda)
  const hasBreakAhead = items.some(
    ({ item }) => item.kind === 'break' && itemStatus(run, item.id) === 'waiting',
  )
  return hasBreakAhead && option.breakLost === 0 ? 'breakStays' : 'noTalks'
}

/** The most items that a heading names; of more it has only the number. */
const MAX_NAMES = 3

/** Returns a function that formats a length in words, from an hour on in hours and minutes. */
export function useLengthText(): (length: Duration) => string {
  const { t } = useTranslation(['recovery', 'common'])
  return (length) => {
    if (length === MINUTE / 2) return t('common:halfMinute')
    return t('inMinutes', { count: length / MINUTE })
  }
}

/** Returns a function that describes a way without its amounts, which are in its table. */
export function useWayHeading(context: ConsoleContext): (way: Way) => string {
  const { t } = useTranslation('recovery')
  const { home } = useTimes(context)
  const itemName = useItemName(context)
  const listFormat = new Intl.ListFormat(entryFor(context.lang).locale, { type: 'conjunction' })
  return ({ cuts, drops, restores, stop }: Way) => {
    const list = (ids: readonly ItemId[]) =>
      ids.length > MAX_NAMES
        ? t('heading.items', { count: ids.length })
        : listFormat.format(ids.map(itemName))
    const itemsOf = (matches: (cut: Cut) => boolean) => cuts.filter(matches).map(({ item }) => item)
    const parts = [
      { ids: drops, key: 'clause.drop' },
      {
        ids: itemsOf(({ from, to, needsAgreement }) => to < from && !needsAgreement),
        key: 'heading.cut',
      },
      { ids: itemsOf(({ needsAgreement }) => needsAgreement), key: 'heading.ask' },
      { ids: restores, key: 'clause.restore' },
      { ids: itemsOf(({ from, to }) => to > from), key: 'heading.give' },
    ] as const
    const clauses = parts.flatMap(({ ids, key }) =>
      ids.length === 0 ? [] : [t(key, { what: list(ids) })],
    )
    const stopClause = stop === null ? [] : [t('clause.stop', { at: home(stop.to) })]
    return capital([...clauses, ...stopClause].join(t('common:comma')))
  }
}
