import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import { cardPages, pagesOf, sheetsFor } from './model/pages.ts'
import type { Paper } from './model/source.ts'
import { CardGalley, CardPage, type Stamp, TablePage } from './Page.tsx'
import { SheetLanguage } from './SheetLanguage.tsx'
import type { CardSheet, TableSheet } from './sheets/sheetOf.tsx'
import { type Sizes, useSizes } from './useSizes.ts'
import './paper.css'
import './sheets/table.css'
import './sheets/words.css'
import './sheets/cards.css'
import './tall.css'

/** A CSS px is so many of an inch, and an inch so many mm. */
const PX_PER_MM = 96 / 25.4

/** How much smaller pages of so many mm must be shown to fit into an element; never larger than they print. */
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

const WIDTH = { A4: 210, Letter: 215.9 } as const

/** Lines may fall a little otherwise in print than on the screen, so a page is never filled to the last of its px. */
const SPARE = 3

function tablePages(sheet: TableSheet, { pieces, page, opening, heads }: Sizes) {
  const sized = sheet.rows.map((row) => ({ ...row, height: pieces[row.key] ?? 0 }))
  // Before anything is measured it all stands on one page.
  const later = page === 0 ? Number.POSITIVE_INFINITY : page - heads - SPARE
  const first = later - opening
  return pagesOf(sized, { first, later }).map((keys, n) => {
    const pieces = sized.filter(({ key }) => keys.includes(key))
    return { keys, sheets: sheetsFor(pieces, n === 0 ? first : later) }
  })
}

/** A page as it prints; one that holds a piece higher than paper goes on over several sheets. */
type Leaf = { readonly key: string; readonly sheets: number; readonly node: ReactNode }

type Shown = { readonly sheet: TableSheet | CardSheet; readonly stamp: Stamp }

function Galley({ sheet, stamp }: Shown) {
  if (sheet.as === 'cards') return <CardGalley sheet={sheet} />
  const keys = new Set(sheet.rows.map(({ key }) => key))
  return <TablePage sheet={sheet} keys={keys} stamp={stamp} first={true} number={{ n: 1, of: 1 }} />
}

function pagesIn({ sheet, stamp }: Shown, sizes: Sizes): readonly Leaf[] {
  if (sheet.as === 'cards') {
    const cards = sheet.cards.map(({ key }) => ({ key, height: sizes.pieces[key] ?? 0 }))
    return cardPages(cards, sizes.page).map((placed) => ({
      key: placed[0]?.key ?? '',
      sheets: sheetsFor(
        cards.filter(({ key }) => placed.length === 1 && placed[0]?.key === key),
        sizes.page,
      ),
      node: <CardPage sheet={sheet} placed={placed} />,
    }))
  }
  const pages = tablePages(sheet, sizes)
  const upTo = (n: number) => pages.slice(0, n).reduce((sum, { sheets }) => sum + sheets, 0)
  return pages.map(({ keys, sheets }, n) => ({
    key: keys[0] ?? String(n),
    sheets,
    node: (
      <TablePage
        sheet={sheet}
        stamp={stamp}
        keys={new Set(keys)}
        first={n === 0}
        number={{ n: upTo(n + 1), of: upTo(pages.length) }}
      />
    ),
  }))
}

/** Tells the page that it prints sheets alone while this is shown. */
function usePrinting(): void {
  useEffect(() => {
    const page = document.documentElement
    page.setAttribute('data-print', 'sheets')
    return () => page.removeAttribute('data-print')
  }, [])
}

/** The sheet dealt to pages, in its own language. */
function Papers({ sheet, stamp, paper }: Shown & { readonly paper: Paper }) {
  const { language } = useLanguage()
  const [galley, sizes] = useSizes()
  const [room, scale] = useScale(WIDTH[paper])
  return (
    <div
      ref={room}
      className="pr-papers"
      lang={tagOf(language)}
      data-paper={paper}
      style={{ '--scale': scale } as CSSProperties}
    >
      <div ref={galley} className="pr-galley" aria-hidden={true}>
        <Galley sheet={sheet} stamp={stamp} />
      </div>
      {pagesIn({ sheet, stamp }, sizes).map(({ key, sheets, node }) => (
        <div
          key={key}
          className="pr-paper"
          data-tall={sheets > 1 || undefined}
          style={{ '--sheets': sheets } as CSSProperties}
        >
          {node}
        </div>
      ))}
    </div>
  )
}

/** The sheet as it prints; these same pages are what the printer gets. */
export function Preview({ sheet, stamp, paper }: Shown & { readonly paper: Paper }) {
  const { t } = useTranslation('planner')
  usePrinting()
  return (
    <ScrollRegion name={t('print.preview')} className="pr-preview">
      <SheetLanguage tag={stamp.lang}>
        <Papers sheet={sheet} stamp={stamp} paper={paper} />
      </SheetLanguage>
    </ScrollRegion>
  )
}
