import { type CSSProperties, type ReactNode, useRef } from 'react'
import type { Span } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { More } from '../controls/More.tsx'
import { useMedia } from '../controls/theme.ts'
import { useWidth } from '../layout/watchSizes.ts'
import { Axis, Flags, Lines, type Marks } from './Axis.tsx'
import { LaneStrip, type NameOf, type ShownLane } from './LaneStrip.tsx'
import { HEIGHT } from './labels.ts'
import css from './timelinePicture.module.css'

/** The lane on which fixed starts are marked. */
export const PLAN_LANE = 'plan'

/**
 * Lanes of a show on one axis, with now, the stop and fixed starts across them. A preview is one more lane: the timeline after a
 * change (`runLane` of `shared/timing/timelinePicture.ts`), with the affected items in `changed`.
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
  /** The name of the picture for screen readers. */
  readonly label: string
  /** The visible part of the time: `windowOf` of `scale.ts`. */
  readonly window: Span
  readonly lanes: readonly ShownLane[]
  readonly marks: Marks
  /** The zones on the axis, the show's own zones first. */
  readonly zones: readonly string[]
  readonly name: NameOf
  /** The minimum width of a minute in px; a picture that does not fit scrolls sideways. */
  readonly perMinute?: number | null
  /** Returns the content above a lane, placed by `percentOf` of the same window. */
  readonly over?: (lane: string) => ReactNode
}) {
  const scale = useRef<HTMLDivElement>(null)
  const width = useWidth(scale)
  const [home = 'UTC'] = zones
  const { city } = useTranslation()
  // On a wide screen, letters are larger, as on the console.
  const letterScale = useMedia('wide') ? 1.25 : 1
  const size = { window, width, marks, scale: letterScale }
  const minWidth =
    perMinute === null ? 0 : Math.round(((window.end - window.start) / 60_000) * perMinute)
  const scrollable = minWidth > 0 ? { tabIndex: 0 } : {}
  const style = { '--lane': `${HEIGHT}px`, minWidth } as CSSProperties
  return (
    <section className={css.picture} aria-label={label} data-scrolls={minWidth > 0} {...scrollable}>
      <div className={css.track} style={style}>
        <div className={css.axis} aria-hidden="true">
          <p className={css.cities}>
            {zones.map((zone) => (
              <span key={zone}>{city(zone)}</span>
            ))}
          </p>
          <div className={css.scale} ref={scale}>
            <Axis {...size} zones={zones} />
          </div>
        </div>
        {lanes.map(({ id, name: laneName, note, ...lane }) => (
          <div key={id} className={css.row} data-lane={id} data-testid="lane">
            <p className={`second ${css.name}`} aria-hidden="true">
              <b>{laneName}</b> <span>{note}</span>
            </p>
            <div className={css.lane}>
              <div className={css.strip} data-drawing aria-hidden="true">
                <LaneStrip {...lane} {...size} name={name} />
              </div>
              {id === PLAN_LANE ? <Flags {...size} zone={home} /> : null}
              {over?.(id)}
            </div>
          </div>
        ))}
        <div className={css.lines} data-drawing aria-hidden="true">
          <div>
            <Lines {...size} zone={home} />
          </div>
        </div>
      </div>
      {minWidth > 0 ? <More /> : null}
    </section>
  )
}
