import type { ReactNode } from 'react'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../../ui/agenda/TextSpan.tsx'
import type { BoothItem, BoothLine, BoothPerson, Columns } from '../model/booth.ts'
import type { PaperTime } from '../model/paperText.ts'
import css from '../paper.module.css'
import {
  Cells,
  dayRow,
  LanguageName,
  LENGTH,
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

const leading = (agenda: Agenda) => leadColumns(agenda).length

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
  return texts.map(({ column, text: said }) => (
    <td key={column} className={className}>
      {said === null ? null : <TextSpan of={said} className={inner} />}
    </td>
  ))
}

function Floor({ line: { languages, switched } }: { readonly line: BoothItem }) {
  const { t } = useTranslation('planner')
  const name = useLanguageList()(languages)
  return switched ? t('print.on.switched', { language: name }) : name
}

/** Names in each column with how they are said, and below what somebody is. */
function PersonCells({ person }: { readonly person: BoothPerson }) {
  const { t } = useTranslation('planner')
  return person.name.map(({ column, text: name }, n) => {
    const pronunciation = person.pronunciation[n]?.text ?? null
    const about = person.about[n]?.text ?? null
    return (
      <td key={column} className={css.what}>
        {name === null ? (
          <span className={css.about}>{t('print.on.missingName')}</span>
        ) : (
          <TextSpan of={name} className={css.name} />
        )}
        {pronunciation === null ? null : <TextSpan of={pronunciation} className={css.pronounced} />}
        {about === null ? null : <TextSpan of={about} className={`${css.about} ${css.line}`} />}
      </td>
    )
  })
}

/** Who chairs a segment, under its title. */
function ChairCells({ agenda, chair }: { readonly agenda: Agenda; readonly chair: BoothPerson }) {
  const { t } = useTranslation('planner')
  return (
    <>
      <td colSpan={leading(agenda)} className={css.label}>
        {t('print.on.moderator')}
      </td>
      <PersonCells person={chair} />
    </>
  )
}

function chairRow(agenda: Agenda, of: string, chair: BoothPerson): PrintRow {
  const node = <ChairCells agenda={agenda} chair={chair} />
  return { key: `${of} chair`, group: of, heads: true, node }
}

function PointsHead({ agenda }: { readonly agenda: Agenda }) {
  const { t } = useTranslation('planner')
  return (
    <td colSpan={leading(agenda)} className={css.label}>
      {t('print.on.points')}
    </td>
  )
}

function PointsAgain({
  agenda,
  at,
  columns,
}: {
  readonly agenda: Agenda
  readonly at: PaperTime
  readonly columns: number
}) {
  const { t } = useTranslation('planner')
  return (
    <>
      <PointsHead agenda={agenda} />
      <td colSpan={columns}>{t('print.on.pointsAs', { at: at.home })}</td>
    </>
  )
}

function DocumentCells({
  agenda,
  line,
  columns,
}: {
  readonly agenda: Agenda
  readonly line: BoothItem
  readonly columns: number
}) {
  const { t } = useTranslation('planner')
  return (
    <>
      <td colSpan={leading(agenda)} className={css.label}>
        {t('print.on.documents')}
      </td>
      <td colSpan={columns} className={css.words}>
        <Documents documents={line.documents} />
      </td>
    </>
  )
}

/** The cells that say what an item is, one row each: its title, then its people. */
function sayings({ title, people }: BoothItem): readonly { key: string; node: ReactNode }[] {
  const titles =
    title === null
      ? []
      : [{ key: 'title', node: <TextCells texts={title} className={css.what} inner={TITLE} /> }]
  return [...titles, ...people.map((one) => ({ key: one.id, node: <PersonCells person={one} /> }))]
}

function itemRows(agenda: Agenda, line: BoothItem, columns: number): readonly PrintRow[] {
  const { key } = line
  const empty = <td colSpan={leading(agenda)} />
  const row = (part: string, node: ReactNode): PrintRow => ({
    key: `${key} ${part}`,
    group: key,
    heads: false,
    node,
  })
  const said = sayings(line).map((one, n) =>
    row(
      one.key,
      <>
        {n === 0 ? <Cells columns={leadColumns(agenda)} line={line} /> : empty}
        {one.node}
      </>,
    ),
  )
  const points = line.points.map((point, n) =>
    row(
      `point ${n}`,
      <>
        {n === 0 ? <PointsHead agenda={agenda} /> : empty}
        <TextCells texts={point} />
      </>,
    ),
  )
  const again =
    line.pointsAs === null
      ? []
      : [row('points', <PointsAgain agenda={agenda} at={line.pointsAs} columns={columns} />)]
  const documents =
    line.documents.length === 0
      ? []
      : [row('documents', <DocumentCells agenda={agenda} line={line} columns={columns} />)]
  const [first, ...rest] = [...said, ...points, ...again, ...documents]
  return first === undefined ? [] : [{ ...first, key, alone: line.alone }, ...rest]
}

/** The rows of the interpreters' sheet. */
export function boothRows(
  agenda: Agenda,
  lines: readonly BoothLine[],
  langs: readonly LanguageTag[],
): readonly PrintRow[] {
  return lines.flatMap((line): readonly PrintRow[] => {
    if (line.type === 'day') return [dayRow(agenda, line.day, leading(agenda) + langs.length)]
    if (line.type === 'item') return itemRows(agenda, line, langs.length)
    const node = (
      <>
        <td colSpan={leading(agenda)} className={css.segment} />
        <TextCells texts={line.title} className={css.segment} inner={TITLE} />
      </>
    )
    const head: PrintRow = { key: line.key, group: line.key, heads: true, node }
    if (line.chair === null) return [head]
    return [head, chairRow(agenda, line.key, line.chair)]
  })
}
