import type { ReactNode } from 'react'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../../ui/agenda/TextSpan.tsx'
import type { ItemLine } from '../model/lines.ts'
import { tagsOf } from '../model/paperText.ts'
import { type AboutLine, programme } from '../model/programme.ts'
import css from '../paper.module.css'
import { SheetLanguage, usePaperWords } from '../paperWords.tsx'
import { People } from './parts.tsx'
import {
  cellsOf,
  dayRow,
  type PrintColumn,
  type PrintRow,
  type SheetProps,
  SheetTable,
  timeColumns,
} from './SheetTable.tsx'

type WhatProps = {
  readonly line: Pick<ItemLine, 'title' | 'people'>
  readonly lang: LanguageTag
}

function What({ line: { title, people }, lang }: WhatProps) {
  return (
    <SheetLanguage tag={lang}>
      {title && <TextSpan of={textIn(title, lang)} className={`title ${css.title}`} />}
      <People people={people} languages={{ first: lang, beside: null }} />
    </SheetLanguage>
  )
}

function AboutHead({ part }: { readonly part: AboutLine['part'] }) {
  const { t } = useTranslation('common')
  return t(`about.${part}`)
}

/** The public programme, with a column for each language. */
export function ProgrammeSheet(props: SheetProps) {
  const { agenda } = props.source
  const words = usePaperWords(agenda)
  const { t, languages, languageName } = words
  const langs = tagsOf(props.languages)
  const lead = timeColumns(agenda, words)
  const texts = langs.map(
    (lang): PrintColumn<ItemLine> => ({
      id: lang,
      className: css.what,
      head: langs.length > 1 ? languageName(lang) : t('print.on.programme'),
      cell: (line) => <What line={line} lang={lang} />,
    }),
  )
  const floor: PrintColumn<ItemLine> = {
    id: 'floor',
    className: css.floor,
    head: t('print.language'),
    cell: ({ languages: tags }) => languages(tags),
  }
  // Where there is only one language nobody asks in which.
  const tail = agenda.languages.length > 1 ? [floor] : []
  const columns = [...lead, ...texts, ...tail]
  /** A row with a text in each language, in the columns of texts. */
  const textRow = (
    key: string,
    heads: boolean,
    text: (lang: LanguageTag, n: number) => ReactNode,
  ): PrintRow => {
    const className = heads ? css.segment : undefined
    const cells = langs.map((lang, n) => ({ className, lang, text: text(lang, n) }))
    const others = tail.map(() => ({ className }))
    return {
      key,
      group: key,
      heads,
      cells: [{ span: lead.length, className }, ...cells, ...others],
    }
  }
  const rows = programme(agenda, langs).map((line): PrintRow => {
    const { key } = line
    if (line.type === 'day') return dayRow(line, columns.length, words)
    if (line.type === 'item')
      return { key, group: key, alone: line.alone, cells: cellsOf(columns, line) }
    if (line.type === 'segment')
      return textRow(key, true, (lang) => <What line={line} lang={lang} />)
    const { part, texts } = line
    if (texts !== null) return textRow(key, false, (_, n) => texts[n])
    return textRow(key, true, (lang) => (
      <SheetLanguage tag={lang}>
        <AboutHead part={part} />
      </SheetLanguage>
    ))
  })
  return <SheetTable {...props} name="programme" columns={columns} rows={rows} />
}
