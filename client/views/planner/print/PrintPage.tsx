import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react'
import { exportName, FILE_FORMS } from '../../../../shared/agenda/exportName.ts'
import type { ShowId } from '../../../../shared/agenda/ids.ts'
import type { ExportOptions } from '../../../../shared/protocol/http/export.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { planner } from '../../../i18n/en/planner.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { fetchExport } from '../../../live/httpRequests.ts'
import { useMinute, useShow } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import { saveFile } from '../../../ui/controls/saveFile.ts'
import { DeskBar } from '../../../ui/frame/DeskBar.tsx'
import desk from '../../../ui/frame/desk.module.css'
import page from '../../../ui/layout/page.module.css'
import { RowList } from '../../../ui/layout/RowList.tsx'
import { useWidth } from '../../../ui/layout/watchSizes.ts'
import { ChoiceForm } from './ChoiceForm.tsx'
import {
  type PrintChoice,
  type PrintSource,
  type Side,
  sidesOf,
  sourceOf,
  speakersOf,
  usualPaper,
  validChoice,
  withSheet,
} from './model/source.ts'
import paperCss from './paper.module.css'
import css from './printPage.module.css'
import { Card, speakerCards } from './sheets/Card.tsx'
import { BoothSheet, ProgrammeSheet } from './sheets/LanguageSheets.tsx'
import { SheetLanguage } from './sheets/parts.tsx'
import { RunSheet } from './sheets/RunSheet.tsx'

/** The plan to print, the choices, and the time of printing. */
type PreviewProps = {
  readonly choice: PrintChoice
  readonly source: PrintSource
  readonly now: Instant | null
}

const PX_PER_MM = 96 / 25.4
/** Width and height of a paper, in mm. */
const SIZES = { A4: [210, 297], Letter: [215.9, 279.4] } as const

/** Returns the scale at which paper fits into an element; never larger than it prints. */
function useScale(mm: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const container = useRef<HTMLDivElement>(null)
  return [container, Math.min(1, useWidth(container) / (mm * PX_PER_MM))]
}

/** The cards of the speakers, each in the speaker's language. */
function Cards({ choice, source, now }: PreviewProps) {
  return speakerCards(source.agenda, choice).map((card) => (
    <SheetLanguage key={card.person.id} tag={card.lang}>
      <Card card={card} source={source} now={now} />
    </SheetLanguage>
  ))
}

const TABLES = { run: RunSheet, booth: BoothSheet, programme: ProgrammeSheet } as const

function Sheet(props: PreviewProps) {
  const { sheet, language, second } = props.choice
  if (sheet === 'cards' || language === 'own') return <Cards {...props} />
  const Table = TABLES[sheet]
  return <Table {...props} languages={{ first: language, second }} />
}

function PaperSheet(props: PreviewProps) {
  const { paper, sheet } = props.choice
  const { lang } = useTranslation()
  const [width, height] = SIZES[paper]
  const [container, scale] = useScale(width)
  const style = {
    '--width': `${width}mm`,
    '--height': `${height}mm`,
    '--zoom': scale,
    page: `${sheet === 'cards' ? 'cards' : 'paper'}-${paper}`,
  }
  return (
    <div ref={container}>
      <div
        className={paperCss.paper}
        data-testid="paper"
        data-theme="paper"
        data-sheet={sheet}
        lang={lang}
        style={style as CSSProperties}
      >
        <Sheet {...props} />
      </div>
    </div>
  )
}

/** Shows a sheet at the width of its paper; when printing, the browser divides it into pages. */
export function Preview(props: PreviewProps) {
  const { t } = useTranslation('planner')
  const { language } = props.choice
  useEffect(() => {
    const root = document.documentElement
    root.setAttribute('data-print', 'sheets')
    return () => root.removeAttribute('data-print')
  }, [])
  return (
    <ScrollRegion name={t('print.preview')} className={paperCss.preview}>
      <SheetLanguage
        tag={language === 'own' ? (props.source.agenda.languages[0] ?? 'en') : language}
      >
        <PaperSheet {...props} />
      </SheetLanguage>
    </ScrollRegion>
  )
}

type Trouble = keyof typeof planner.print.trouble

function troubleOf(code: string): Trouble {
  const isKnown = (name: string): name is Trouble => Object.hasOwn(planner.print.trouble, name)
  return isKnown(code) ? code : 'failed'
}

/** The plan as a file: the agenda itself, or a table. */
function Files({ show, source }: { readonly show: ShowId; readonly source: PrintSource }) {
  const { t } = useTranslation('planner')
  /** The result of the newest export, in words. */
  const [result, setResult] = useState('')
  const exportAs = async (as: ExportOptions['as']) => {
    const { side, agenda } = source
    setResult(t('print.saving'))
    const answer = await fetchExport(window.location.hash.slice(1), { show, side, as })
    if (!answer.ok) return setResult(t(`print.trouble.${troubleOf(answer.code)}`))
    const name = exportName(agenda, side, as)
    saveFile(answer.answer, name)
    setResult(t('print.saved', { name }))
  }
  return (
    <section className={`stack ${css.files}`} aria-labelledby="print-files">
      <div className="stack" data-row-box={t('print.files')}>
        <h2 id="print-files" className="label">
          {t('print.files')}
        </h2>
        <p className="quiet">{t('print.filesSide')}</p>
      </div>
      {FILE_FORMS.map((as) => (
        <div key={as} className="stack" data-row-box={t(`print.${as}`)}>
          <Button onClick={() => void exportAs(as)} aria-describedby={`print-${as}`}>
            {t(`print.${as}`)}
          </Button>
          <p id={`print-${as}`} className="quiet">
            {t(`print.${as}Hint`)}
          </p>
        </div>
      ))}
      <p role="status">{result}</p>
    </section>
  )
}

/** Returns the first choice: the run sheet of the published plan (or else of the draft). Its language is this screen's, if the agenda has it. */
function firstChoice({ agenda, side }: PrintSource, language: string): PrintChoice {
  const lang = agenda.languages.find((tag) => tag.split('-')[0] === language.split('-')[0])
  const paper = usualPaper(navigator.language)
  const none = { sheet: 'run', second: null, person: null } as const
  const first: PrintChoice = { ...none, side, paper, language: lang ?? agenda.languages[0] ?? 'en' }
  return withSheet(first, 'run', agenda)
}

type PageProps = {
  readonly show: ShowState
  readonly sides: readonly Side[]
  readonly first: PrintSource
  readonly done: () => void
}

function Page({ show, sides, first, done }: PageProps) {
  const { t, lang } = useTranslation('planner')
  const [stored, choose] = useState(() => firstChoice(first, lang))
  const now = useMinute()
  const source = sourceOf(show, stored.side) ?? first
  const choice = validChoice(stored, source.agenda, sides)
  const isEmpty = choice.sheet === 'cards' && speakersOf(source.agenda).length === 0
  return (
    <>
      <Bar done={done} print={isEmpty ? null : () => window.print()} />
      <main className={css.body}>
        <aside className={`column t0 ${page.rows} ${css.side}`}>
          <RowList name={t('print.title')} parts={true}>
            <ChoiceForm choice={choice} agenda={source.agenda} sides={sides} choose={choose} />
            <Files show={show.show} source={source} />
          </RowList>
        </aside>
        {isEmpty ? (
          <p className={css.none}>{t('print.nobody')}</p>
        ) : (
          <Preview choice={choice} source={source} now={now} />
        )}
      </main>
    </>
  )
}

type BarProps = Pick<PageProps, 'done'> & { readonly print: (() => void) | null }

function Bar({ done, print }: BarProps) {
  const { t } = useTranslation('planner')
  return (
    <DeskBar name={t('print.title')}>
      <Button size="small" onClick={done}>
        {t('print.back')}
      </Button>
      {print === null ? null : (
        <Button look="ink" size="small" title={t('print.asPdf')} onClick={print}>
          {t('print.print')}
        </Button>
      )}
    </DeskBar>
  )
}

/** The page that prints sheets and exports files; `done` returns to the table. */
export function PrintPage({ done }: Pick<PageProps, 'done'>) {
  const { t } = useTranslation('planner')
  const show = useShow((state) => state.show)
  const sides = show === null ? [] : sidesOf(show)
  const [side] = sides
  const first = show === null || side === undefined ? null : sourceOf(show, side)
  return (
    <div className={`${desk.desk} ${css.page}`}>
      {show === null || first === null ? (
        <>
          <Bar done={done} print={null} />
          <p className={css.none}>{t('print.none')}</p>
        </>
      ) : (
        <Page show={show} sides={sides} first={first} done={done} />
      )}
    </div>
  )
}
