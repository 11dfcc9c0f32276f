import { type MouseEvent, type PointerEvent, useRef } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import {
  earliestOf,
  type Instant,
  instant,
  latestOf,
  plus,
  type Span,
} from '../../../../shared/time/instant.ts'
import type { Block, Lane } from '../../../../shared/timing/timelinePicture.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import type { Point } from '../../../ui/controls/Menu.tsx'
import { percentOf } from '../../../ui/timeline/scale.ts'
import css from './dragLayer.module.css'
import type { DraggedEnd, Grip, PictureData } from './pictureAt.ts'

/** A pointer grabs an end that is at most this far away, in px. */
const GRAB_DISTANCE = 6

/** The lane of the run in a window, with the handlers of its items. */
export type LayerProps = {
  readonly picture: PictureData
  readonly window: Span
  readonly chosen: ItemId | null
  /** The item that the keyboard reaches first. */
  readonly entrance: ItemId | null
  readonly dragged: DraggedEnd | null
  /** The length of an item in ms if its end can be dragged, else null. */
  readonly lengthOf: (item: ItemId) => number | null
  /** The label of a block. */
  readonly describe: (item: ItemId, block: Span) => string
  readonly choose: (item: ItemId) => void
  readonly openMenu: (item: ItemId, at: Point) => void
  readonly grab: (grip: Grip, event: PointerEvent) => void
}

/** Returns the span of an item in the run, with its overrun. */
export function spanIn({ run, points }: Pick<PictureData, 'run' | 'points'>, item: ItemId) {
  const itemBlocks = run.blocks.filter((block) => block.item === item)
  const [first] = itemBlocks
  const last = itemBlocks.at(-1)
  if (first !== undefined && last !== undefined) return { start: first.from, end: last.to }
  return points.find((point) => point.item === item) ?? null
}

/** Returns the point of a menu that opens below an element. */
export function below(element: Element): Point {
  const { left, bottom } = element.getBoundingClientRect()
  return { x: left, y: bottom }
}

/** Returns the scale of a lane, and a function that converts a position on the screen to a time. */
function scaleOf(element: HTMLElement, { start, end }: Span) {
  const { left, width } = element.getBoundingClientRect()
  const msPerPx = (end - start) / Math.max(1, width)
  return { msPerPx, at: (x: number): Instant => instant(start + (x - left) * msPerPx) }
}

/** Returns the item whose end is at most `near` ms from a time and can be dragged. */
function endAt({ picture, lengthOf }: LayerProps, at: Instant, near: number): ItemId | null {
  const { blocks } = picture.run
  const ends = blocks.filter(({ item, to }, n) => {
    const isLast = blocks[n + 1]?.item !== item
    return item !== null && isLast && Math.abs(to - at) <= near && lengthOf(item) !== null
  })
  const nearest = ends.toSorted((a, b) => Math.abs(a.to - at) - Math.abs(b.to - at))[0]
  return nearest?.item ?? null
}

const itemAt = ({ blocks }: Lane, at: Instant): Block | undefined =>
  blocks.find(({ item, from, to }) => item !== null && from <= at && at < to)

/** The selected item, else the item that the keyboard reaches first: the only part of the lane that takes the focus. */
function ChosenBlock({
  layer,
  item,
  span,
}: {
  readonly layer: LayerProps
  readonly item: ItemId
  readonly span: Span
}) {
  const { window, chosen, describe, choose, openMenu } = layer
  const left = percentOf(window, latestOf(window.start, span.start))
  const right = `calc(100% - ${percentOf(window, earliestOf(window.end, span.end))})`
  return (
    <button
      type="button"
      className={css.chosen}
      data-testid="chosen-block"
      data-chosen={item === chosen}
      aria-haspopup="menu"
      style={{ left, right }}
      aria-label={describe(item, span)}
      onFocus={() => choose(item)}
      onClick={(event) => {
        event.stopPropagation()
        openMenu(item, below(event.currentTarget))
      }}
    />
  )
}

/** The end that can be dragged, and where it was before the drag. */
function EndHandle({
  layer: { window, dragged },
  end,
  hold,
}: {
  readonly layer: LayerProps
  readonly end: Instant
  readonly hold: (event: PointerEvent) => void
}) {
  const { t } = useTranslation('timeline')
  const at = dragged === null ? end : plus(end, dragged.to - dragged.was)
  return (
    <>
      <span
        className={css.grip}
        data-testid="grip"
        title={t('how')}
        style={{ left: percentOf(window, at) }}
        onPointerDown={(event) => {
          event.stopPropagation()
          hold(event)
        }}
      />
      {dragged === null ? null : <i className={css.was} style={{ left: percentOf(window, end) }} />}
    </>
  )
}

/** Returns the item whose end has a grip: the dragged one, else the selected one. */
function itemWithGrip({ chosen, dragged, lengthOf }: LayerProps): ItemId | null {
  if (dragged !== null) return dragged.item
  return chosen === null || lengthOf(chosen) === null ? null : chosen
}

/** The layer over the lane of the run: a press selects, the second button or Enter opens the menu, and ends can be dragged. */
export function DragLayer(props: LayerProps) {
  const { picture, window, chosen, entrance, dragged, lengthOf, choose, openMenu, grab } = props
  const { t } = useTranslation('timeline')
  const surface = useRef<HTMLFieldSetElement>(null)
  const shownItem = chosen ?? entrance
  const span = shownItem === null ? null : spanIn(picture, shownItem)
  const grip = itemWithGrip(props)
  const end = grip === null ? null : (spanIn(picture, grip)?.end ?? null)
  const hold = (item: ItemId | null, event: PointerEvent) => {
    const length = item === null ? null : lengthOf(item)
    if (item === null || length === null || surface.current === null || event.button !== 0) return
    const { msPerPx } = scaleOf(surface.current, window)
    choose(item)
    grab({ item, was: length, x: event.clientX, msPerPx }, event)
  }
  const hitAt = ({ clientX }: MouseEvent) => {
    const scale = surface.current && scaleOf(surface.current, window)
    const at = scale?.at(clientX) ?? instant(0)
    const end = endAt(props, at, GRAB_DISTANCE * (scale?.msPerPx ?? 0))
    return { end, item: itemAt(picture.run, at)?.item ?? null }
  }
  return (
    <fieldset
      ref={surface}
      aria-label={t('run')}
      className={css.layer}
      data-drawing
      data-held={dragged !== null}
      onPointerDown={(event) => {
        if (event.pointerType !== 'touch') hold(hitAt(event).end, event)
      }}
      onPointerMove={(event) => {
        if (dragged === null) event.currentTarget.dataset['end'] = String(hitAt(event).end !== null)
      }}
      onPointerUp={(event) => {
        const { end, item } = hitAt(event)
        const isPress = dragged === null && (end === null || event.pointerType === 'touch')
        if (isPress && item !== null) choose(item)
      }}
      onContextMenu={(event) => {
        event.preventDefault()
        const { item } = hitAt(event)
        if (item !== null) openMenu(item, { x: event.clientX, y: event.clientY })
      }}
    >
      {shownItem === null || span === null ? null : (
        <ChosenBlock layer={props} item={shownItem} span={span} />
      )}
      {end === null ? null : (
        <EndHandle layer={props} end={end} hold={(event) => hold(grip, event)} />
      )}
    </fieldset>
  )
}
