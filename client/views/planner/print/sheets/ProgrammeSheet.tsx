import type { ReactNode } from 'react'
import { visibleAgenda } from '../../../../../shared/access/visibleAgenda.ts'
import { ABOUT, type AboutPart } from '../../../../../shared/agenda/about.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../../ui/agenda/TextSpan.tsx'
import { type ItemLine, linesOf, type SheetLine, tagsOf } from '../model/lines.ts'
import css from '../paper.module.css'
import { People, SheetLanguage, usePaperWords } from './parts.tsx'
import {
  cellsOf,
  dayRow,
  type PrintColumn,
  type PrintRow,
  type SheetProps,
  SheetTable,
  timeColumns,
} from './SheetTable.tsx'

/** What the show is about, below its items: a paragraph in each language of the sheet (null if one has fewer), or the heading of these. */
type AboutLine = {
  readonly type: 'about'
  readonly key: string
  readonly part: AboutPart
  readonly texts: readonly (string | null)[] | null
}

function aboutLines(agenda: Agenda, langs: readonly LanguageTag[]): readonly AboutLine[] {
  return ABOUT.flatMap((part): readonly AboutLine[] => {
    const about = agenda[part]
    if (!about) return []
    const sides = langs.map((lang) => textIn(about, lang).text.split('\n'))
    const count = Math.max(...sides.map((lines) => lines.length))
    const paragraphs = Array.from({ length: count }, (_, n) => sides.map((side) => side[n] ?? null))
    return [null, ...paragraphs].map((texts, n) => {
      return { type: 'about', key: `about ${part} ${n}`, part, texts }
    })
  })
}

/** Returns the public programme of a plan: what the audience may see of it, and no more. */
export function programme(
  whole: Agenda,
  langs: readonly LanguageTag[],
): readonly (SheetLine | AboutLine)[] {
  const agenda = visibleAgenda(whole, { roles: ['audience'], person: null, booth: null })
  return [...linesOf(agenda), ...aboutLines(agenda, langs)]
}

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
