import { Fragment, type ReactNode } from 'react'
import type { BRIEFING_FIELDS } from '../../../../../shared/agenda/fields/briefing.ts'
import type { EditedName } from '../../../../../shared/agenda/fields/field.ts'
import type { ITEM_FIELDS } from '../../../../../shared/agenda/fields/item.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import { phaseBounds } from '../../../../../shared/timing/countdown.ts'
import css from '../editor.module.css'
import { CellField } from '../fields/CellField.tsx'
import { Field } from '../fields/Field.tsx'
import { InputField, TextsField } from '../fields/TypedField.tsx'
import { fieldChange } from '../model/changes.ts'
import { isEditable } from '../model/columns.ts'
import type { ItemRow } from '../model/rows.ts'
import { lengthText, lengthTyped } from '../model/typed.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import type { Table } from '../table/useTable.ts'
import { RowWarnings } from '../warnings/WarningsPanel.tsx'
import { DocumentsField, PointsField } from './BriefingFields.tsx'
import { RowActs, TitleFields } from './RowFields.tsx'
import { ScriptField } from './ScriptField.tsx'
import { SegmentFields } from './SegmentFields.tsx'
import { SpeakersField } from './SpeakersField.tsx'
import {
  AlsoLanguagesField,
  AtEndField,
  KindField,
  LanguageField,
  LatestField,
  UntilField,
} from './TimeFields.tsx'

type PanelProps = { readonly table: Table; readonly row: ItemRow }

function ThresholdFields({ row }: PanelProps) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const { item } = row
  const address = { type: 'setValue', of: 'item', id: item.id, field: 'thresholds' } as const
  const bounds = phaseBounds({ ...item, thresholds: null }, item.planned)
  const usual = { amber: Math.round(bounds.amber), red: Math.round(bounds.red) }
  const set = (which: 'amber' | 'red') => (text: string) => {
    const typed = text === '' ? usual[which] : lengthTyped(text)
    if (typed === null) return t('editor.wrong.length')
    const now = { ...usual, ...item.thresholds, [which]: Math.round(typed) }
    give([fieldChange(agenda, address, same(now, usual) ? null : now)])
    return null
  }
  return (['amber', 'red'] as const).map((which) => (
    <InputField
      key={which}
      label={t(`editor.inspector.${which}`)}
      term="amber"
      value={item.thresholds === null ? '' : lengthText(item.thresholds[which])}
      placeholder={t('editor.inspector.usual', { length: lengthText(usual[which]) })}
      commit={set(which)}
      address={which === 'amber' ? address : null}
    />
  ))
}

function SlimmingFields({ table, row }: PanelProps) {
  const address = { type: 'setValue', of: 'item', id: row.item.id, field: 'slimming' } as const
  return (
    <>
      <CellField table={table} rows={[row]} column="least" address={address} />
      <CellField table={table} rows={[row]} column="drop" />
    </>
  )
}

function LengthField({ table, row }: PanelProps) {
  const address = { type: 'setValue', of: 'item', id: row.item.id, field: 'planned' } as const
  return <CellField table={table} rows={[row]} column="length" address={address} />
}

function BriefingText({ row, field }: PanelProps & { readonly field: 'notes' | 'announce' }) {
  const { t } = useEditorWords()
  const { id, briefing } = row.item
  return (
    <Field label={t(`editor.inspector.${field}`)} wide>
      <TextsField
        label={t(`editor.inspector.${field}`)}
        texts={briefing?.[field] ?? null}
        at={{ type: 'setText', of: 'item', id, field }}
      />
    </Field>
  )
}

type ItemField = EditedName<typeof ITEM_FIELDS> | EditedName<typeof BRIEFING_FIELDS>

type Part = readonly ['title' | 'speakers' | 'time' | 'words', (props: PanelProps) => ReactNode]

/** Every field of an item that is changed here: in which section, and what it is typed in. They stand in this order. */
const PARTS: Readonly<Record<ItemField, Part>> = {
  title: ['title', (props) => <TitleFields {...props} />],
  speakers: ['speakers', ({ row, table }) => <SpeakersField item={row.item} table={table} />],
  language: ['speakers', ({ row }) => <LanguageField rows={[row]} />],
  alsoLanguages: ['speakers', ({ row }) => <AlsoLanguagesField item={row.item} />],
  kind: ['time', ({ row }) => <KindField rows={[row]} />],
  planned: ['time', (props) => <LengthField {...props} />],
  slimming: ['time', (props) => <SlimmingFields {...props} />],
  until: ['time', (props) => <UntilField {...props} />],
  atEnd: ['time', (props) => <AtEndField {...props} />],
  thresholds: ['time', (props) => <ThresholdFields {...props} />],
  announce: ['words', (props) => <BriefingText {...props} field="announce" />],
  talkingPoints: ['words', ({ row }) => <PointsField item={row.item} />],
  documents: ['words', ({ row }) => <DocumentsField item={row.item} />],
  script: ['words', ({ row }) => <ScriptField item={row.item} />],
  notes: ['words', (props) => <BriefingText {...props} field="notes" />],
}

function Parts({ of, ...props }: PanelProps & { readonly of: Part[0] }) {
  return Object.entries(PARTS).map(([field, [section, part]]) =>
    section === of ? <Fragment key={field}>{part(props)}</Fragment> : null,
  )
}

/** Everything of an item; of its segment too, where it is the first of it. */
export function ItemPanel(props: PanelProps) {
  const { table, row } = props
  const { t } = useEditorWords()
  return (
    <div className={css.panel}>
      <Parts {...props} of="title" />
      <RowWarnings row={row} />
      <section aria-label={t('editor.inspector.speakers')}>
        <Parts {...props} of="speakers" />
      </section>
      <section aria-label={t('editor.inspector.time')}>
        <Parts {...props} of="time" />
        <LatestField id={row.item.id} />
      </section>
      {isEditable(row, { id: 'start' }) ? (
        <section aria-label={t('editor.inspector.segment')}>
          {row.joined ? null : <h2 className="label">{t('editor.inspector.segment')}</h2>}
          <SegmentFields table={table} row={row} />
        </section>
      ) : null}
      <section aria-label={t('editor.inspector.words')}>
        <Parts {...props} of="words" />
      </section>
      <RowActs table={table} />
    </div>
  )
}
