import { type ReactNode, useRef } from 'react'
import type { Span } from '../../../shared/time/instant.ts'
import { More } from '../controls/More.tsx'
import { useMedia } from '../controls/useMedia.ts'
import { Axis, Lines, type Marks } from './Axis.tsx'
import { Flags } from './Flags.tsx'
import { LaneStrip, type NameOf, type ShownLane } from './LaneStrip.tsx'
import { calledWidth } from './labels.ts'
import { useWidth } from './useWidth.ts'
import './timeline.css'
import './marks.css'
import './sizes.css'

/** The lane that fixed starts stand on. */
export const PLAN_LANE = 'plan'

/**
 * Lanes of a show on one axis, with now, the stop and fixed starts across them. A preview is one more lane: that of the timeline
 * which a change would make (`runLane` of `shared/timing/timelinePicture.ts`), with what the change touches in `changed`.
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
  // On a wall letters grow as those of the console do.
  const scale = useMedia('(min-width: 1600px)') ? 1.25 : 1
  const size = { window, width, marks, scale }
  const least =
    perMinute === null ? 0 : Math.round(((window.end - window.start) / 60_000) * perMinute)
  const scrolls = least > 0 ? { tabIndex: 0 } : {}
  return (
    <section className="ui-tl" aria-label={label} data-scrolls={least > 0} {...scrolls}>
      <div className="ui-tl-track" ref={track} style={{ minWidth: least }}>
        <Axis {...size} zones={zones} />
        {lanes.map(({ id, name: called, note, ...lane }) => (
          <div key={id} className="ui-tl-row" data-lane={id}>
            <p className="ui-tl-called" aria-hidden="true">
              <span>
                {called === '' ? null : <b>{called}</b>} {note}
              </span>
            </p>
            <div className="ui-tl-lane">
              <div className="ui-tl-strip" aria-hidden="true">
                <LaneStrip
                  {...lane}
                  window={window}
                  width={width}
                  name={name}
                  scale={scale}
                  marks={marks}
                  called={calledWidth(`${called} ${note}`, scale)}
                />
              </div>
              {id === PLAN_LANE ? (
                <Flags {...size} zone={home} from={calledWidth(`${called} ${note}`, scale)} />
              ) : null}
              {over?.(id)}
            </div>
          </div>
        ))}
        <Lines {...size} zone={home} />
      </div>
      {least > 0 ? <More /> : null}
    </section>
  )
}
