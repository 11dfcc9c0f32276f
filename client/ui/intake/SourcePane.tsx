import { memo, type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../controls/Button.tsx'
import { Mark } from './Mark.tsx'
import { type SourceRow, sourceRows } from './model/sourceRows.ts'
import { type Lit, type Ties, tiedLines } from './model/ties.ts'
import { type Asked, type Look, lookOf } from './model/work.ts'
import { useRoving } from './useRoving.ts'
import './source.css'

/** The language a line of the source is set in. */
function langOf(text: string): string {
  return /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en'
}

type LineProps = {
  readonly n: number
  readonly text: string
  readonly lit: boolean
  readonly tied: boolean
  /** The findings on it, as `1 asks,3 assumed`: number and look; one text, so that an equal line is not drawn again. */
  readonly marks: string
}

function Marks({ marks }: { readonly marks: string }) {
  const { t } = useTranslation('intake')
  if (marks === '') return null
  const all = marks.split(',').map((mark) => {
    const [n = '', look = ''] = mark.split(' ')
    return { n, look: look as Look }
  })
  const list = all.map(({ n }) => n).join(', ')
  return (
    <span className="paste-marks">
      <span className="unseen">{t('lineFindings', { count: all.length, list })}</span>
      {all.map(({ n, look }) => (
        <Mark key={n} n={n} look={look} />
      ))}
    </span>
  )
}

/** One line of the source; those that something was made of lead to it. */
const Line = memo(function Line({ n, text, lit, tied, marks }: LineProps) {
  const words: ReactNode = (
    <>
      <span className="paste-no">{n}</span>
      <span className="paste-text" lang={langOf(text)}>
        {text.trim().replace(/\t+/g, '   ')}
      </span>
      <Marks marks={marks} />
    </>
  )
  return (
    <li data-line={n} data-lit={lit} data-tied={tied} data-found={marks !== ''}>
      {tied ? (
        <button type="button" className="paste-row" data-stop="" data-jump="" tabIndex={-1}>
          {words}
        </button>
      ) : (
        <div className="paste-row">{words}</div>
      )}
    </li>
  )
})

function Fold({
  row,
  open,
}: {
  readonly row: Extract<SourceRow, { type: 'fold' }>
  readonly open: () => void
}) {
  const { t } = useTranslation('intake')
  const { from, to } = row
  return (
    <li className="paste-fold">
      <span>{t('fold', { count: to - from + 1, from, to })}</span>
      <Button size="small" look="bare" onClick={open}>
        {t('show')}
      </Button>
    </li>
  )
}

/** The source with its line numbers; what was made of a line is marked in its margin. */
export function SourcePane({
  source,
  ties,
  lit,
}: {
  readonly source: readonly string[]
  readonly ties: Ties
  readonly lit: Lit
}) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const list = useRef<HTMLOListElement>(null)
  const rove = useRoving(list)
  const tied = useMemo(() => tiedLines(ties), [ties])
  const rows = useMemo(() => sourceRows(source, tied, opened), [source, tied, opened])
  const mark = (index: number) => {
    const asked: Asked | undefined = ties.findings.get(index)
    return asked === undefined ? [] : [`${asked.n} ${lookOf(asked)}`]
  }
  return (
    <ol className="paste-lines" ref={list} onKeyDown={rove}>
      {rows.map((row) =>
        row.type === 'fold' ? (
          <Fold
            key={`fold ${row.from}`}
            row={row}
            open={() => setOpened((before) => new Set([...before, row.from]))}
          />
        ) : (
          <Line
            key={row.n}
            n={row.n}
            text={row.text}
            lit={lit.lines.has(row.n)}
            tied={tied.has(row.n)}
            marks={(ties.findingsOf.get(row.n) ?? []).flatMap(mark).join(',')}
          />
        ),
      )}
    </ol>
  )
}
