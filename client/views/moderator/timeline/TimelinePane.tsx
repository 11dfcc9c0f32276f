import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { grantPower } from '../../../../shared/access/may.ts'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import {
  instant,
  latestOf,
  minuteFloor,
  SECOND,
  type Span,
} from '../../../../shared/time/instant.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive } from '../../../live/LiveContext.tsx'
import { useUnchanged } from '../../../ui/agenda/useDerived.ts'
import { useLength } from '../../../ui/agenda/useLength.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { KeyCap } from '../../../ui/controls/KeyCap.tsx'
import { isTaken } from '../../../ui/controls/keys.tsx'
import { useMedia } from '../../../ui/controls/theme.ts'
import { PaneHead } from '../../../ui/layout/Pane.tsx'
import layout from '../../../ui/layout/pane.module.css'
import { RowList } from '../../../ui/layout/RowList.tsx'
import type { NameOf } from '../../../ui/timeline/LaneStrip.tsx'
import { windowOf, ZOOMS, type Zoom } from '../../../ui/timeline/scale.ts'
import { TimelinePicture } from '../../../ui/timeline/TimelinePicture.tsx'
import { WholeLine } from '../../../ui/timeline/WholeLine.tsx'
import { placedItem } from '../agenda/itemForm.ts'
import { currentItem, type ItemLine, linesAt } from '../agenda/rows.ts'
import { zonesAt } from '../agenda/zones.ts'
import type { ConsoleContext, ContextProps } from '../context/consoleContext.ts'
import type { Console } from '../context/useConsole.ts'
import { useConsoleData, useTimes } from '../context/useConsoleData.ts'
import { DragFacts } from './DragFacts.tsx'
import { DragLayer, type LayerProps, spanIn } from './DragLayer.tsx'
import { Gauge } from './Gauge.tsx'
import { ItemTable } from './ItemTable.tsx'
import {
  dragResult,
  type PictureData,
  pictureAt,
  RUN_LANE,
  useDragging,
  useLanes,
  useShortName,
} from './pictureAt.ts'
import css from './timelinePane.module.css'

/** The facts of the selected item: its name, its length, start and end (`facts`); and the keys of the chart. */
function ItemFacts({
  context,
  line,
  name,
  facts,
}: ContextProps & {
  readonly line: ItemLine | null
  readonly name: NameOf
  readonly facts: string | null
}) {
  const { t } = useTranslation('timeline')
  const itemName = line && name(line.id)
  const text = (cell: ItemLine['latest']) => cell?.text ?? t('never')
  return (
    <>
      {itemName === null ? null : (
        <p className="t3 strong" lang={itemName.lang}>
          {itemName.text}
        </p>
      )}
      {line === null || line.title.text === itemName?.text ? null : (
        <p className="title" lang={line.title.lang}>
          {line.title.text}
        </p>
      )}
      <p className="second">{facts}</p>
      {line === null || line.latest === null ? null : (
        <p className="second">
          {t('latest', { planned: text(line.latest), least: text(line.latestLeast) })}
        </p>
      )}
      <p className={`acts second not-touch ${css.hint}`}>
        {context.show.run.position.status === 'ended' ? null : (
          <span>
            <KeyCap keys="Alt ←" /> <KeyCap keys="Alt →" /> {t('keys.minute')}
          </span>
        )}
        <span>
          <KeyCap keys="1" /> <KeyCap keys="2" /> <KeyCap keys="3" /> {t('keys.zoom')}
        </span>
      </p>
    </>
  )
}

/** The title, the time range, table or chart, and Close. */
function TimelineHead({ timeline }: Pick<Console, 'timeline'>) {
  const { t } = useTranslation('timeline')
  const { zoom, zoomTo, asTable, showTable, close } = timeline
  return (
    <PaneHead title={t('title')} close={close}>
      {asTable ? null : (
        <fieldset className={`ui-switch ${css.zoom}`} aria-label={t('zoom.label')}>
          {ZOOMS.map((one) => (
            <button key={one} type="button" aria-pressed={one === zoom} onClick={() => zoomTo(one)}>
              {t(`zoom.${one}`)}
            </button>
          ))}
        </fieldset>
      )}
      <Button
        look="bare"
        size="small"
        className={`pushed ${css.as}`}
        aria-pressed={asTable}
        onClick={() => showTable(!asTable)}
      >
        {t(asTable ? 'picture' : 'table')}
      </Button>
    </PaneHead>
  )
}

/** Returns the least width of a minute on a phone, where the chart scrolls sideways, in px. */
function useLeastMinute(zoom: Zoom): number | null {
  return useMedia('handheld') && zoom === 'fromNow' ? 7 : null
}

const DRAGGABLE: ReadonlySet<string> = new Set(['waiting', 'live', 'paused'])

type PaneProps = Pick<Console, 'context' | 'selection' | 'timeline'> & {
  /** The newest request, at the foot. */
  readonly request: ReactNode
}

/** Returns a function for the length of an item in ms if this person may drag its end now, else null. */
function useLengthOf(context: ConsoleContext, lines: readonly ItemLine[]): LayerProps['lengthOf'] {
  const { show, you } = context
  return useMemo(() => {
    const may =
      show.run.position.status !== 'ended' && grantPower(you.grant, 'editLength') === 'yes'
    const ids = new Set(lines.filter(({ status }) => DRAGGABLE.has(status)).map(({ id }) => id))
    return (item: ItemId) =>
      may && ids.has(item) ? (placedItem(show, item)?.length ?? null) : null
  }, [show, you, lines])
}

/** Returns a function that formats an item's length, start and end, as in the lists. */
function useItemFacts(
  context: ConsoleContext,
  { run, landing }: PictureData,
): (item: ItemId, span: Span) => string {
  const { t } = useTranslation('timeline')
  const times = useTimes(context)
  const length = useLength()
  const last = run.blocks.at(-1)?.to
  return (item, { start, end }) => {
    const planned = placedItem(context.show, item)?.length ?? 0
    const endText = times.all(end === last ? landing.end : minuteFloor(end))
    if (planned === 0 && start === end) return t('factsPoint', { at: endText })
    return t('facts', {
      length: length(planned),
      start: times.home(minuteFloor(start)),
      end: endText,
    })
  }
}

/** Focuses the block of the selected item and scrolls to it; does not take the focus from another part or a text field. */
function useFocusOnChosen(chosen: ItemId | null) {
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    const block =
      chosen === null
        ? null
        : pane.current?.querySelector<HTMLElement>('[data-testid="chosen-block"]')
    const active = document.activeElement
    const isFree = active === null || active === document.body || pane.current?.contains(active)
    if (block && isFree === true && !isTaken(active)) block.focus({ preventScroll: true })
    block?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [chosen])
  return pane
}

type Shown = { readonly picture: PictureData; readonly lines: readonly ItemLine[] }

/** Returns the dragged end and the result of its release, calculated once a second. */
function useDrag(context: ConsoleContext) {
  const live = useLive()
  const { dragged, grab } = useDragging(context)
  const second = Math.floor((live.now() ?? context.now) / SECOND) * SECOND
  const now = latestOf(context.now, instant(second))
  const before = useMemo(() => momentOf(context.show, now), [context.show, now])
  return { dragged, grab, result: dragged && before && dragResult(context, before, dragged) }
}

/** The part that renders while an end is dragged; expensive data arrives as props and does not change then. */
function Pane({ context, selection, timeline, request, picture, lines }: PaneProps & Shown) {
  const { t, city } = useTranslation('timeline')
  const wide = useMedia('wide')
  const { dragged, grab, result } = useDrag(context)
  const lanes = useLanes(context, picture, { dragged, result })
  const name = useShortName(context)
  const lengthOf = useLengthOf(context, lines)
  const facts = useItemFacts(context, picture)
  const chosen = selection.selected
  const pane = useFocusOnChosen(chosen)
  const { zoom, asTable } = timeline
  const perMinute = useLeastMinute(zoom)
  const entrance = currentItem(lines)
  const shownItem = chosen ?? entrance
  const span = shownItem === null ? null : spanIn(picture, shownItem)
  const window = useMemo(() => windowOf(picture, zoom), [picture, zoom])
  const unchanged = useUnchanged<readonly string[]>()
  const away = unchanged(zonesAt(context).away.map(city))
  const table = <ItemTable lines={lines} name={name} away={away} />
  const handlers = {
    chosen,
    entrance,
    dragged,
    lengthOf,
    grab,
    picture,
    window,
    describe: (item: ItemId, at: Span) => `${name(item).text}, ${facts(item, at)}`,
    choose: selection.select,
    openMenu: selection.openMenu,
  }
  return (
    <section
      className={`${layout.pane} ${css.timeline}`}
      ref={pane}
      data-testid="timeline"
      aria-label={t('title')}
    >
      <TimelineHead timeline={timeline} />
      {asTable ? (
        <RowList name={t('table')} parts={true}>
          {table}
        </RowList>
      ) : (
        <>
          <div className={`fixed ${css.whole}`}>
            <WholeLine />
          </div>
          <TimelinePicture
            window={window}
            lanes={lanes}
            name={name}
            marks={picture}
            zones={picture.zones}
            label={`${t('plan')}, ${t('run')}`}
            perMinute={perMinute}
            over={(lane) => (lane === RUN_LANE ? <DragLayer {...handlers} /> : null)}
          />
          <div className="unseen">{table}</div>
        </>
      )}
      <div className={`${asTable ? 'fixed' : ''} ${css.details}`}>
        {dragged !== null && result !== null ? (
          <DragFacts context={context} dragged={dragged} result={result} />
        ) : (
          <ItemFacts
            context={context}
            name={name}
            line={lines.find(({ id }) => id === shownItem) ?? null}
            facts={shownItem === null || span === null ? null : facts(shownItem, span)}
          />
        )}
        {wide ? null : <Gauge context={context} className={css.gauge} />}
      </div>
      {request}
    </section>
  )
}

/** The timeline, which covers agenda and side column: the chart or its table, and the selected or dragged item. */
export function TimelinePane(props: PaneProps) {
  const picture = useConsoleData(props.context, pictureAt)
  const all = useConsoleData(props.context, linesAt)
  const lines = useMemo(() => (all ?? []).filter((line) => line.type === 'item'), [all])
  return picture === null ? null : <Pane {...props} picture={picture} lines={lines} />
}
