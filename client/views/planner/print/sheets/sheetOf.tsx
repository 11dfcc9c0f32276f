import type { ReactNode } from 'react'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { planSpan } from '../../../../../shared/agenda/plan.ts'
import { type TextInLanguage, textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { textWidth } from '../../../../i18n/textWidth.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../../ui/agenda/TextSpan.tsx'
import { useCityOffset } from '../../../../ui/agenda/useCityOffset.ts'
import { clockOn } from '../../../../ui/agenda/zoneTimes.ts'
import { boothSheet } from '../model/booth.ts'
import { speakerCards } from '../model/cards.ts'
import { readBoth, type SheetLanguages } from '../model/paperText.ts'
import { programme } from '../model/programme.ts'
import { type RunSheet, runSheet } from '../model/runSheet.ts'
import type { PrintChoice, PrintSource, SheetName } from '../model/source.ts'
import css from '../paper.module.css'
import { SheetLanguage } from '../SheetLanguage.tsx'
import { usePaperWords } from '../usePaperWords.ts'
import { boothColumns, boothRows } from './boothRows.tsx'
import { Card } from './Card.tsx'
import type { PrintColumn } from './columns.tsx'
import { programmeColumns, programmeRows } from './programmeRows.tsx'
import { runColumns, runRows } from './runRows.tsx'

/** A piece of a sheet on its way to a page: what is drawn, and with what it stands together. */
export type PrintRow = {
  readonly key: string
  readonly group: string
  readonly heads: boolean
  /** It stands for a whole segment, and is set like its head. */
  readonly alone?: boolean
  readonly node: ReactNode
}

/** A sheet: cards that are cut apart, or rows of one table with the columns' heads that every page repeats, and what opens the first page. */
export type Sheet = { readonly name: SheetName } & (
  | { readonly cards: readonly { readonly key: string; readonly node: ReactNode }[] }
  | TableSheet
)

export type TableSheet = {
  readonly cards: null
  readonly opening: ReactNode
  readonly columns: readonly Pick<PrintColumn<never>, 'id' | 'className' | 'head'>[]
  readonly rows: readonly PrintRow[]
}

/** From how many characters on a title stands a step smaller; Chinese says as much in half of them. */
const isLong = ({ text }: TextInLanguage) => textWidth(text) > 90

type SmallProps = { readonly texts: Texts | null | undefined; readonly languages: SheetLanguages }

/** A line beside the title, in both languages; nothing where there is none. */
function Small({ texts, languages }: SmallProps) {
  if (!texts) return null
  const [first, beside] = readBoth((lang) => textIn(texts, lang), languages)
  return (
    <p className={css.series}>
      <TextSpan of={first} />
      {beside && <TextSpan of={beside} />}
    </p>
  )
}

/** What opens a sheet: series, title and subtitle in both languages, who holds it, the day, from when to when in every zone. */
function Opening({
  agenda,
  languages,
  children,
}: {
  readonly agenda: Agenda
  readonly languages: SheetLanguages
  /** What else belongs to the line of the times. */
  readonly children?: ReactNode
}) {
  const { t } = useTranslation('planner')
  const words = usePaperWords(agenda)
  const place = useCityOffset()
  const { start, end } = planSpan(agenda)
  const day = dateIn(start, homeZone(agenda))
  const [title, beside] = readBoth((lang) => textIn(agenda.title, lang), languages)
  return (
    <div className={css.opening}>
      <Small texts={agenda.series} languages={languages} />
      <h2 className={css.show} data-long={isLong(title) || undefined}>
        <TextSpan of={title} className="title" />
      </h2>
      {beside && (
        <p className={css.show2}>
          <TextSpan of={beside} className="title" />
        </p>
      )}
      <Small texts={agenda.subtitle} languages={languages} />
      <Small texts={agenda.organisers} languages={languages} />
      <p className={css.when}>
        <span>{words.day(start, homeZone(agenda))}</span>
        {agenda.zones.map((zone) => (
          <span key={zone}>
            {t('print.on.span', {
              start: clockOn(start, zone, day),
              end: clockOn(end, zone, day),
              city: place(zone, start, end),
            })}
          </span>
        ))}
        {children}
      </p>
    </div>
  )
}

/** The languages of a sheet that has one beside the other. */
function languagesOfSheet(
  { language, beside }: PrintChoice,
  { agenda }: PrintSource,
): SheetLanguages {
  const first = language === 'own' ? (agenda.languages[0] ?? 'en') : language
  return { first, beside }
}

/** The language that Rostrum's own words on a sheet are in; on cards each has its own. */
export function sheetLanguage(choice: PrintChoice, source: PrintSource): LanguageTag {
  return languagesOfSheet(choice, source).first
}

function StopWords({ agenda, stop }: Pick<RunSheet, 'stop'> & { readonly agenda: Agenda }) {
  const { t } = useTranslation('planner')
  const { times } = usePaperWords(agenda)
  return stop === null ? null : <b>{t('print.on.stop', { at: times(stop.at) })}</b>
}

/** Returns the chosen sheet, ready to be divided into pages. */
export function sheetOf(choice: PrintChoice, source: PrintSource, now: Instant | null): Sheet {
  const { agenda } = source
  const { sheet: name } = choice
  const languages = languagesOfSheet(choice, source)
  const langs = [languages.first, ...(languages.beside === null ? [] : [languages.beside])]
  const table = (
    columns: TableSheet['columns'],
    rows: TableSheet['rows'],
    more: ReactNode = null,
  ): Sheet => {
    const opening = (
      <Opening agenda={agenda} languages={languages}>
        {more}
      </Opening>
    )
    return { name, cards: null, opening, columns, rows }
  }
  switch (name) {
    case 'cards': {
      const cards = speakerCards(agenda, choice).map((card) => ({
        key: card.person.id,
        node: (
          <SheetLanguage tag={card.lang}>
            <Card card={card} source={source} now={now} />
          </SheetLanguage>
        ),
      }))
      return { name, cards }
    }
    case 'run': {
      const run = runSheet(source)
      const words = <StopWords agenda={agenda} stop={run.stop} />
      const sheet = { agenda, languages }
      return table(runColumns(sheet), runRows(sheet, run), words)
    }
    case 'booth':
      return table(boothColumns(agenda, langs), boothRows(agenda, boothSheet(agenda), langs))
    case 'programme': {
      const lines = programme(agenda, langs)
      return table(programmeColumns(agenda, langs), programmeRows(agenda, lines, langs))
    }
  }
}
