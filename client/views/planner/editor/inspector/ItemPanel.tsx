import { same } from '../../../../../shared/agenda/same.ts'
import { phaseBounds } from '../../../../../shared/timing/countdown.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { RowDoubts } from '../doubts/RowDoubts.tsx'
import { Field } from '../fields/Field.tsx'
import { TextsField } from '../fields/TextsField.tsx'
import { TypedField } from '../fields/TypedField.tsx'
import { takes } from '../model/columns.ts'
import { fieldChange } from '../model/fields.ts'
import type { ItemRow } from '../model/rows.ts'
import { lengthText, lengthTyped } from '../model/typed.ts'
import type { Table } from '../table/useTable.ts'
import { CellField } from './CellField.tsx'
import { DocumentsField } from './DocumentsField.tsx'
import { KindField, LanguageField } from './KindFields.tsx'
import { LatestField } from './LatestField.tsx'
import { PointsField } from './PointsField.tsx'
import { RowActs } from './RowActs.tsx'
import { ScriptField } from './ScriptField.tsx'
import { SegmentFields } from './SegmentFields.tsx'
import { SpeakersField } from './SpeakersField.tsx'
import { TitleFields } from './TitleFields.tsx'

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
    <Field key={which} label={t(`editor.inspector.${which}`)}>
      <TypedField
        label={t(`editor.inspector.${which}`)}
        value={item.thresholds === null ? '' : lengthText(item.thresholds[which])}
        placeholder={t('editor.inspector.usual', { length: lengthText(usual[which]) })}
        commit={set(which)}
        address={which === 'amber' ? address : null}
      />
    </Field>
  ))
}

function TimeFields({ table, row }: PanelProps) {
  const { t } = useEditorWords()
  const of = { type: 'setValue', of: 'item', id: row.item.id } as const
  const rows = [row]
  return (
    <>
      <KindField rows={rows} />
      <CellField
        {...{ table, rows, column: { id: 'length' }, address: { ...of, field: 'planned' } }}
        label={t('editor.inspector.length')}
      />
      <CellField
        {...{ table, rows, column: { id: 'least' }, address: { ...of, field: 'slimming' } }}
        label={t('editor.inspector.least')}
        placeholder={t('editor.inspector.keptWhole')}
      />
      <CellField
        {...{ table, rows, column: { id: 'drop' } }}
        label={t('editor.inspector.drop')}
        placeholder={t('editor.inspector.never')}
      />
      <ThresholdFields table={table} row={row} />
      <LatestField id={row.item.id} />
    </>
  )
}

function WordFields({ row }: PanelProps) {
  const { t } = useEditorWords()
  const { item } = row
  const at = { type: 'setText', of: 'item', id: item.id } as const
  return (
    <>
      <Field label={t('editor.inspector.announce')} wide>
        <TextsField
          label={t('editor.inspector.announce')}
          texts={item.briefing?.announce ?? null}
          at={{ ...at, field: 'announce' }}
        />
      </Field>
      <PointsField item={item} />
      <DocumentsField item={item} />
      <ScriptField item={item} />
      <Field label={t('editor.inspector.notes')} wide>
        <TextsField
          label={t('editor.inspector.notes')}
          texts={item.briefing?.notes ?? null}
          at={{ ...at, field: 'notes' }}
        />
      </Field>
    </>
  )
}

/** Everything of an item; of its segment too, where it is the first of it. */
export function ItemPanel(props: PanelProps) {
  const { table, row } = props
  const { t } = useEditorWords()
  return (
    <div className="ed-panel">
      <TitleFields table={table} row={row} />
      <RowDoubts row={row} />
      <section aria-label={t('editor.inspector.speakers')}>
        <SpeakersField item={row.item} table={table} />
        <LanguageField rows={[row]} />
      </section>
      <section aria-label={t('editor.inspector.time')}>
        <TimeFields {...props} />
      </section>
      {takes(row, { id: 'start' }) ? (
        <section aria-label={t('editor.inspector.segment')}>
          {row.joined ? null : <h2 className="label">{t('editor.inspector.segment')}</h2>}
          <SegmentFields table={table} row={row} />
        </section>
      ) : null}
      <section aria-label={t('editor.inspector.words')}>
        <WordFields {...props} />
      </section>
      <RowActs table={table} />
    </div>
  )
}
