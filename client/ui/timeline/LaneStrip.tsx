import { memo, type ReactNode } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import type { Lane } from '../../../shared/timing/timelinePicture.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { type Drawn, Ends } from './Axis.tsx'
import {
  figuresOf,
  givenText,
  HEIGHT,
  isInLines,
  LEAST_CUT,
  labelsOf,
  overMinutes,
  type Placed,
  placed,
  type Shapes,
  shapesOf,
  widthOf,
  withRoom,
} from './labels.ts'
import { partOf } from './scale.ts'
import css from './timelinePicture.module.css'

/** A lane to draw. */
export type ShownLane = {
  readonly id: string
  readonly name: string
  /** The text after its name: when it ends, compared with the hard stop. */
  readonly note: string
  readonly lane: Lane
  /** The items that a previewed change affects: framed, or marked as dropped. Absent if the lane is no preview. */
  readonly changed?: readonly ItemId[]
  /** Minutes past the stop, as in the landing. */
  readonly past?: number | null
}

/** Returns the name of an item in a lane. */
export type NameOf = (item: ItemId) => TextInLanguage

/** The shapes from the back to the front. */
const ORDER: readonly (keyof Shapes)[] = [
  ...(['gap', 'slack', 'done', 'break', 'hatch', 'waiting'] as const),
  ...(['on', 'over', 'past', 'given', 'changed'] as const),
]

function Blocks({ shapes, width }: { readonly shapes: Shapes; readonly width: number }) {
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      {ORDER.map((name) =>
        shapes[name] === undefined ? null : <path key={name} data-kind={name} d={shapes[name]} />,
      )}
    </svg>
  )
}

/** Returns a function that formats a figure: with words, or only the number; null if it does not fit. */
function useFigureText({ past, scale }: Pick<StripProps, 'past' | 'scale'>) {
  const { t } = useTranslation('timeline')
  return ({ block: { kind, from, to }, left, right }: Placed): string | null => {
    if (kind === 'given') return givenText(to - from)
    const count = kind === 'past' ? (past ?? null) : overMinutes(to - from)
    if (count === null) return null
    const fits = (text: string) => widthOf(text, scale) <= right - left
    return [t('over', { count }), String(count)].find(fits) ?? null
  }
}

type StripProps = Pick<ShownLane, 'lane' | 'changed' | 'past'> & Drawn & { readonly name: NameOf }

/** Returns a name for one line of this width; if it is too narrow, the first letter of each word. */
const lineOf = (name: string, width: number) =>
  width < LEAST_CUT ? name.replace(/(\S)\S*\s*/gu, '$1') : name

/** The gap between two texts above a lane, in px. */
const GAP = 10

/** Marks the items that a change drops at the time they would have begun, with their names if there is room. */
function Dropped({ lane, changed = [], window, width, name, scale }: StripProps) {
  const { t } = useTranslation('timeline')
  const dropped = lane.dropped
    .filter(({ item }) => changed.includes(item))
    .map(({ item, at }) => {
      const from = width * partOf(window, at)
      const words = t('dropped', { what: name(item).text })
      return { item, words, from, to: from + widthOf(words, scale) + GAP }
    })
  return withRoom(dropped, width).map(({ item, words, from, fits }) => (
    <span key={item} className={css.dropped} style={{ left: from }}>
      {fits ? <span className="medium whole">{words}</span> : null}
    </span>
  ))
}

/** Draws a lane: its blocks, the names that fit, its overrun, and the dropped items. */
export const LaneStrip = memo(function LaneStrip(props: StripProps): ReactNode {
  const { lane, changed = [], past = null, window, width, marks, name, scale } = props
  const figureText = useFigureText({ past, scale })
  const blocks = placed(lane, window, width)
  const changedItems = new Set(changed)
  return (
    <>
      <Blocks shapes={shapesOf(blocks, changedItems)} width={width} />
      {blocks.length === 0 ? null : <Ends window={window} ends={marks.ends} />}
      {labelsOf(blocks, width * partOf(window, marks.now), scale).map((label) => {
        const { block } = label.placed
        if (block.item === null) return null
        const { text, lang } = name(block.item)
        const isLines = isInLines(text, label.width, scale)
        const isStrong = block.kind === 'on' || changedItems.has(block.item)
        return (
          <span
            key={`${block.item} ${block.kind}`}
            className={`${css.label} ${isLines ? 'row' : 'cut'} ${isStrong ? 'strong' : ''}`}
            title={text}
            data-lines={isLines}
            data-kind={block.kind}
            lang={lang}
            style={{ left: label.left, width: label.width }}
          >
            {isLines ? <span className="lines">{text}</span> : lineOf(text, label.width / scale)}
          </span>
        )
      })}
      {figuresOf(blocks, scale).map((figure) => (
        <b
          key={`${figure.block.kind} ${figure.block.from}`}
          className={`whole ${css.figure}`}
          data-kind={figure.block.kind}
          style={{ left: figure.left, width: figure.right - figure.left }}
        >
          {figureText(figure)}
        </b>
      ))}
      <Dropped {...props} />
    </>
  )
})
