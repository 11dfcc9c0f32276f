import { Fragment, type ReactNode } from 'react'
import type { EditedName } from '../../../../../shared/agenda/fields/field.ts'
import type { SEGMENT_FIELDS } from '../../../../../shared/agenda/fields/segment.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { newCommandId } from '../../../../live/commandId.ts'
import { insertPerson, newPerson } from '../acts/people.ts'
import { CellField } from '../fields/CellField.tsx'
import { ChoiceField, ContestedAt, Field, RemoveButton } from '../fields/Field.tsx'
import { AddField, type Suggestion, suggestionsFor } from '../fields/PersonPicker.tsx'
import { InputField, TimeField } from '../fields/TypedField.tsx'
import { ChangeBuilder, fieldChange } from '../model/changes.ts'
import { fillOf, type TableRow } from '../model/rows.ts'
import { lengthText, lengthTyped } from '../model/typed.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { useBoth, useTimes } from '../state/useTimes.ts'
import { segmentWords } from '../table/CellContent.tsx'
import type { Table } from '../table/useTable.ts'
import css from './inspector.module.css'

/** The budget says nothing of the start. */
const FOLLOWS = { type: 'follows' } as const

function StartField({ table, row }: { readonly table: Table; readonly row: TableRow }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const both = useBoth()
  const { segment } = row
  const address = { type: 'setValue', of: 'segment', id: segment.id, field: 'start' } as const
  const isFirst = agenda.segments[0]?.id === segment.id
  const fixed = segment.start.type === 'notBefore'
  const choose = (to: string) =>
    give([
      fieldChange(
        agenda,
        address,
        to === 'follows' ? { type: 'follows' } : { type: 'notBefore', at: row.start },
      ),
    ])
  const choices = (['follows', 'notBefore'] as const).map((value) => ({
    value,
    label: t(`editor.inspector.start.${value}`),
  }))
  return (
    <>
      {isFirst ? null : (
        <Field label={t('editor.inspector.starts')} note={fixed ? null : both(row.start)}>
          <ChoiceField
            label={t('editor.inspector.starts')}
            value={segment.start.type}
            choices={choices}
            choose={choose}
            address={address}
          />
        </Field>
      )}
      {fixed ? (
        <CellField
          table={table}
          rows={[row]}
          column="start"
          label={isFirst ? t('editor.inspector.starts') : undefined}
          note={both(row.start)}
        />
      ) : null}
    </>
  )
}

function EndField({ row }: { readonly row: TableRow }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const both = useBoth()
  const { segment } = row
  const { mustEndBy } = segment
  const near = (row.start + fillOf(segment).budget) as Instant
  const address = { type: 'setValue', of: 'segment', id: segment.id, field: 'mustEndBy' } as const
  return (
    <TimeField
      label={t('editor.inspector.mustEnd')}
      note={mustEndBy === null ? null : both(mustEndBy)}
      at={mustEndBy}
      near={near}
      placeholder={t('editor.inspector.noEnd')}
      put={(at) => give([fieldChange(agenda, address, at)])}
      address={address}
    />
  )
}

function BudgetField({ row }: { readonly row: TableRow }) {
  const { t } = useEditorWords()
  const times = useTimes()
  const { agenda, give } = useEditor()
  const { segment } = row
  const { filled } = fillOf(segment)
  const address = { type: 'setValue', of: 'segment', id: segment.id, field: 'budget' } as const
  const commit = (text: string): string | null => {
    const budget = text === '' ? null : lengthTyped(text)
    if (budget === null && text !== '') return t('editor.wrong.length')
    give([fieldChange(agenda, address, budget)])
    return null
  }
  const heading = { ...row, kind: 'segment' } as const
  return (
    <InputField
      label={t('editor.inspector.budget')}
      term="budget"
      note={segmentWords({ ...heading, segment: { ...segment, start: FOLLOWS } }, t, times) || null}
      value={segment.budget === null ? '' : lengthText(segment.budget)}
      placeholder={t('editor.inspector.sum', { length: lengthText(filled) })}
      commit={commit}
      address={address}
    />
  )
}

type SegmentProps = { readonly table: Table; readonly row: TableRow }

/** Who chairs a segment: one of the people of the agenda, or somebody new by name. */
function ChairField({ table, row }: SegmentProps) {
  const { t } = useEditorWords()
  const { agenda, lang, give } = useEditor()
  const { id, chair } = row.segment
  const address = { type: 'setValue', of: 'segment', id, field: 'chair' } as const
  const person = chair === undefined ? null : personOf(agenda, chair)
  const who = person === null ? chair : textIn(person.name, lang).text
  const find = (typed: string) =>
    suggestionsFor({ id: 'speakers' }, typed.replaceAll(',', ' '), table.context)
  const add = (one: Suggestion) => {
    const added = one.isNew === true ? newPerson(agenda, one.label, newCommandId) : null
    const rewrite = new ChangeBuilder(agenda)
    if (added !== null) rewrite.add(insertPerson(agenda, added))
    give(rewrite.set(address, added?.id ?? one.id).changes() ?? [])
  }
  return (
    <Field label={t('editor.inspector.role.moderator')}>
      {who === undefined ? (
        <AddField label={t('editor.inspector.addSpeaker')} find={find} add={add} />
      ) : (
        <p className={css.speaker}>
          <span className={css.speakerName}>{who}</span>
          <span className={css.speakerActs}>
            <RemoveButton what={who} remove={() => give([fieldChange(agenda, address, null)])} />
          </span>
        </p>
      )}
      <ContestedAt at={address} />
    </Field>
  )
}

/** Every field of a segment that is changed here, in this order; its title is typed at the head. */
const PARTS: Readonly<
  Record<EditedName<typeof SEGMENT_FIELDS>, ((props: SegmentProps) => ReactNode) | null>
> = {
  title: null,
  start: (props) => <StartField {...props} />,
  budget: ({ row }) => <BudgetField row={row} />,
  mustEndBy: ({ row }) => <EndField row={row} />,
  chair: (props) => <ChairField {...props} />,
}

/** When a segment starts, how long it has, when it must be over, and who chairs it. */
export function SegmentFields(props: SegmentProps) {
  return Object.entries(PARTS).map(([field, part]) => (
    <Fragment key={field}>{part?.(props)}</Fragment>
  ))
}
