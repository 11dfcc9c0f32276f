import type { ReactNode } from 'react'
import type { EditedName } from '../../../../../shared/agenda/fields/field.ts'
import type { SEGMENT_FIELDS } from '../../../../../shared/agenda/fields/segment.ts'
import { Kind } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { plus } from '../../../../../shared/time/instant.ts'
import { newCommandId } from '../../../../live/commandId.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Menu } from '../../../../ui/controls/Menu.tsx'
import type { TermId } from '../../../../words/list.ts'
import { ChoiceField, Field, RemoveButton, useField } from '../fields/Field.tsx'
import { AddPersonField } from '../fields/PersonPicker.tsx'
import { InputField, TimeField, TypedField } from '../fields/TypedField.tsx'
import { addressOf, cellEdit, cellText, type EditorColumn, isEditable } from '../model/cells.ts'
import { ChangeBuilder, fieldOf } from '../model/changes.ts'
import { fillOf, lengthText, parseLength, type TableRow } from '../model/rows.ts'
import { useEditor, useEditorWords, useTimes } from '../state/editor.tsx'
import { segmentWords } from '../table/CellContent.tsx'
import { useRowEntries } from '../table/TableRow.tsx'
import type { Table } from '../table/useTable.ts'
import css from './inspector.module.css'

/** A button that opens the menu of acts on the picked rows. */
export function RowActs({ table }: { readonly table: Table }) {
  const { t } = useEditorWords()
  const entries = useRowEntries(table)
  return (
    <p className={css.acts} data-row-box={t('editor.inspector.acts')}>
      <Menu
        trigger={<Button size="small">{t('editor.inspector.acts')}</Button>}
        entries={() => entries}
      />
    </p>
  )
}

type RowProps = { readonly row: TableRow }
type RowsProps = { readonly rows: readonly TableRow[] }

/** Returns the props of a field for a column of some rows; its value is empty if they differ. Null if none of them can be edited there. */
function useCellField(rows: readonly TableRow[], column: EditorColumn) {
  const { t, context, give } = useEditor()
  const editable = rows.filter((row) => isEditable(row, column))
  const [row, ...others] = editable
  const [text, ...texts] = editable.map((one) => cellText(one, column, context))
  if (row === undefined) return null
  const differs = texts.some((other) => other !== text)
  return {
    value: differs ? '' : (text ?? ''),
    ...(differs ? { placeholder: t('editor.inspector.differ') } : {}),
    address: others.length > 0 ? null : addressOf(row, column),
    commit: (typed: string): string | null => {
      const edit = cellEdit(editable, column, typed, context, newCommandId)
      if (typeof edit === 'string') return t(`editor.wrong.${edit}`)
      give(edit)
      return null
    },
  }
}

/** The columns that are fields here, each with the key of its label and of the meaning of an empty value. */
const COLUMNS = {
  start: { label: 'startAt' },
  length: { label: 'length' },
  least: { label: 'least', term: 'least', empty: 'keptWhole' },
  drop: { label: 'drop', term: 'dropRank', empty: 'never' },
  speakers: { label: 'speakers' },
} as const

type CellFieldProps = RowsProps & {
  readonly column: keyof typeof COLUMNS
  /** A label other than the usual one. */
  readonly label?: string | undefined
  readonly note?: ReactNode
}

/** A cell of the table as a field. */
export function CellField({ rows, column, label, note }: CellFieldProps) {
  const { t } = useEditorWords()
  const cell = useCellField(rows, { id: column })
  if (cell === null) return null
  const words = COLUMNS[column]
  return (
    <InputField
      label={label ?? t(`editor.inspector.${words.label}`)}
      term={'term' in words ? words.term : undefined}
      note={note}
      placeholder={'empty' in words ? t(`editor.inspector.${words.empty}`) : undefined}
      {...cell}
      // Least and rank are one value, which is shown once.
      address={column === 'drop' ? null : cell.address}
    />
  )
}

function TitleField({ row, lang }: RowProps & { readonly lang: string }) {
  const { t, languageName } = useEditor()
  const language = languageName(lang)
  const cell = useCellField([row], { id: 'title', lang })
  if (cell === null) return null
  return (
    <TypedField
      long
      className={`${css.title} title`}
      label={t('editor.inspector.inLanguage', { what: t('editor.inspector.title'), language })}
      placeholder={t('editor.inspector.missing', { language })}
      lang={lang}
      {...cell}
    />
  )
}

/** The title of a row in every language, in the typography of a programme. */
export function TitleFields({ row }: RowProps) {
  const { t, agenda } = useEditor()
  return (
    <div className={css.titles} data-row-box={t('editor.inspector.title')}>
      {agenda.languages.map((lang) => (
        <TitleField key={lang} row={row} lang={lang} />
      ))}
    </div>
  )
}

/** The value of the choice while the rows differ. */
const DIFFER = '?'

type ItemsChoiceProps = RowsProps & {
  readonly field: 'kind' | 'language'
  readonly set: (edit: ChangeBuilder, id: string, to: string) => void
  readonly label: string
  readonly term?: TermId
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** A field that is set for all picked items at once. */
function ItemsChoice({ rows, field, set, choices, ...shown }: ItemsChoiceProps) {
  const { t, agenda, give } = useEditor()
  const items = rows.flatMap((row) => (row.kind === 'item' ? [row.item] : []))
  const [first, ...others] = items
  const differs = others.some((item) => item[field] !== first?.[field])
  const differOption = differs ? [{ value: DIFFER, label: t('editor.inspector.differ') }] : []
  const choose = (to: string) => {
    const edit = new ChangeBuilder(agenda)
    for (const { id } of items) if (to !== DIFFER) set(edit, id, to)
    give(edit.changes() ?? [])
  }
  return (
    <ChoiceField
      {...shown}
      value={differs ? DIFFER : (first?.[field] ?? '')}
      choices={[...differOption, ...choices]}
      choose={choose}
      address={first === undefined || others.length > 0 ? null : fieldOf('item', first.id, field)}
    />
  )
}

/** The kind of the picked items. */
export function KindField({ rows }: RowsProps) {
  const { t } = useEditorWords()
  return (
    <ItemsChoice
      rows={rows}
      field="kind"
      set={(edit, id, to) => {
        const kind = Kind.safeParse(to)
        if (kind.success) edit.set(fieldOf('item', id, 'kind'), kind.data)
      }}
      label={t('editor.inspector.kind')}
      choices={Kind.options.map((kind) => ({ value: kind, label: t(`common:kind.${kind}`) }))}
    />
  )
}

/** The floor language of the picked items. */
export function LanguageField({ rows }: RowsProps) {
  const { t, languageName: name, agenda } = useEditor()
  const languages = agenda.languages.map((tag) => ({ value: tag, label: name(tag) }))
  return (
    <ItemsChoice
      rows={rows}
      field="language"
      set={(edit, id, to) => edit.set(fieldOf('item', id, 'language'), to === '' ? null : to)}
      label={t('editor.inspector.language')}
      term="floorLanguage"
      choices={[{ value: '', label: t('editor.inspector.anyLanguage') }, ...languages]}
    />
  )
}

const STARTS = ['follows', 'notBefore'] as const

function StartField({ row }: RowProps) {
  const { t, agenda } = useEditor()
  const { everywhere } = useTimes()
  const { id, start } = row.segment
  const { address, put } = useField(fieldOf('segment', id, 'start'))
  const isFirst = agenda.segments[0]?.id === id
  const isFixed = start.type === 'notBefore'
  const label = t('editor.inspector.starts')
  return (
    <>
      {isFirst ? null : (
        <ChoiceField
          label={label}
          note={isFixed ? null : everywhere(row.start)}
          value={start.type}
          choices={STARTS.map((value) => ({ value, label: t(`editor.inspector.start.${value}`) }))}
          choose={(type) => put(type === 'follows' ? { type } : { type, at: row.start })}
          address={isFixed ? null : address}
        />
      )}
      {isFixed ? (
        <CellField
          rows={[row]}
          column="start"
          label={isFirst ? label : undefined}
          note={everywhere(row.start)}
        />
      ) : null}
    </>
  )
}

function EndField({ row: { segment, start } }: RowProps) {
  const { t } = useEditorWords()
  const { everywhere } = useTimes()
  const { id, mustEndBy } = segment
  return (
    <TimeField
      {...useField(fieldOf('segment', id, 'mustEndBy'))}
      label={t('editor.inspector.mustEnd')}
      note={mustEndBy === null ? null : everywhere(mustEndBy)}
      at={mustEndBy}
      near={plus(start, fillOf(segment).budget)}
      placeholder={t('editor.inspector.noEnd')}
    />
  )
}

function BudgetField({ row: { segment } }: RowProps) {
  const { t } = useEditorWords()
  const times = useTimes()
  const { address, put } = useField(fieldOf('segment', segment.id, 'budget'))
  const commit = (text: string): string | null => {
    const budget = text === '' ? null : parseLength(text)
    return budget === null && text !== '' ? t('editor.wrong.length') : put(budget)
  }
  // The note on a budget does not mention the start.
  const note = segmentWords({ segment: { ...segment, start: { type: 'follows' } } }, t, times)
  return (
    <InputField
      label={t('editor.inspector.budget')}
      term="budget"
      note={note || null}
      value={segment.budget === null ? '' : lengthText(segment.budget)}
      placeholder={t('editor.inspector.sum', { length: lengthText(fillOf(segment).filled) })}
      commit={commit}
      address={address}
    />
  )
}

/** The chair of a segment: a person of the agenda or a new one. */
function ChairField({ row }: RowProps) {
  const { t, agenda, lang } = useEditor()
  const { id, chair } = row.segment
  const { address, put } = useField(fieldOf('segment', id, 'chair'))
  const person = chair === undefined ? null : personOf(agenda, chair)
  const who = person === null ? chair : textIn(person.name, lang).text
  return (
    <Field label={t('editor.inspector.role.moderator')} address={address}>
      {who === undefined ? (
        <AddPersonField add={(rewrite, to) => rewrite.set(address, to)} />
      ) : (
        <p className={css.speaker}>
          <b className={css.speakerName}>{who}</b>
          <RemoveButton what={who} remove={() => put(null)} />
        </p>
      )}
    </Field>
  )
}

/** Every field of a segment that can be edited here, in this order; its title is edited at the head. */
const PARTS: Readonly<
  Record<EditedName<typeof SEGMENT_FIELDS>, ((props: RowProps) => ReactNode) | null>
> = {
  title: null,
  start: StartField,
  budget: BudgetField,
  mustEndBy: EndField,
  chair: ChairField,
}

/** The fields of a segment: its start, budget, end and chair. */
export function SegmentFields(props: RowProps) {
  return Object.entries(PARTS).map(([field, Part]) =>
    Part === null ? null : <Part key={field} {...props} />,
  )
}
