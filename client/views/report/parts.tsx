import type { ReactNode } from 'react'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import layout from '../../ui/layout/table.module.css'
import css from './reportTable.module.css'

/** A part of the report under its heading. */
export function Part({
  id,
  title,
  hint,
  className,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly hint?: string
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <section className={className} aria-labelledby={`rp-${id}`}>
      <h2 id={`rp-${id}`} className="t2">
        {title} {hint === undefined ? null : <small className="quiet plain">{hint}</small>}
      </h2>
      {children}
    </section>
  )
}

/** A line of a table: its name and its amounts. */
export type FigureLine = {
  readonly key: string
  readonly name: ReactNode
  readonly lang?: LanguageTag
  readonly figures: readonly ReactNode[]
  /** Whether there is nothing to count. */
  readonly isNone?: boolean
}

/** A table with a name and a few amounts in each line; the first head is above the names. */
export function FigureTable({
  heads,
  lines,
  isPlain = false,
}: {
  readonly heads: readonly { readonly id: string; readonly head: ReactNode }[]
  readonly lines: readonly FigureLine[]
  /** Whether its lines have no rules, and only screen readers get its heads. */
  readonly isPlain?: boolean
}) {
  return (
    <table className={`${layout.table} ${css.table} ${isPlain ? css.plain : ''}`}>
      <thead className={isPlain ? 'unseen' : undefined}>
        <tr>
          {heads.map(({ id, head }) =>
            head === null ? (
              <td key={id} />
            ) : (
              <th key={id} scope="col">
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, lang, figures, isNone }) => (
          <tr key={key} className={isNone ? 'quiet' : undefined}>
            <th scope="row" lang={lang}>
              {name}
            </th>
            {figures.map((figure, n) => (
              <td key={heads[n + 1]?.id}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The look of a thin rule between bars. */
export const THIN = { className: 'quiet', stroke: 'currentColor' } as const

/** The style of a bar by its meaning: used, given, overrun, saved or planned time. */
const FILLS = {
  plain: { fill: 'var(--ink)' },
  given: { fill: 'var(--paper)', stroke: 'var(--ink)' },
  over: { fill: 'url(#rp-hatch)' },
  won: { fill: 'var(--calm)' },
  plan: { fill: 'var(--edge)' },
} as const
export type Fill = keyof typeof FILLS

/** The hatch of overrun, which bars use by its id; a page needs it once. */
export function Hatch() {
  return (
    <svg className="unseen" aria-hidden="true">
      <defs>
        <pattern
          id="rp-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="3" height="6" style={{ fill: 'var(--over)' }} />
        </pattern>
      </defs>
    </svg>
  )
}

/** A bar from one position to another; all sizes are percentages of its drawing. */
export function Bar({
  from,
  to,
  fill,
  top = 32,
  height = 36,
}: {
  readonly from: number
  readonly to: number
  readonly fill: Fill
  readonly top?: number
  readonly height?: number
}) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)]
  return (
    <rect
      style={FILLS[fill]}
      x={`${left}%`}
      width={`${right - left}%`}
      y={`${top}%`}
      height={`${height}%`}
    />
  )
}
