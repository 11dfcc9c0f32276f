import type { ReactNode } from 'react'
import type { EditedName } from '../../../../../shared/agenda/fields/field.ts'
import type { SEGMENT_FIELDS } from '../../../../../shared/agenda/fields/segment.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { plus } from '../../../../../shared/time/instant.ts'
import { ChoiceField, Field, RemoveButton, useField } from '../fields/Field.tsx'
import { AddPersonField } from '../fields/PersonPicker.tsx'
import { InputField, TimeField } from '../fields/TypedField.tsx'
import { fieldOf } from '../model/changes.ts'
import { fillOf, type TableRow } from '../model/rows.ts'
import { lengthText, lengthTyped } from '../model/typed.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { useTimes } from '../state/useTimes.ts'
import { segmentWords } from '../table/CellContent.tsx'
import type { Table } from '../table/useTable.ts'
import css from './inspector.module.css'
import { CellField } from './RowFields.tsx'

type SegmentProps = { readonly table: Table; readonly row: TableRow }

const STARTS = ['follows', 'notBefore'] as const

function StartField({ table, row }: SegmentProps) {
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
          table={table}
          rows={[row]}
          column="start"
          label={isFirst ? label : undefined}
          note={everywhere(row.start)}
        />
      ) : null}
    </>
  )
}

function EndField({ row: { segment, start } }: SegmentProps) {
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

function BudgetField({ row: { segment } }: SegmentProps) {
  const { t } = useEditorWords()
  const times = useTimes()
  const { address, put } = useField(fieldOf('segment', segment.id, 'budget'))
  const commit = (text: string): string | null => {
    const budget = text === '' ? null : lengthTyped(text)
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

/** Who chairs a segment: one of the people of the agenda, or somebody new by name. */
function ChairField({ row }: SegmentProps) {
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
          <span className={css.speakerName}>{who}</span>
          <RemoveButton what={who} remove={() => put(null)} />
        </p>
      )}
    </Field>
  )
}

/** Every field of a segment that is changed here, in this order; its title is typed at the head. */
const PARTS: Readonly<
  Record<EditedName<typeof SEGMENT_FIELDS>, ((props: SegmentProps) => ReactNode) | null>
> = {
  title: null,
  start: StartField,
  budget: BudgetField,
  mustEndBy: EndField,
  chair: ChairField,
}

/** When a segment starts, how long it has, when it must be over, and who chairs it. */
export function SegmentFields(props: SegmentProps) {
  return Object.entries(PARTS).map(([field, Part]) =>
    Part === null ? null : <Part key={field} {...props} />,
  )
}
