import { type CSSProperties, Fragment, type RefObject, useEffect, useRef, useState } from 'react'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import type { Paper, PrintSource } from './model/source.ts'
import css from './paper.module.css'
import { SheetLanguage } from './SheetLanguage.tsx'
import { RunningHead } from './sheets/parts.tsx'
import type { PrintRow, Sheet, TableSheet } from './sheets/sheetOf.tsx'
import { usePaperWords } from './usePaperWords.ts'

/** What is printed: a plan, in a language, at a moment. */
export type Stamp = {
  readonly source: PrintSource
  readonly lang: LanguageTag
  readonly now: Instant | null
}

const PX_PER_MM = 96 / 25.4
const WIDTH_MM = { A4: 210, Letter: 215.9 } as const

/** Returns how much smaller paper must be shown to fit into an element; never larger than it prints. */
function useScale(mm: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const room = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    const element = room.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? null))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [room, width === null ? 1 : Math.min(1, width / (mm * PX_PER_MM))]
}

/** Rows that stay on one page where it can hold them: headings with the group that they head. */
function blocksOf(rows: readonly PrintRow[]): readonly (readonly PrintRow[])[] {
  const blocks: PrintRow[][] = []
  for (const row of rows) {
    const block = blocks.at(-1)
    const before = block?.at(-1)
    if (before?.heads || before?.group === row.group) block?.push(row)
    else blocks.push([row])
  }
  return blocks
}

/** The rows of a sheet; each printed page repeats the heads, with the title and the version. */
type TableProps = {
  readonly sheet: TableSheet & Pick<Sheet, 'name'>
  readonly stamp: Stamp
}

function SheetTable({ sheet, stamp }: TableProps) {
  const { t } = useTranslation('planner')
  const { source, lang, now } = stamp
  const words = usePaperWords(source.agenda)
  return (
    <>
      {sheet.opening}
      <table className={css.table}>
        <colgroup>
          {sheet.columns.map(({ id, className }) => (
            <col key={id} className={className} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td colSpan={sheet.columns.length}>
              <RunningHead
                sheet={t(`print.on.${sheet.name}`)}
                title={textIn(source.agenda.title, lang)}
                version={words.version(source, now)}
              />
            </td>
          </tr>
          <tr>
            {sheet.columns.map(({ id, className, head }) => (
              <th key={id} scope="col" className={className}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {blocksOf(sheet.rows).map((rows) => (
          <tbody key={rows[0]?.key}>
            {rows.map(({ key, group, heads, alone, node }) => (
              <tr
                key={key}
                data-row={key}
                data-first={key === group || undefined}
                data-heads={heads || undefined}
                data-alone={alone || undefined}
              >
                {node}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}

type PreviewProps = {
  readonly sheet: Sheet
  readonly stamp: Stamp
  readonly paper: Paper
}

function PaperSheet({ sheet, stamp, paper }: PreviewProps) {
  const { language } = useLanguage()
  const [room, scale] = useScale(WIDTH_MM[paper])
  return (
    <div ref={room}>
      <div
        className={css.paper}
        data-testid="paper"
        data-theme="paper"
        data-paper={paper}
        data-sheet={sheet.name}
        lang={tagOf(language)}
        style={{ '--scale-paper': scale } as CSSProperties}
      >
        {sheet.cards === null ? (
          <SheetTable sheet={sheet} stamp={stamp} />
        ) : (
          sheet.cards.map(({ key, node }) => <Fragment key={key}>{node}</Fragment>)
        )}
      </div>
    </div>
  )
}

/** Shows a sheet at the width of its paper; the browser divides the same into pages when it prints. */
export function Preview(props: PreviewProps) {
  const { t } = useTranslation('planner')
  useEffect(() => {
    const page = document.documentElement
    page.setAttribute('data-print', 'sheets')
    return () => page.removeAttribute('data-print')
  }, [])
  return (
    <ScrollRegion name={t('print.preview')} className={css.preview}>
      <SheetLanguage tag={props.stamp.lang}>
        <PaperSheet {...props} />
      </SheetLanguage>
    </ScrollRegion>
  )
}
