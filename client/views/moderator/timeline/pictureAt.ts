import { useCallback, useMemo } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Agenda, Item, Kind } from '../../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { findItem, flatItems } from '../../../../shared/run/lookup.ts'
import {
  type Duration,
  type Instant,
  instant,
  MINUTE,
  SECOND,
} from '../../../../shared/time/instant.ts'
import { landingOf, type Moment, momentOf, shownStart } from '../../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../../shared/timing/row.ts'
import { timeline } from '../../../../shared/timing/timeline.ts'
import { type Lane, pictureOf, runLane } from '../../../../shared/timing/timelinePicture.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive } from '../../../live/LiveContext.tsx'
import { previewDecision, showAfter } from '../../../ui/acts/previewDecision.ts'
import { nameOf, shortTitle } from '../../../ui/agenda/peopleNames.ts'
import { lengthFigure } from '../../../ui/agenda/useLength.ts'
import { type PointerDrag, usePointerDrag } from '../../../ui/controls/usePointerDrag.ts'
import type { NameOf, ShownLane } from '../../../ui/timeline/LaneStrip.tsx'
import { PLAN_LANE } from '../../../ui/timeline/TimelinePicture.tsx'
import { zonesOf } from '../agenda/zones.ts'
import { type ConsoleContext, refusalOf } from '../context/consoleContext.ts'
import { useLandingText } from '../context/useConsoleData.ts'

/** An item whose end is dragged: its allotted time when the drag began, and its new length, in ms. */
export type DraggedEnd = { readonly item: ItemId; readonly was: Duration; readonly to: Duration }

/** Returns the command of a release: the new length, with the length that was displayed before (R5). */
function lengthCommand({ item, was, to }: DraggedEnd): CommandOf<'editLength'> {
  return { type: 'editLength', item, length: to, was }
}

/** Returns the length of an item after a drag, in whole or half minutes, at least 0. */
function lengthAt(was: Duration, by: Duration, halves: boolean): Duration {
  const step = halves ? MINUTE / 2 : MINUTE
  return Math.max(0, Math.round((was + by) / step) * step)
}

function followerOf({ rows }: Timeline, item: ItemId): Row | null {
  const index = rows.findIndex((row) => row.item.id === item)
  return rows.find(({ projected }, other) => other > index && projected !== null) ?? null
}

/** Returns a lane from the block before the item on: earlier blocks do not change and are not drawn twice. */
function laneFrom({ blocks, dropped }: Lane, item: ItemId): Lane {
  const index = blocks.findIndex((block) => block.item === item)
  return { blocks: blocks.slice(Math.max(0, index - 1)), dropped }
}

function leastOf(context: ConsoleContext, { item, to }: DraggedEnd): Duration | null {
  const { published } = context.show
  const found = published === null ? null : findItem(published.agenda, item)
  const least = found?.item.slimming?.least ?? found?.item.planned ?? 0
  return to < least ? least : null
}

/** Returns the result of releasing an item's end at a moment; null if the show would refuse it. */
export function dragResult(context: ConsoleContext, before: Moment, dragged: DraggedEnd) {
  const { item } = dragged
  const { now } = before
  const isUnchanged = dragged.to === dragged.was
  const decision = previewDecision({ ...context, now }, lengthCommand(dragged))
  if (!isUnchanged && !decision.ok) return null
  const state =
    isUnchanged || !decision.ok ? context.show : showAfter({ ...context, now }, decision.events)
  const line = timeline(state, now)
  if (line === null) return null
  const nextAfter = followerOf(line, item)
  const nextBefore = followerOf(before.line, item)
  return {
    lane: rounded(laneFrom(runLane(line, before.landing.stop), item)),
    /** The next item and its start, before and now; null if no item follows. */
    next: nextAfter &&
      nextBefore && {
        item: nextAfter.item.id,
        was: shownStart(before.line, nextBefore),
        at: shownStart(line, nextAfter),
      },
    landed: before.landing,
    lands: landingOf(state, line),
    /** Its shortest length, in ms, if it would have less; else null (P3). */
    belowLeast: isUnchanged ? null : leastOf(context, dragged),
  }
}

export type DragResult = NonNullable<ReturnType<typeof dragResult>>

/** The end of an item at the start of its drag: the pointer's position in px, and the ms of one px. */
export type Grip = {
  readonly item: ItemId
  readonly was: Duration
  readonly x: number
  readonly msPerPx: number
}

/** Returns the item with its length at the place of the pointer; Shift sets half minutes. */
function draggedAt({ key, x, shift }: PointerDrag<Grip>): DraggedEnd {
  const { item, was, x: from, msPerPx } = key
  return { item, was, to: lengthAt(was, (x - from) * msPerPx, shift) }
}

/** Drags the end of an item: a release sets the new length, and states the length displayed before; Esc cancels. */
export function useDragging(context: ConsoleContext) {
  const live = useLive()
  const { drag, press } = usePointerDrag<Grip>({
    drop: (drop) => {
      const dragged = draggedAt(drop)
      if (dragged.to === dragged.was) return
      const command = lengthCommand(dragged)
      const refusal = refusalOf(context, command)
      if (refusal === null) live.give(command)
      else live.refuse(command, refusal)
    },
  })
  return { dragged: drag && draggedAt(drag), grab: press }
}

/** The step in ms to which the picture rounds its times, so that it changes at most once a step between two events. */
const PICTURE_STEP = 5 * SECOND

const round = (at: Instant) => instant(Math.round(at / PICTURE_STEP) * PICTURE_STEP)

/** Returns a lane with its times rounded to the step of the picture. */
export function rounded({ blocks, dropped }: Lane): Lane {
  return {
    blocks: blocks.map((block) => ({ ...block, from: round(block.from), to: round(block.to) })),
    dropped: dropped.map(({ item, at }) => ({ item, at: round(at) })),
  }
}

/** Returns the plan and the run as the console draws them at `now`; null while nothing is published. */
export function pictureAt(context: Pick<ConsoleContext, 'show' | 'you' | 'device'>, now: Instant) {
  const { show } = context
  const moment = momentOf(show, now)
  if (moment === null) return null
  const { line, landing, agenda, home } = moment
  const picture = pictureOf(line, landing.stop)
  return {
    ...picture,
    now: round(picture.now),
    from: round(picture.from),
    to: round(picture.to),
    plan: rounded(picture.plan),
    run: rounded(picture.run),
    /** The waiting items without a length, which have no block. */
    points: line.rows.flatMap(({ item: { id: item }, status, projected }) =>
      status === 'waiting' && projected !== null && projected.start === projected.end
        ? [{ item, start: round(projected.start), end: round(projected.end) }]
        : [],
    ),
    zones: [home, ...zonesOf(agenda, context).away.slice(0, 1)],
    plannedEnd: line.plannedEnd,
    landing,
  }
}

/** The picture that the timeline draws, with the ends of the plan and the run. */
export type PictureData = NonNullable<ReturnType<typeof pictureAt>>

/** The lane whose ends can be dragged, and the lane of the result. */
export const RUN_LANE = 'run'
const RESULT_LANE = 'result'

/** An empty lane. */
export const EMPTY: Lane = { blocks: [], dropped: [] }

/** Returns how many minutes a landing is after the hard stop; null if it is in time. */
export function minutesOver(minutes: number | null): number | null {
  return minutes !== null && minutes < 0 ? -minutes : null
}

/** Returns the lanes of the Timeline: the plan, the run, and the result of a drag. Without a drag, the third lane explains how to drag. */
export function useLanes(
  context: ConsoleContext,
  picture: PictureData,
  { dragged, result }: { readonly dragged: DraggedEnd | null; readonly result: DragResult | null },
): readonly ShownLane[] {
  const { t } = useTranslation('timeline')
  const endText = useLandingText(context)
  const hasEnded = context.show.run.position.status === 'ended'
  const item = dragged?.item
  const changed = useMemo(() => (item === undefined ? [] : [item]), [item])
  const { plan, run, plannedEnd, landing, stop } = picture
  const minutes = stop === null ? null : Math.floor(stop / 60_000) - Math.ceil(plannedEnd / 60_000)
  return [
    {
      id: PLAN_LANE,
      name: t('plan'),
      note: endText({ end: plannedEnd, minutes }),
      lane: plan,
    },
    {
      id: RUN_LANE,
      name: t('run'),
      note: endText(landing),
      lane: run,
      past: minutesOver(landing.minutes),
    },
    result === null
      ? { id: RESULT_LANE, name: '', note: hasEnded ? '' : t('how'), lane: EMPTY }
      : {
          id: RESULT_LANE,
          name: t('letGo'),
          note: t('letGoNote', {
            length: lengthFigure(dragged?.to ?? 0),
            lands: endText(result.lands),
          }),
          lane: result.lane,
          changed,
          past: minutesOver(result.lands.minutes),
        },
  ]
}

const TALKS: ReadonlySet<Kind> = new Set(['welcome', 'talk', 'case'])

/** Whether an item belongs to one person, so that its speaker's name is its name; other items belong to several people. */
export const isTalk = ({ kind }: Item): boolean => TALKS.has(kind)

/** Returns the short name of an item. */
function shortName(agenda: Agenda | undefined, id: ItemId, lang: LanguageTag): TextInLanguage {
  const item = agenda && findItem(agenda, id)?.item
  if (agenda === undefined || item === undefined) return textIn({ en: id }, lang)
  return isTalk(item) ? nameOf(agenda, item, lang) : shortTitle(textIn(item.title, lang))
}

/** Returns a text with a capital first letter. */
export const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** Returns a function that names items: the only break is "the break", and a second item with the same name has its title. */
export function useItemName({ show, lang }: ConsoleContext): (id: ItemId) => string {
  const { t } = useTranslation('recovery')
  const { published } = show
  const agenda = published?.agenda
  const nameOfItem = (id: ItemId) => shortName(agenda, id, lang).text
  return (id) => {
    if (agenda === undefined) return id
    const items = flatItems(agenda)
    const item = items.find((one) => one.item.id === id)?.item
    const breaks = items.filter((one) => one.item.kind === 'break')
    if (item?.kind === 'break' && breaks.length === 1) return t('clause.break')
    const name = nameOfItem(id)
    const firstOfName = items.find((one) => nameOfItem(one.item.id) === name)
    if (item === undefined || firstOfName?.item.id === id) return name
    return shortTitle(textIn(item.title, lang)).text
  }
}

/** Returns a function for the short names of items; it changes only with the agenda and the language. */
export function useShortName({ show: { published }, lang }: ConsoleContext): NameOf {
  const agenda = published?.agenda
  return useCallback((id) => shortName(agenda, id, lang), [agenda, lang])
}
