import { type ReactNode, useRef } from 'react'
import type { Span } from '../../../shared/time/span.ts'
import { More } from '../controls/More.tsx'
import { Axis, Lines, type Marks, Pins } from './Axis.tsx'
import { LaneStrip, type NameOf, type ShownLane } from './LaneStrip.tsx'
import { useWidth } from './useWidth.ts'
import './timeline.css'

/** The lane that fixed starts stand on. */
export const PLAN_LANE = 'plan'

/**
 * Lanes of a show on one axis, with now, the stop and fixed starts across them. A preview is one more lane: that of the timeline
 * which a change would make (`runLane` of `shared/timing/picture.ts`), with what the change touches in `changed`.
 */
export function TimelinePicture({
  label,
  window,
  lanes,
  marks,
  zones,
  name,
  perMinute = null,
  over,
}: {
  /** What the picture is called, for those who do not see it. */
  readonly label: string
  /** What stretch of time is seen: `windowOf` of `scale.ts`. */
  readonly window: Span
  readonly lanes: readonly ShownLane[]
  readonly marks: Marks
  /** The zones on the axis, the show's own first. */
  readonly zones: readonly string[]
  readonly name: NameOf
  /** The least width of a minute in px; where that is more than there is room, the picture scrolls sideways. */
  readonly perMinute?: number | null
  /** What lies over a lane, placed by `percentOf` of the same window. */
  readonly over?: (lane: string) => ReactNode
}) {
  const track = useRef<HTMLDivElement>(null)
  const width = useWidth(track)
  const [home = 'UTC'] = zones
  const least =
    perMinute === null ? 0 : Math.round(((window.end - window.start) / 60_000) * perMinute)
  const scrolls = least > 0 ? { tabIndex: 0 } : {}
  return (
    <section className="ui-tl" aria-label={label} data-scrolls={least > 0} {...scrolls}>
      <div className="ui-tl-track" ref={track} style={{ minWidth: least }}>
        <Axis window={window} width={width} marks={marks} zones={zones} />
        {lanes.map(({ id, name: called, note, ...lane }) => (
          <div key={id} className="ui-tl-row" data-lane={id}>
            <p className="ui-tl-called" aria-hidden="true">
              <span>
                {called === '' ? null : <b>{called}</b>} {note}
              </span>
            </p>
            <div className="ui-tl-lane">
              <div className="ui-tl-strip" aria-hidden="true">
                <LaneStrip {...lane} window={window} width={width} now={marks.now} name={name} />
              </div>
              {id === PLAN_LANE ? (
                <Pins window={window} width={width} marks={marks} zone={home} />
              ) : null}
              {over?.(id)}
            </div>
          </div>
        ))}
        <Lines window={window} width={width} marks={marks} zone={home} />
      </div>
      {least > 0 ? <More /> : null}
    </section>
  )
}
