import type { ReactNode } from 'react'
import type { Agenda, Person } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../../ui/agenda/TextSpan.tsx'
import {
  type BoothItem,
  type BoothLine,
  boothPerson,
  type Columns,
  readColumns,
} from '../model/booth.ts'
import css from '../paper.module.css'
import {
  Cells,
  dayRow,
  LanguageName,
  LENGTH,
  labelCell,
  type PrintColumn,
  timeColumns,
  useLanguageList,
  Word,
} from './columns.tsx'
import { Documents } from './parts.tsx'
import type { PrintRow } from './sheetOf.tsx'

const TITLE = `title ${css.title}`

/** The columns before those of the languages. */
function leadColumns(agenda: Agenda): readonly PrintColumn<BoothItem>[] {
  const floor: PrintColumn<BoothItem> = {
    id: 'floor',
    className: css.floor,
    head: <Word of="on.floor" />,
    cell: (line) => <Floor line={line} />,
    switched: ({ switched }) => switched,
  }
  return [...timeColumns(agenda), LENGTH, floor]
}

/** The columns of the interpreters' sheet: one for each of these languages, which rows fill as they need. */
export function boothColumns(
  agenda: Agenda,
  langs: readonly LanguageTag[],
): readonly PrintColumn<BoothItem>[] {
  const texts = langs.map((lang) => ({
    id: lang,
    head: <LanguageName tag={lang} />,
    cell: () => null,
  }))
  return [...leadColumns(agenda), ...texts]
}

/** A text in each column. */
function TextCells({
  texts,
  className,
  inner,
}: {
  readonly texts: Columns
  readonly className?: string | undefined
  /** What the text itself is set as. */
  readonly inner?: string | undefined
}) {
  return texts.map(({ column, text }) => (
    <td key={column} className={className}>
      {text === null ? null : <TextSpan of={text} className={inner} />}
    </td>
  ))
}

function Floor({ line: { languages, switched } }: { readonly line: BoothItem }) {
  const { t } = useTranslation('planner')
  const name = useLanguageList()(languages)
  return switched ? t('print.on.switched', { language: name }) : name
}

type PersonProps = { readonly person: Person; readonly langs: readonly LanguageTag[] }

/** Names in each column with how they are said, and below what somebody is. */
function PersonCells({ person: whole, langs }: PersonProps) {
  const person = boothPerson(whole, langs)
  return person.name.map(({ column, text: name }, n) => {
    const pronunciation = person.pronunciation[n]?.text ?? null
    const about = person.about[n]?.text ?? null
    return (
      <td key={column} className={css.what}>
        {name === null ? (
          <span className={css.about}>
            <Word of="on.missingName" />
          </span>
        ) : (
          <TextSpan of={name} className={css.name} />
        )}
        {pronunciation === null ? null : <TextSpan of={pronunciation} className={css.pronounced} />}
        {about === null ? null : <TextSpan of={about} className={`${css.about} ${css.line}`} />}
      </td>
    )
  })
}

function PointsAgain({ at }: { readonly at: string }) {
  return useTranslation('planner').t('print.on.pointsAs', { at })
}

type Part = {
  readonly part: string
  readonly label?: 'on.points' | 'on.documents'
  readonly node: ReactNode
}

/** What an item is, a row each: its title, its people, its talking points, its documents; each with its label in front. */
function partsOf(line: BoothItem, langs: readonly LanguageTag[]): readonly Part[] {
  const { title, people, item, pointsAs } = line
  const { documents = [] } = item.briefing ?? {}
  const wide = (node: ReactNode) => (
    <td colSpan={langs.length} className={css.words}>
      {node}
    </td>
  )
  const texts = (of: Texts, className?: string, inner?: string) => {
    const columns = readColumns((lang) => textIn(of, lang), langs)
    return <TextCells texts={columns} className={className} inner={inner} />
  }
  const points =
    pointsAs === null
      ? item.talkingPoints.map((point) => texts(point))
      : [wide(<PointsAgain at={pointsAs.home} />)]
  return [
    ...(title === null ? [] : [{ part: 'title', node: texts(title, css.what, TITLE) }]),
    ...people.map(({ person }) => {
      return { part: person.id, node: <PersonCells person={person} langs={langs} /> }
    }),
    ...points.map((node, n): Part => {
      return { part: `point ${n}`, ...(n === 0 ? { label: 'on.points' } : {}), node }
    }),
    ...(documents.length === 0
      ? []
      : [
          {
            part: 'documents',
            label: 'on.documents' as const,
            node: wide(<Documents documents={documents} />),
          },
        ]),
  ]
}

function itemRows(
  lead: readonly PrintColumn<BoothItem>[],
  line: BoothItem,
  langs: readonly LanguageTag[],
): readonly PrintRow[] {
  return partsOf(line, langs).map(({ part, label, node }, n) => ({
    key: n === 0 ? line.key : `${line.key} ${part}`,
    group: line.key,
    heads: false,
    alone: n === 0 && line.alone,
    node: (
      <>
        {n === 0 ? <Cells columns={lead} line={line} /> : labelCell(lead.length, label)}
        {node}
      </>
    ),
  }))
}

/** The rows of the interpreters' sheet. */
export function boothRows(
  agenda: Agenda,
  lines: readonly BoothLine[],
  langs: readonly LanguageTag[],
): readonly PrintRow[] {
  const lead = leadColumns(agenda)
  return lines.flatMap((line): readonly PrintRow[] => {
    if (line.type === 'day') return [dayRow(agenda, line.day, lead.length + langs.length)]
    if (line.type === 'item') return itemRows(lead, line, langs)
    const { key, title, people } = line
    const titles = readColumns((lang) => textIn(title, lang), langs)
    const head = (
      <>
        <td colSpan={lead.length} className={css.segment} />
        <TextCells texts={titles} className={css.segment} inner={TITLE} />
      </>
    )
    const chairs = people.map(({ person }) => ({
      ...{ key: `${key} chair`, group: key, heads: true },
      node: (
        <>
          {labelCell(lead.length, 'on.moderator')}
          <PersonCells person={person} langs={langs} />
        </>
      ),
    }))
    return [{ key, group: key, heads: true, node: head }, ...chairs]
  })
}
