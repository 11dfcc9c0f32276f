import { memo, useMemo, useRef, useState } from 'react'
import type { SourceReading } from '../../../shared/agenda/reading/reading.ts'
import { guessTag } from '../../i18n/guessTag.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { Mark } from './Mark.tsx'
import { type Fate, type LedgerRow, ledgerRows, wholeText } from './model/ledgerRows.ts'
import { type Lit, type Ties, tiedLines } from './model/ties.ts'
import { type AskedFinding, type Look, lookOf } from './model/work.ts'
import { useRoving } from './useRoving.ts'
import './source.css'

/** How many rows are shown at once. */
const ROWS = 400

/** The language a line of the source is set in. */
function langOf(text: string): string {
  return guessTag(text, [])
}

type LineProps = {
  readonly from: number
  readonly to: number
  /** The numbers of its lines, with blanks between. */
  readonly lines: string
  readonly text: string
  /** All of its text, where it is opened. */
  readonly whole: string | null
  readonly became: string
  readonly asks: boolean
  readonly lit: boolean
  readonly tied: boolean
  /** The findings on it, as `1 asks,3 assumed`: number and look; one text, so that an equal line is not drawn again. */
  readonly marks: string
  readonly open: (from: number) => void
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

/** A run of lines and what it became; pressed it opens, and what was made of it is led to. */
const Line = memo(function Line(props: LineProps) {
  const { from, to, lines, text, whole, became, asks, lit, tied, marks, open } = props
  return (
    <li
      data-line={from}
      data-lines={lines}
      data-lit={lit}
      data-tied={tied}
      data-found={marks !== ''}
      data-asks={asks}
    >
      <button
        type="button"
        className="paste-row"
        aria-expanded={whole !== null}
        data-stop=""
        data-jump={tied ? '' : undefined}
        tabIndex={-1}
        onClick={() => open(from)}
      >
        <span className="paste-no">{from === to ? from : `${from}–${to}`}</span>
        <span className="paste-text" lang={langOf(text)}>
          {whole ?? text}
        </span>
        <span className="paste-became">{became}</span>
        <Marks marks={marks} />
      </button>
    </li>
  )
})

/** What a row became in words; of another day or room than the one that is shown it is said of which. */
function useBecameWords(agenda: number): (fate: Fate) => string {
  const { t } = useTranslation('intake')
  return (fate) => {
    switch (fate.as) {
      case 'became':
        return t(`became.${fate.became}`)
      case 'joined':
        return t('becameJoined', { n: fate.line })
      case 'left-out':
        return t('becameLeftOut')
      case 'unknown':
        return ''
      case 'items': {
        const { from, to } = fate
        const what = from === to ? t('becameItem', { n: from }) : t('becameItems', { from, to })
        return fate.agenda === agenda ? what : t('becamePart', { n: fate.agenda + 1, what })
      }
    }
  }
}

/** What of the reading stands at a row: the findings on its lines, and whether it is lit or tied to anything. */
function useStanding(ties: Ties, lit: Lit) {
  const tied = useMemo(() => tiedLines(ties), [ties])
  const mark = (index: number) => {
    const asked: AskedFinding | undefined = ties.findings.get(index)
    return asked === undefined ? [] : [`${asked.n} ${lookOf(asked)}`]
  }
  return ({ lines }: LedgerRow) => ({
    marks: lines
      .flatMap((line) => ties.findingsOf.get(line) ?? [])
      .flatMap(mark)
      .join(','),
    lit: lines.some((line) => lit.lines.has(line)),
    tied: lines.some((line) => tied.has(line)),
  })
}

type PaneProps = {
  readonly reading: SourceReading
  readonly asked: readonly AskedFinding[]
  /** The agenda that is shown, of those that were read. */
  readonly agenda: number
  readonly ties: Ties
  readonly lit: Lit
}

/** The source line by line with what each became; findings are marked in its margin. */
export function SourcePane({ reading, asked, agenda, ties, lit }: PaneProps) {
  const { t } = useTranslation('intake')
  const words = useBecameWords(agenda)
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const [shown, show] = useState(ROWS)
  const list = useRef<HTMLOListElement>(null)
  const rove = useRoving(list)
  const standing = useStanding(ties, lit)
  const rows = useMemo(() => ledgerRows(reading, asked), [reading, asked])
  const [toggle] = useState(() => (from: number) => {
    setOpened((before) => {
      const after = new Set(before)
      if (!after.delete(from)) after.add(from)
      return after
    })
  })
  const [next] = rows.slice(shown)
  const last = rows.at(-1)
  return (
    <ol className="paste-lines" ref={list} onKeyDown={rove}>
      {rows.slice(0, shown).map((row) => (
        <Line
          key={row.from}
          from={row.from}
          to={row.to}
          lines={row.lines.join(' ')}
          text={row.text}
          {...standing(row)}
          whole={opened.has(row.from) ? wholeText(reading.source, row) : null}
          became={words(row.fate)}
          asks={row.fate.as === 'became' && row.fate.became === 'not-understood'}
          open={toggle}
        />
      ))}
      {next === undefined || last === undefined ? null : (
        <li className="paste-fold">
          <span>{t('fold', { from: next.from, to: last.to })}</span>
          <Button size="small" look="bare" onClick={() => show(shown + ROWS)}>
            {t('show')}
          </Button>
        </li>
      )}
    </ol>
  )
}
