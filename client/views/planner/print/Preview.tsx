import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react'
import type { Instant } from '../../../../shared/time/instant.ts'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import { speakerCards } from './model/cards.ts'
import type { PrintChoice, PrintSource } from './model/source.ts'
import css from './paper.module.css'
import { SheetLanguage } from './paperWords.tsx'
import { BoothSheet } from './sheets/BoothSheet.tsx'
import { Card } from './sheets/Card.tsx'
import { ProgrammeSheet } from './sheets/ProgrammeSheet.tsx'
import { RunSheet } from './sheets/RunSheet.tsx'

/** What is printed: a plan, as it was chosen, at a moment. */
type PreviewProps = {
  readonly choice: PrintChoice
  readonly source: PrintSource
  readonly now: Instant | null
}

const PX_PER_MM = 96 / 25.4
/** Width and height of a paper, in mm. */
const SIZES = { A4: [210, 297], Letter: [215.9, 279.4] } as const

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

/** The cards of the speakers, each in the language that it is for. */
function Cards({ choice, source, now }: PreviewProps) {
  return speakerCards(source.agenda, choice).map((card) => (
    <SheetLanguage key={card.person.id} tag={card.lang}>
      <Card card={card} source={source} now={now} />
    </SheetLanguage>
  ))
}

const TABLES = { run: RunSheet, booth: BoothSheet, programme: ProgrammeSheet } as const

function Sheet(props: PreviewProps) {
  const { sheet, language, beside } = props.choice
  if (sheet === 'cards' || language === 'own') return <Cards {...props} />
  const Table = TABLES[sheet]
  return <Table {...props} languages={{ first: language, beside }} />
}

function PaperSheet(props: PreviewProps) {
  const { paper, sheet } = props.choice
  const { language } = useLanguage()
  const [width, height] = SIZES[paper]
  const [room, scale] = useScale(width)
  const style = {
    '--width': `${width}mm`,
    '--height': `${height}mm`,
    '--zoom': scale,
    page: `${sheet === 'cards' ? 'cards' : 'paper'}-${paper}`,
  }
  return (
    <div ref={room}>
      <div
        className={css.paper}
        data-testid="paper"
        data-theme="paper"
        data-sheet={sheet}
        lang={tagOf(language)}
        style={style as CSSProperties}
      >
        <Sheet {...props} />
      </div>
    </div>
  )
}

/** Shows a sheet at the width of its paper; the browser divides the same into pages when it prints. */
export function Preview(props: PreviewProps) {
  const { t } = useTranslation('planner')
  const { language } = props.choice
  useEffect(() => {
    const page = document.documentElement
    page.setAttribute('data-print', 'sheets')
    return () => page.removeAttribute('data-print')
  }, [])
  return (
    <ScrollRegion name={t('print.preview')} className={css.preview}>
      <SheetLanguage
        tag={language === 'own' ? (props.source.agenda.languages[0] ?? 'en') : language}
      >
        <PaperSheet {...props} />
      </SheetLanguage>
    </ScrollRegion>
  )
}
