import type { ReactNode } from 'react'
import { visibleAgenda } from '../../../../../shared/access/visibleAgenda.ts'
import { ABOUT, type AboutPart } from '../../../../../shared/agenda/about.ts'
import type { Agenda, Person } from '../../../../../shared/agenda/model.ts'
import {
  nameWithAddress,
  type TextInLanguage,
  textIn,
} from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import { entryFor } from '../../../../i18n/language.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../../ui/agenda/PhrasedText.tsx'
import {
  type ItemLine,
  type LinePerson,
  linesOf,
  type PaperTime,
  readOrNone,
  tagsOf,
} from '../model/source.ts'
import css from '../paper.module.css'
import { Documents, type PaperWords, People, SheetLanguage, usePaperWords } from './parts.tsx'
import {
  cellsOf,
  dayRow,
  labelCell,
  lengthColumn,
  type PrintColumn,
  type PrintRow,
  type SheetProps,
  SheetTable,
  timeColumns,
} from './SheetTable.tsx'

/** A text for the column of each language; null if it does not exist in that language. */
type Columns = readonly (TextInLanguage | null)[]

/** Returns a text for every column; a text in none of the languages is in the first column, in its own language. */
function readColumns(
  read: (lang: LanguageTag) => TextInLanguage,
  langs: readonly LanguageTag[],
): Columns {
  const all = langs.map(read)
  const isNowhere = all.every(({ missing }) => missing)
  return all.map((text, n) => (text.missing && !(isNowhere && n === 0) ? null : text))
}

/** Returns a person in the columns of these languages; the form of address is in `about` if no name has it. */
export function boothPerson(person: Person, langs: readonly LanguageTag[]) {
  const { address, title, affiliation } = person
  const name = readColumns((lang) => nameWithAddress(person, lang), langs)
  const readKnown = (texts: typeof title | undefined, lang: LanguageTag) => {
    const found = readOrNone(texts, lang)
    return found === null || found.missing ? [] : [found]
  }
  return {
    name,
    pronunciation: langs.map((lang) => readKnown(person.pronunciation, lang)[0] ?? null),
    about: langs.map((lang, n) => {
      const parts = [name[n] === null ? address : null, title, affiliation]
      const words = parts.flatMap((texts) => readKnown(texts, lang)).map(({ text }) => text)
      const text = words.join(entryFor(lang).comma)
      return text === '' ? null : { text, lang, missing: false }
    }),
  }
}

/** Returns the lines of the interpreters' sheet; the talking points of an earlier item are not repeated. */
export function boothSheet(agenda: Agenda) {
  const timeByPoints = new Map<string, PaperTime>()
  const visible = visibleAgenda(agenda, { roles: ['interpreter'], person: null, booth: null })
  return linesOf(visible).map((line) => {
    if (line.type !== 'item') return line
    const points = JSON.stringify(line.item.talkingPoints)
    /** When the earlier item with the same talking points starts; null if there is none. */
    const pointsAs = timeByPoints.get(points) ?? null
    if (pointsAs === null && line.item.talkingPoints.length > 0) timeByPoints.set(points, line.time)
    return { ...line, pointsAs }
  })
}

type BoothLine = ReturnType<typeof boothSheet>[number]
type BoothItem = Extract<BoothLine, { type: 'item' }>

type Cells = PrintRow['cells']

/** Returns the cells of a text, one for each language. */
function textCells(
  texts: Columns,
  className?: string | undefined,
  inner?: string | undefined,
): Cells {
  return texts.map((text) => ({
    className,
    text: text && <TextSpan of={text} className={inner} />,
  }))
}

function titleCells(title: Texts, langs: readonly LanguageTag[], className?: string): Cells {
  const titles = readColumns((lang) => textIn(title, lang), langs)
  return textCells(titles, className, `title ${css.title}`)
}

/** Returns a person's cells: name, pronunciation, title and affiliation. */
function personCells(
  { person: fullPerson }: LinePerson,
  langs: readonly LanguageTag[],
  { t }: PaperWords,
): Cells {
  const person = boothPerson(fullPerson, langs)
  return person.name.map((name, n) => {
    const [pronunciation, about] = [person.pronunciation[n], person.about[n]]
    const text = (
      <>
        {name === null ? (
          <span className="second">{t('print.on.missingName')}</span>
        ) : (
          <TextSpan of={name} className={css.name} />
        )}
        {pronunciation && <TextSpan of={pronunciation} className="second block" />}
        {about && <TextSpan of={about} className="second block" />}
      </>
    )
    return { className: css.what, text }
  })
}

type Part = { readonly key: string; readonly label?: string; readonly cells: Cells }

/** Returns the parts of an item, one row each: title, people, talking points, documents. */
function partsOf(
  { title, people, item, pointsAs }: BoothItem,
  langs: readonly LanguageTag[],
  words: PaperWords,
): readonly Part[] {
  const { t } = words
  const { documents = [] } = item.briefing ?? {}
  const wide = (text: Cells[number]['text']) => [{ span: langs.length, className: css.words, text }]
  const points =
    pointsAs === null
      ? item.talkingPoints.map((point) =>
          textCells(readColumns((lang) => textIn(point, lang), langs)),
        )
      : [wide(t('print.on.pointsAs', { at: pointsAs.home }))]
  return [
    ...(title === null ? [] : [{ key: 'title', cells: titleCells(title, langs, css.what) }]),
    ...people.map((one) => ({ key: one.person.id, cells: personCells(one, langs, words) })),
    ...points.map((cells, n) => ({
      key: `point ${n}`,
      ...(n === 0 ? { label: t('print.on.points') } : {}),
      cells,
    })),
    ...(documents.length === 0
      ? []
      : [
          {
            key: 'documents',
            label: t('print.on.documents'),
            cells: wide(<Documents documents={documents} />),
          },
        ]),
  ]
}

function rowsOf(
  line: BoothLine,
  lead: readonly PrintColumn<BoothItem>[],
  langs: readonly LanguageTag[],
  words: PaperWords,
): readonly PrintRow[] {
  if (line.type === 'day') return [dayRow(line, lead.length + langs.length, words)]
  const { key } = line
  if (line.type === 'item')
    return partsOf(line, langs, words).map((part, n) => ({
      key: n === 0 ? key : `${key} ${part.key}`,
      group: key,
      alone: n === 0 && line.alone,
      cells: [
        ...(n === 0 ? cellsOf(lead, line) : [labelCell(lead.length, part.label)]),
        ...part.cells,
      ],
    }))
  const head = [
    { span: lead.length, className: css.segment },
    ...titleCells(line.title, langs, css.segment),
  ]
  const chairs = line.people.map((one) => ({
    key: `${key} chair`,
    group: key,
    heads: true,
    cells: [
      labelCell(lead.length, words.t('print.on.moderator')),
      ...personCells(one, langs, words),
    ],
  }))
  return [{ key, group: key, heads: true, cells: head }, ...chairs]
}

/** The interpreters' sheet: a column for each language; rows are as high as they need. */
export function BoothSheet(props: SheetProps) {
  const { agenda } = props.source
  const words = usePaperWords(agenda)
  const { t, languages, languageName } = words
  const langs = tagsOf(props.languages)
  const floor: PrintColumn<BoothItem> = {
    id: 'floor',
    className: css.floor,
    head: t('print.on.floor'),
    cell: ({ languages: tags, switched }) =>
      switched ? <b>{t('print.on.switched', { language: languages(tags) })}</b> : languages(tags),
  }
  const lead = [...timeColumns(agenda, words), lengthColumn(words), floor]
  const texts = langs.map((lang) => ({ id: lang, head: languageName(lang) }))
  const rows = boothSheet(agenda).flatMap((line) => rowsOf(line, lead, langs, words))
  return <SheetTable {...props} name="booth" columns={[...lead, ...texts]} rows={rows} />
}

/** Returns the description of the show below its items: headings (`texts` is null), and paragraphs in each language (null if it has fewer). */
function aboutLines(agenda: Agenda, langs: readonly LanguageTag[]) {
  return ABOUT.flatMap((part) => {
    const about = agenda[part]
    if (!about) return []
    const sides = langs.map((lang) => textIn(about, lang).text.split('\n'))
    const count = Math.max(...sides.map((lines) => lines.length))
    const paragraphs = Array.from({ length: count }, (_, n) => sides.map((side) => side[n] ?? null))
    return [null, ...paragraphs].map((texts, n) => {
      return { type: 'about' as const, key: `about ${part} ${n}`, part, texts }
    })
  })
}

/** Returns the public programme of a plan: only the parts that the audience may see. */
export function programme(fullAgenda: Agenda, langs: readonly LanguageTag[]) {
  const agenda = visibleAgenda(fullAgenda, { roles: ['audience'], person: null, booth: null })
  return [...linesOf(agenda), ...aboutLines(agenda, langs)]
}

type ItemTextProps = {
  readonly line: Pick<ItemLine, 'title' | 'people'>
  readonly lang: LanguageTag
}

function ItemText({ line: { title, people }, lang }: ItemTextProps) {
  return (
    <SheetLanguage tag={lang}>
      {title && <TextSpan of={textIn(title, lang)} className={`title ${css.title}`} />}
      <People people={people} languages={{ first: lang, second: null }} />
    </SheetLanguage>
  )
}

function AboutHead({ part }: { readonly part: AboutPart }) {
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
      cell: (line) => <ItemText line={line} lang={lang} />,
    }),
  )
  const floor: PrintColumn<ItemLine> = {
    id: 'floor',
    className: css.floor,
    head: t('print.language'),
    cell: ({ languages: tags }) => languages(tags),
  }
  // With one language in the agenda, no column states it.
  const lastColumns = agenda.languages.length > 1 ? [floor] : []
  const columns = [...lead, ...texts, ...lastColumns]
  const textRow = (
    key: string,
    isHeading: boolean,
    text: (lang: LanguageTag, n: number) => ReactNode,
  ): PrintRow => {
    const className = isHeading ? css.segment : undefined
    const cells = langs.map((lang, n) => ({ className, lang, text: text(lang, n) }))
    const others = lastColumns.map(() => ({ className }))
    return {
      key,
      group: key,
      heads: isHeading,
      cells: [{ span: lead.length, className }, ...cells, ...others],
    }
  }
  const rows = programme(agenda, langs).map((line): PrintRow => {
    const { key } = line
    if (line.type === 'day') return dayRow(line, columns.length, words)
    if (line.type === 'item')
      return { key, group: key, alone: line.alone, cells: cellsOf(columns, line) }
    if (line.type === 'segment')
      return textRow(key, true, (lang) => <ItemText line={line} lang={lang} />)
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
