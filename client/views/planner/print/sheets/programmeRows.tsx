import type { ReactNode } from 'react'
import type { AboutPart } from '../../../../../shared/agenda/about.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../../ui/agenda/TextSpan.tsx'
import type { ItemLine } from '../model/lines.ts'
import type { programme } from '../model/programme.ts'
import css from '../paper.module.css'
import { SheetLanguage } from '../SheetLanguage.tsx'
import {
  Cells,
  dayRow,
  LanguageList,
  LanguageName,
  type PrintColumn,
  timeColumns,
  Word,
} from './columns.tsx'
import { PersonLines } from './parts.tsx'
import type { PrintRow } from './sheetOf.tsx'

/** Where there is only one language nobody asks in which. */
const hasFloor = ({ languages }: Agenda) => languages.length > 1

type WhatProps = {
  readonly line: Pick<ItemLine, 'title' | 'people'>
  readonly lang: LanguageTag
}

function What({ line: { title, people }, lang }: WhatProps) {
  return (
    <SheetLanguage tag={lang}>
      {title === null ? null : (
        <TextSpan of={textIn(title, lang)} className={`title ${css.title}`} />
      )}
      <PersonLines people={people} languages={{ first: lang, beside: null }} />
    </SheetLanguage>
  )
}

/** The columns of the public programme: one for each of these languages. */
export function programmeColumns(
  agenda: Agenda,
  langs: readonly LanguageTag[],
): readonly PrintColumn<ItemLine>[] {
  const floor: PrintColumn<ItemLine> = {
    id: 'floor',
    className: css.floor,
    head: <Word of="language" />,
    cell: ({ languages }) => <LanguageList tags={languages} />,
  }
  const texts = langs.map(
    (lang): PrintColumn<ItemLine> => ({
      id: lang,
      className: css.what,
      head: langs.length > 1 ? <LanguageName tag={lang} /> : <Word of="on.programme" />,
      cell: (line) => <What line={line} lang={lang} />,
    }),
  )
  return [...timeColumns(agenda), ...texts, ...(hasFloor(agenda) ? [floor] : [])]
}

function AboutWord({ part }: { readonly part: AboutPart }) {
  const { t } = useTranslation('common')
  return t(`about.${part}`)
}

/** The rows of the public programme, with a column for each of these languages. */
export function programmeRows(
  agenda: Agenda,
  lines: ReturnType<typeof programme>,
  langs: readonly LanguageTag[],
): readonly PrintRow[] {
  const columns = programmeColumns(agenda, langs)
  const lead = timeColumns(agenda).length
  /** A row with a text in each language, under the columns of texts. */
  const textRow = (
    key: string,
    heads: boolean,
    cell: (lang: LanguageTag, n: number) => ReactNode,
  ) => {
    const className = heads ? css.segment : undefined
    const node = (
      <>
        <td colSpan={lead} className={className} />
        {langs.map((lang, n) => (
          <td key={lang} lang={lang} className={className}>
            <SheetLanguage tag={lang}>{cell(lang, n)}</SheetLanguage>
          </td>
        ))}
        {hasFloor(agenda) ? <td className={className} /> : null}
      </>
    )
    return { key, group: key, heads, node }
  }
  const itemRow = (line: ItemLine): PrintRow => {
    const node = <Cells columns={columns} line={line} />
    return { key: line.key, group: line.key, heads: false, alone: line.alone, node }
  }
  return lines.map((line): PrintRow => {
    const { key } = line
    if (line.type === 'day') return dayRow(agenda, line.day, columns.length)
    if (line.type === 'segment')
      return textRow(key, true, (lang) => <What line={line} lang={lang} />)
    if (line.type === 'about')
      return line.texts === null
        ? textRow(key, true, () => <AboutWord part={line.part} />)
        : textRow(key, false, (_, n) => line.texts[n])
    return itemRow(line)
  })
}
