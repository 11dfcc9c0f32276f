import { memo, type ReactNode } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Span } from '../../../shared/time/span.ts'
import type { BlockKind, Lane } from '../../../shared/timing/lane.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { figuresOf, isWhole, LEAST_CUT, labelsOf, overMinutes } from './labels.ts'
import { partOf, percentOf } from './scale.ts'
import { HEIGHT, type Placed, placed, type Shapes, shapesOf } from './shapes.ts'

/** One lane as it is drawn. */
export type ShownLane = {
  readonly id: string
  readonly name: string
  /** What its name is followed by: when it ends, and how that lies against the stop. */
  readonly note: string
  readonly lane: Lane
  /** What a change touches: framed in ink, or said to be dropped. Left out where a lane is no preview. */
  readonly changed?: readonly ItemId[]
  /** Minutes past the stop, as the landing tells them. */
  readonly past?: number | null
}

/** What an item is called in a lane. */
export type NameOf = (item: ItemId) => TextInLanguage

/** From the back to the front. */
const ORDER: readonly (BlockKind | 'hatch' | 'changed')[] = [
  ...(['gap', 'slack', 'done', 'break', 'hatch', 'waiting', 'on', 'over', 'past'] as const),
  'changed',
]

function Drawn({ shapes, width }: { readonly shapes: Shapes; readonly width: number }) {
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      {ORDER.map((name) =>
        shapes[name] === undefined ? null : <path key={name} data-kind={name} d={shapes[name]} />,
      )}
    </svg>
  )
}

function Figure({ at, count }: { readonly at: Placed; readonly count: number | null }) {
  const { t } = useTranslation('timeline')
  if (count === null) return null
  const room = at.right - at.left
  const style = { left: at.left, width: room }
  return (
    <b className="ui-tl-figure" style={style}>
      {room >= 52 ? t('over', { count }) : count}
    </b>
  )
}

type StripProps = Pick<ShownLane, 'lane' | 'changed' | 'past'> & {
  readonly window: Span
  readonly width: number
  readonly now: Instant
  readonly name: NameOf
}

const NONE: readonly ItemId[] = []

/** A lane: its blocks, the names that have room, how far it goes over, and what it leaves out. */
export const LaneStrip = memo(function LaneStrip(props: StripProps): ReactNode {
  const { lane, changed = NONE, past = null, window, width, now, name } = props
  const { t } = useTranslation('timeline')
  const blocks = placed(lane, window, width)
  const touched = new Set(changed)
  return (
    <>
      <Drawn shapes={shapesOf(blocks, touched)} width={width} />
      {labelsOf(blocks, width * partOf(window, now)).map((label) => {
        const { block } = label.placed
        if (block.item === null) return null
        const { text, lang } = name(block.item)
        const whole = isWhole(text, label.width)
        if (!whole && label.width < LEAST_CUT) return null
        return (
          <span
            key={`${block.item} ${block.kind}`}
            className={whole ? 'ui-tl-name' : 'ui-tl-name cut'}
            data-kind={block.kind}
            data-changed={touched.has(block.item)}
            lang={lang}
            style={{ left: label.left, width: label.width }}
          >
            {whole ? <span>{text}</span> : text}
          </span>
        )
      })}
      {figuresOf(blocks).map((at) => {
        const { kind, from, to } = at.block
        const count = kind === 'past' ? past : overMinutes(to - from)
        return <Figure key={`${kind} ${from}`} at={at} count={count} />
      })}
      {lane.dropped
        .filter(({ item }) => touched.has(item))
        .map(({ item, at }) => (
          <span key={item} className="ui-tl-dropped" style={{ left: percentOf(window, at) }}>
            {t('dropped', { what: name(item).text })}
          </span>
        ))}
    </>
  )
})
