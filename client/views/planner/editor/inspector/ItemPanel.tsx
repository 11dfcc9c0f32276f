import { type ReactNode, useMemo } from 'react'
import type { BRIEFING_FIELDS } from '../../../../../shared/agenda/fields/briefing.ts'
import type { EditedName } from '../../../../../shared/agenda/fields/field.ts'
import type { ITEM_FIELDS } from '../../../../../shared/agenda/fields/item.ts'
import { AT_ENDS } from '../../../../../shared/agenda/kinds.ts'
import {
  type Agenda,
  type Item,
  type Speaker,
  SpeakerRole,
} from '../../../../../shared/agenda/model.ts'
import { atEndOf, leastLength, plannedLength, untilOf } from '../../../../../shared/agenda/plan.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { plus } from '../../../../../shared/time/instant.ts'
import { phaseBounds } from '../../../../../shared/timing/countdown.ts'
import { latestStarts } from '../../../../../shared/timing/latestStart.ts'
import type { Latest } from '../../../../../shared/timing/row.ts'
import {
  Choice,
  ChoiceField,
  Field,
  LanguagesField,
  ListedActs,
  useField,
} from '../fields/Field.tsx'
import { AddPersonField } from '../fields/PersonPicker.tsx'
import fieldCss from '../fields/planField.module.css'
import { InputField, TimeField } from '../fields/TypedField.tsx'
import { isEditable } from '../model/cells.ts'
import { fieldOf } from '../model/changes.ts'
import { type ItemRow, lengthText, parseLength, type TableRow } from '../model/rows.ts'
import { useEditor, useEditorWords, useTimes } from '../state/editor.tsx'
import { RowWarnings } from '../warnings/WarningsPanel.tsx'
import partCss from './inspector.module.css'
import { CellField, KindField, LanguageField, SegmentFields, TitleFields } from './RowFields.tsx'
import { BriefingText, DocumentsField, PointsField, ScriptField } from './WordsFields.tsx'

type SpeakerProps = {
  readonly speaker: Speaker
  readonly set: (to: Speaker | null) => void
  /** Moves the speaker up by one; null for the first. */
  readonly up: (() => void) | null
}

function SpeakerRow({ speaker, set, up }: SpeakerProps) {
  const { t, languageName: name, agenda, lang } = useEditor()
  const person = personOf(agenda, speaker.person)
  const who = person === null ? speaker.person : textIn(person.name, lang).text
  const missing = agenda.languages.filter((tag) => person !== null && !person.name[tag])
  const earlier = {
    words: t('editor.inspector.earlier'),
    label: t('editor.inspector.earlierWho', { who }),
  }
  return (
    <li className={partCss.speaker}>
      <b className={partCss.speakerName}>{who}</b>
      {missing.map((tag) => (
        <span key={tag} className={`quiet ${partCss.missing}`}>
          {t('editor.inspector.nameMissing', { language: name(tag) })}
        </span>
      ))}
      <span className={`acts ${partCss.speakerActs}`}>
        <Choice
          label={t('editor.inspector.roleOf', { who })}
          value={speaker.role}
          choices={SpeakerRole.options.map((role) => ({
            value: role,
            label: t(`editor.inspector.role.${role}`),
          }))}
          choose={(role) => set({ ...speaker, role })}
        />
        <ListedActs name={who} up={up && { ...earlier, put: up }} remove={() => set(null)} />
      </span>
    </li>
  )
}

/** The speakers of an item, in order, with a field that adds a person of the agenda or a new one. */
function SpeakersField({ item }: { readonly item: Item }) {
  const { t } = useEditorWords()
  const { speakers } = item
  const { address, put } = useField(fieldOf('item', item.id, 'speakers'))
  return (
    <Field label={t('editor.inspector.speakers')} wide address={address}>
      <ul>
        {speakers.map((speaker, at) => {
          const previous = speakers[at - 1]
          return (
            <SpeakerRow
              key={speaker.person}
              speaker={speaker}
              set={(to) =>
                put(to === null ? speakers.toSpliced(at, 1) : speakers.toSpliced(at, 1, to))
              }
              up={previous ? () => put(speakers.toSpliced(at - 1, 2, speaker, previous)) : null}
            />
          )
        })}
      </ul>
      <AddPersonField
        without={speakers.map(({ person }) => person)}
        add={(rewrite, person) => rewrite.set(address, [...speakers, { person, role: 'speaker' }])}
      />
    </Field>
  )
}

type PanelProps = { readonly row: ItemRow }

/** The other floor languages of an item with several, such as a panel. */
function AlsoLanguagesField({ row: { item } }: PanelProps) {
  const { t, agenda } = useEditor()
  const field = useField(fieldOf('item', item.id, 'alsoLanguages'))
  const also = item.alsoLanguages ?? []
  const tags = [...new Set([...agenda.languages, ...also])].filter((tag) => tag !== item.language)
  if (tags.length === 0 || item.language === null) return null
  const label = t('editor.inspector.alsoLanguages')
  return <LanguagesField {...field} {...{ label, tags }} checked={also} />
}

/** The clock time until which an item lasts once it is live; empty: its planned length (R13). */
function UntilField({ row: { item, start } }: PanelProps) {
  const { t } = useEditorWords()
  const { everywhere } = useTimes()
  const until = untilOf(item)
  return (
    <TimeField
      {...useField(fieldOf('item', item.id, 'until'))}
      label={t('editor.inspector.until')}
      note={until === null ? null : t('editor.inspector.untilNote', { at: everywhere(until) })}
      at={until}
      near={plus(start, item.planned)}
      placeholder={t('editor.inspector.byLength')}
    />
  )
}

/** What happens at the end of an item: it holds, continues automatically, or changes to standby automatically (R13). */
function AtEndField({ row: { item } }: PanelProps) {
  const { t } = useEditorWords()
  const now = atEndOf(item)
  const { address, put } = useField(fieldOf('item', item.id, 'atEnd'))
  return (
    <ChoiceField
      label={t('editor.inspector.atEnd')}
      note={t(`editor.inspector.atEndNote.${now}`)}
      value={now}
      choices={AT_ENDS.map((value) => ({ value, label: t(`editor.inspector.ends.${value}`) }))}
      choose={put}
      address={address}
    />
  )
}

/** How long before its end an item turns amber and red. */
function ThresholdFields({ row: { item } }: PanelProps) {
  const { t } = useEditorWords()
  const { address, put } = useField(fieldOf('item', item.id, 'thresholds'))
  const bounds = phaseBounds({ ...item, thresholds: null }, item.planned)
  const usual = { amber: Math.round(bounds.amber), red: Math.round(bounds.red) }
  const set = (which: 'amber' | 'red') => (text: string) => {
    const typed = text === '' ? usual[which] : parseLength(text)
    if (typed === null) return t('editor.wrong.length')
    const now = { ...usual, ...item.thresholds, [which]: Math.round(typed) }
    return put(same(now, usual) ? null : now)
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

/** Returns the latest start of an item (T4) with planned lengths and with the shortest ones; null if no stop follows. */
export function latestOf(agenda: Agenda, id: string) {
  return {
    planned: latestStarts(agenda, plannedLength).get(id) ?? null,
    least: latestStarts(agenda, leastLength).get(id) ?? null,
  }
}

/** The latest start of an item; empty if no stop follows. */
function LatestField({ id }: { readonly id: string }) {
  const { t, agenda } = useEditor()
  const times = useTimes()
  const { planned, least } = useMemo(() => latestOf(agenda, id), [agenda, id])
  if (planned === null || least === null) return null
  const at = (latest: NonNullable<Latest>) =>
    latest === 'never' ? t('editor.inspector.latestNever') : times.home(latest)
  const both = { planned: at(planned), least: at(least) }
  return (
    <Field label={t('editor.inspector.latest')} term="latestStart">
      <p className={fieldCss.note}>
        {planned === least ? both.planned : t('editor.inspector.latestBoth', both)}
      </p>
    </Field>
  )
}

type ItemField = EditedName<typeof ITEM_FIELDS> | EditedName<typeof BRIEFING_FIELDS>

type Part = readonly ['speakers' | 'time' | 'words', (props: PanelProps) => ReactNode]

/** Returns a component that edits a cell of the table. */
const cell =
  (column: 'length' | 'least' | 'drop') =>
  ({ row }: PanelProps) => <CellField key={column} rows={[row]} column={column} />

/** The editable fields of an item in their order: the section and the component of each. TitleFields edits the title. */
const PARTS: Readonly<Record<ItemField, Part | null>> = {
  title: null,
  speakers: ['speakers', ({ row }) => <SpeakersField item={row.item} />],
  language: ['speakers', ({ row }) => <LanguageField rows={[row]} />],
  alsoLanguages: ['speakers', AlsoLanguagesField],
  kind: ['time', ({ row }) => <KindField rows={[row]} />],
  planned: ['time', cell('length')],
  slimming: ['time', (props) => (['least', 'drop'] as const).map((one) => cell(one)(props))],
  until: ['time', UntilField],
  atEnd: ['time', AtEndField],
  thresholds: ['time', ThresholdFields],
  announce: ['words', ({ row }) => <BriefingText item={row.item} field="announce" />],
  talkingPoints: ['words', ({ row }) => <PointsField item={row.item} />],
  documents: ['words', ({ row }) => <DocumentsField item={row.item} />],
  script: ['words', ({ row }) => <ScriptField item={row.item} />],
  notes: ['words', ({ row }) => <BriefingText item={row.item} field="notes" />],
}

function Parts({ section, ...props }: PanelProps & { readonly section: Part[0] }) {
  return Object.entries(PARTS).map(([field, part]) => {
    const [partSection, Show] = part ?? []
    return Show && partSection === section ? <Show key={field} {...props} /> : null
  })
}

/** The fields of a segment or an item; for the first item of a segment, also those of the segment. */
export function RowPanel({ row }: { readonly row: TableRow }) {
  const { t } = useEditorWords()
  const item = row.kind === 'item' ? row : null
  return (
    <>
      <TitleFields row={row} />
      <RowWarnings row={row} />
      {item === null ? null : (
        <>
          <section aria-label={t('editor.inspector.speakers')}>
            <Parts row={item} section="speakers" />
          </section>
          <section aria-label={t('editor.inspector.time')}>
            <Parts row={item} section="time" />
            <LatestField id={item.item.id} />
          </section>
        </>
      )}
      {isEditable(row, { id: 'start' }) ? (
        <section aria-label={t('editor.inspector.segment')}>
          {item === null || item.joined ? null : (
            <h2 className="label">{t('editor.inspector.segment')}</h2>
          )}
          <SegmentFields row={row} />
        </section>
      ) : null}
      {item === null ? null : (
        <section aria-label={t('editor.inspector.words')}>
          <Parts row={item} section="words" />
        </section>
      )}
    </>
  )
}
