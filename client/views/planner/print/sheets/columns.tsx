import type { ReactNode } from 'react'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import type { Duration } from '../../../../../shared/time/instant.ts'
import { useCity } from '../../../../i18n/city.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { listText } from '../../../../i18n/listText.ts'
import { useLanguage } from '../../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { lengthFigure } from '../../../../ui/agenda/lengthFigure.ts'
import type { PaperTime } from '../model/paperText.ts'
import css from '../paper.module.css'
import { usePaperWords } from '../usePaperWords.ts'
import type { PrintRow } from './sheetOf.tsx'

function Day({ agenda, day, span }: { agenda: Agenda; day: string; span: number }) {
  const { date } = usePaperWords(agenda)
  return (
    <td colSpan={span} className={css.day}>
      {date(day)}
    </td>
  )
}

/** A day that begins, across a table of so many columns. */
export function dayRow(agenda: Agenda, day: string, span: number): PrintRow {
  const key = `day ${day}`
  return { key, group: key, heads: true, node: <Day agenda={agenda} day={day} span={span} /> }
}

/** A column of a sheet: what it is called, how it is set, and what stands in it of a line. */
export type PrintColumn<Line> = {
  readonly id: string
  readonly className?: string | undefined
  readonly head: ReactNode
  readonly cell: (line: Line) => ReactNode
  /** Whether the floor changes its language there, where the column tells that. */
  readonly switched?: (line: Line) => boolean
}

/** The cells of a line in these columns. */
export function Cells<Line>({
  columns,
  line,
}: {
  readonly columns: readonly PrintColumn<Line>[]
  readonly line: Line
}) {
  return columns.map(({ id, className, cell, switched }) => (
    <td key={id} className={className} data-switched={switched?.(line)}>
      {cell(line)}
    </td>
  ))
}

type Known =
  | 'language'
  | `on.${'min' | 'what' | 'floor' | 'latest' | 'actual' | 'programme' | 'moderator' | 'announce' | 'notes' | 'points' | 'documents' | 'missingName' | 'leastHint' | 'stops' | 'ends'}`

/** The cell in front of a row below an item, across its leading columns: what the row is. */
export function labelCell(lead: number, of?: Known): ReactNode {
  return (
    <td colSpan={lead} className={of && css.label}>
      {of === undefined ? null : <Word of={of} />}
    </td>
  )
}

/** A word of the sheets' own. */
export function Word({ of }: { readonly of: Known }) {
  const { t } = useTranslation('planner')
  return t(`print.${of}`)
}

/** What a language is called. */
export function LanguageName({ tag }: { readonly tag: LanguageTag }) {
  return useLanguageNames().name(tag)
}

/** What languages are called, in a row as the language of the sheet writes it; nothing where there is none. */
export function useLanguageList(): (tags: readonly LanguageTag[]) => string {
  const { name: languageName } = useLanguageNames()
  const { language } = useLanguage()
  return (tags) => listText(tags.map(languageName), language)
}

/** Those of an item. */
export function LanguageList({ tags }: { readonly tags: readonly LanguageTag[] }) {
  return useLanguageList()(tags)
}

function Cities({ zones }: { readonly zones: readonly string[] }) {
  const city = useCity()
  return zones.map(city).join('\n')
}

/** When something starts: by the home zone, and by the others in a column of their own. */
export function timeColumns({
  zones,
}: Agenda): readonly PrintColumn<{ readonly time: PaperTime }>[] {
  const [home = 'UTC', ...others] = zones
  const away: PrintColumn<{ readonly time: PaperTime }> = {
    id: 'away',
    className: css.away,
    head: <Cities zones={others} />,
    cell: ({ time }) => time.others.join('\n'),
  }
  return [
    {
      id: 'time',
      className: css.time,
      head: <Cities zones={[home]} />,
      cell: ({ time }) => time.home,
    },
    ...(others.length > 0 ? [away] : []),
  ]
}

/** How many minutes it has. */
export const LENGTH: PrintColumn<{ readonly length: Duration }> = {
  id: 'length',
  className: css.length,
  head: <Word of="on.min" />,
  cell: ({ length }) => lengthFigure(length),
}
