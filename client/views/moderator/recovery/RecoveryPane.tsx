import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { type Instant, latestOf } from '../../../../shared/time/instant.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { isTaken } from '../../../ui/controls/keys.tsx'
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import { useMedia } from '../../../ui/controls/theme.ts'
import layout from '../../../ui/layout/pane.module.css'
import type { ShownLane } from '../../../ui/timeline/LaneStrip.tsx'
import { windowOf } from '../../../ui/timeline/scale.ts'
import { TimelinePicture } from '../../../ui/timeline/TimelinePicture.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import type { Console } from '../context/useConsole.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import {
  EMPTY,
  minutesOver,
  type PictureData,
  pictureAt,
  useShortName,
} from '../timeline/pictureAt.ts'
import { HandTable } from './HandTable.tsx'
import { OptionColumn } from './OptionColumn.tsx'
import { RecoveryFoot } from './RecoveryFoot.tsx'
import { Reason, RecoveryHead } from './RecoveryHead.tsx'
import css from './recovery.module.css'
import type { View } from './useRecovery.ts'
import { changedBy, changesOf, type Outlook, outlookOf, shownOptions, type Way } from './way.ts'

/** A lane of an option or of lengths by hand; without an outlook it is no longer possible. */
type WayLane = {
  readonly name: string
  readonly changed: readonly ItemId[]
  readonly outlook: Outlook | null
}

type PaneProps = Pick<Console, 'context' | 'recovery'> & {
  /** The newest request, above the foot. */
  readonly request: ReactNode
}

type ShownProps = PaneProps & {
  readonly view: View
  readonly picture: PictureData
  /** The result of each option now, and of the lengths by hand. */
  readonly outlooks: readonly (Outlook | null)[]
  readonly byHand: Outlook | null
}

/** Returns the lanes below the run: the shown option or the lengths by hand, and the option to compare with. */
function useWayLanes({ recovery, view, outlooks, byHand }: ShownProps): readonly WayLane[] {
  const { t } = useTranslation('recovery')
  const { situation, shown, comparedWith, lengths } = view
  const { options } = situation.recovery
  const laneOf = (index: number | null): readonly WayLane[] => {
    const option = index === null ? undefined : options[index]
    if (index === null || option === undefined) return []
    const name = t('lanes.with', { n: index + 1 })
    return [{ name, changed: changedBy(option), outlook: outlooks[index] ?? null }]
  }
  if (lengths === null) return [...laneOf(shown), ...laneOf(comparedWith)]
  const changed = recovery.way === null ? [] : changedBy(recovery.way)
  return [{ name: t('lanes.hand'), changed, outlook: byHand }, ...laneOf(comparedWith)]
}

/** The lanes of the remaining show, without a change and with the shown options, on one axis from now to the stop. */
function RecoveryLanes(props: ShownProps) {
  const { t } = useTranslation('recovery')
  const { context, picture } = props
  const { run, landing, from, now } = picture
  const ways = useWayLanes(props)
  const ends = ways.flatMap(({ outlook }) => outlook?.lane.blocks.at(-1)?.to ?? [])
  const to = ends.reduce((latest, end) => latestOf(latest, end), picture.to)
  const window = useMemo(() => windowOf({ from, to, now }, 'fromNow'), [from, to, now])
  const lanes: readonly ShownLane[] = [
    {
      id: 'nothing',
      name: t('lanes.nothing'),
      note: '',
      lane: run,
      past: minutesOver(landing.minutes),
    },
    ...ways.map(({ name, changed, outlook }, index) => ({
      id: `way ${index}`,
      name,
      note: outlook === null ? t('lanes.gone') : '',
      lane: outlook?.lane ?? EMPTY,
      changed,
      past: minutesOver(outlook?.lands.minutes ?? null),
    })),
  ]
  return (
    <TimelinePicture
      window={window}
      lanes={lanes}
      name={useShortName(context)}
      marks={picture}
      zones={picture.zones}
      label={t('picture')}
    />
  )
}

/** Returns how many changes of an option have a row, depending on the size of the window. */
function useRowCount(): number {
  const phone = useMedia('handheld')
  const tablet = useMedia('tablet')
  const low = useMedia('low')
  const wide = useMedia('wide')
  if (phone) return Number.POSITIVE_INFINITY
  if (tablet || low) return 2
  return wide ? 8 : 4
}

function Choices({ context, recovery, view, outlooks, byHand }: ShownProps) {
  const { situation, shown, lengths } = view
  const { options } = situation.recovery
  const rowCount = useRowCount()
  const changes = options.map((option) => changesOf(context.show, option))
  if (lengths !== null)
    return (
      <HandTable
        context={context}
        lengths={lengths}
        outlook={byHand}
        adjust={(to) => recovery.change({ lengths: to })}
      />
    )
  const visible = shownOptions(options.length, shown)
  const rows = Math.min(
    rowCount,
    Math.max(...visible.map((n) => (changes[n]?.length ?? 0) + (options[n]?.stop == null ? 0 : 1))),
  )
  return (
    <>
      <Reason situation={situation} />
      <div className={css.options} style={{ '--rows': rows } as CSSProperties}>
        {visible.map((index) => {
          const option = options[index]
          return option === undefined ? null : (
            <OptionColumn
              key={index}
              context={context}
              option={option}
              changes={changes[index] ?? []}
              most={rowCount}
              n={index + 1}
              outlook={outlooks[index] ?? null}
              shown={index === shown}
              show={() => recovery.showOption(index)}
            />
          )
        })}
      </div>
    </>
  )
}

/** Focuses the pane when it opens and when the focused control disappears, unless somebody is typing. */
function useFocusOnPane(view: View): RefObject<HTMLElement | null> {
  const pane = useRef<HTMLElement>(null)
  const { shown, lengths } = view
  const byHand = lengths !== null
  const before = useRef(shown)
  useEffect(() => {
    const element = pane.current
    if (element === null || isTaken(document.activeElement)) return
    // A required agreement gets the focus first, so that Space ticks it.
    const agreement = byHand ? null : element.querySelector<HTMLElement>('[data-testid="agreed"]')
    const target = agreement ?? element
    target.focus({ preventScroll: true })
    if (before.current !== shown)
      element.querySelector('[data-shown="true"]')?.scrollIntoView?.({ block: 'nearest' })
    before.current = shown
  }, [shown, byHand])
  return pane
}

function Pane(props: ShownProps) {
  const { context, recovery, view, outlooks, request } = props
  const { t } = useTranslation('recovery')
  const pane = useFocusOnPane(view)
  return (
    <section
      className={`${layout.pane} ${css.recovery}`}
      ref={pane}
      tabIndex={-1}
      data-testid="recovery"
      aria-label={t('title')}
    >
      <RecoveryHead context={context} recovery={recovery} view={view} outlooks={outlooks} />
      <ScrollRegion name={t('choices')} className={`${layout.pane} ${css.body}`}>
        <RecoveryLanes {...props} />
        <Choices {...props} />
      </ScrollRegion>
      {request}
      <RecoveryFoot context={context} recovery={recovery} />
    </section>
  )
}

/** Recovery, which replaces agenda and side column: the options with their results, and Apply. */
export function RecoveryPane({ view, ...props }: PaneProps & { readonly view: View }) {
  const { way } = props.recovery
  const ways: readonly Way[] = view.situation.recovery.options
  const found = useConsoleData(props.context, (context: ConsoleContext, now: Instant) => ({
    picture: pictureAt(context, now),
    outlooks: ways.map((one) => outlookOf(context, one, now)),
    byHand: view.lengths === null || way === null ? null : outlookOf(context, way, now),
  }))
  if (found === null || found.picture === null) return null
  return <Pane {...props} {...found} view={view} picture={found.picture} />
}
