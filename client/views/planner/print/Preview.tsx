import { type CSSProperties, type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import type { Paper } from './model/choice.ts'
import { cardPages, pagesOf } from './model/pages.ts'
import { CardGalley, CardPage, type Stamp, TablePage } from './Page.tsx'
import { SheetLanguage } from './SheetLanguage.tsx'
import type { CardSheet, TableSheet } from './sheets/row.ts'
import { useScale } from './useScale.ts'
import { type Sizes, useSizes } from './useSizes.ts'
import './paper.css'
import './sheets/table.css'
import './sheets/words.css'
import './sheets/cards.css'

const WIDTH = { A4: 210, Letter: 215.9 } as const

/** Lines may fall a little otherwise in print than on the screen, so a page is never filled to the last of its px. */
const SPARE = 3

function tablePages(sheet: TableSheet, { pieces, page, opening, heads }: Sizes) {
  const sized = sheet.rows.map((row) => ({ ...row, height: pieces[row.key] ?? 0 }))
  // Before anything is measured it all stands on one page.
  const later = page === 0 ? Number.POSITIVE_INFINITY : page - heads - SPARE
  return pagesOf(sized, { first: later - opening, later })
}

type Shown = { readonly sheet: TableSheet | CardSheet; readonly stamp: Stamp }

function Galley({ sheet, stamp }: Shown) {
  if (sheet.as === 'cards') return <CardGalley sheet={sheet} />
  const keys = new Set(sheet.rows.map(({ key }) => key))
  return <TablePage {...{ sheet, keys, stamp }} first={true} number={{ n: 1, of: 1 }} />
}

function pagesIn(
  { sheet, stamp }: Shown,
  sizes: Sizes,
): readonly { key: string; node: ReactNode }[] {
  if (sheet.as === 'cards') {
    const cards = sheet.cards.map(({ key }) => ({ key, height: sizes.pieces[key] ?? 0 }))
    return cardPages(cards, sizes.page).map((placed) => ({
      key: placed[0]?.key ?? '',
      node: <CardPage sheet={sheet} placed={placed} />,
    }))
  }
  const pages = tablePages(sheet, sizes)
  return pages.map((keys, n) => ({
    key: keys[0] ?? String(n),
    node: (
      <TablePage
        {...{ sheet, stamp }}
        keys={new Set(keys)}
        first={n === 0}
        number={{ n: n + 1, of: pages.length }}
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
      {pagesIn({ sheet, stamp }, sizes).map(({ key, node }) => (
        <div key={key} className="pr-paper">
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
