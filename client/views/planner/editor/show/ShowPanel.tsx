import type { ComponentType } from 'react'
import type { AboutPart } from '../../../../../shared/agenda/about.ts'
import { copyToDate } from '../../../../../shared/agenda/copyToDate.ts'
import type { EditedName } from '../../../../../shared/agenda/fields/field.ts'
import type { SHOW_FIELDS } from '../../../../../shared/agenda/fields/show.ts'
import { planSpan } from '../../../../../shared/agenda/plan.ts'
import { TEXT_LIMIT } from '../../../../../shared/agenda/textLimits.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import pageCss from '../editor.module.css'
import { useField } from '../fields/Field.tsx'
import fieldCss from '../fields/planField.module.css'
import { InputField, TextsField, TextsInput, TimeField, TypedField } from '../fields/TypedField.tsx'
import partCss from '../inspector/inspector.module.css'
import { CellField } from '../inspector/RowFields.tsx'
import { ListField, parseLink } from '../inspector/WordsFields.tsx'
import { fieldOf } from '../model/changes.ts'
import { rowsOf } from '../model/rows.ts'
import { useEditor, useEditorWords, useTimes } from '../state/editor.tsx'
import { BoothsField } from './BoothsField.tsx'
import { ShowLanguages, TailField, ZonesField } from './WhereFields.tsx'

/** The date of the show. A change moves every fixed time to the new date, with the same clock time. */
function DateField() {
  const { t, agenda, replace } = useEditor()
  const { zone } = useTimes()
  const commit = (date: string) => {
    const copied = date === '' ? null : copyToDate(agenda, date)
    if (copied?.ok !== true) return t('editor.show.noDate')
    replace(copied.agenda)
    return null
  }
  const value = dateIn(planSpan(agenda).start, zone)
  return <InputField type="date" label={t('editor.show.date')} value={value} commit={commit} />
}

function StopFields() {
  const { t, agenda } = useEditor()
  const { elsewhere } = useTimes()
  const { hardStop: stop } = agenda
  const movable = stop?.movableTo ?? null
  const { address, put } = useField(fieldOf('show', null, 'hardStop'))
  return (
    <>
      <TimeField
        label={t('editor.show.stop')}
        term="hardStop"
        note={stop === null ? null : elsewhere(stop.at)}
        at={stop?.at ?? null}
        near={stop?.at ?? planSpan(agenda).end}
        placeholder={t('editor.show.noStop')}
        put={(at) =>
          put(at && { at, movableTo: movable !== null && movable > at ? movable : null })
        }
        address={address}
      />
      {stop === null ? null : (
        <TimeField
          label={t('editor.show.movable')}
          note={movable === null ? null : elsewhere(movable)}
          at={movable}
          near={stop.at}
          placeholder={t('editor.show.fixed')}
          put={(at) =>
            at !== null && at <= stop.at
              ? t('editor.show.noLater')
              : put({ ...stop, movableTo: at })
          }
        />
      )}
    </>
  )
}

/** The date, the start and the hard stop of the show, in both zones. */
function WhenFields() {
  const { t, agenda } = useEditor()
  const { elsewhere } = useTimes()
  return (
    <>
      <DateField />
      <CellField
        rows={rowsOf(agenda).slice(0, 1)}
        column="start"
        label={t('editor.show.start')}
        note={elsewhere(planSpan(agenda).start)}
      />
      <StopFields />
    </>
  )
}

/** Notes for people who work on the show; an empty note is removed. */
function NotesField() {
  const { t } = useEditorWords()
  const { notes = [] } = useEditor().agenda
  const { address, put } = useField(fieldOf('show', null, 'notes'))
  const edit = (at: number, text: string) => {
    if (text.length > TEXT_LIMIT) return t('editor.wrong.too-long')
    return put(text === '' ? notes.toSpliced(at, 1) : notes.toSpliced(at, 1, text))
  }
  return (
    <ListField
      label={t('editor.show.notes')}
      address={address}
      all={notes}
      most={200}
      entry={(note, at) => (
        <TypedField
          long
          label={t('editor.show.note', { n: at + 1 })}
          value={note}
          commit={(text) => edit(at, text)}
        />
      )}
      addLabel={t('editor.show.addNote')}
      add={(text) => edit(notes.length, text)}
    />
  )
}

/** The online meeting of the session; without a link there is no meeting. */
function MeetingFields() {
  const { t } = useEditorWords()
  const { meeting } = useEditor().agenda
  const { address, put } = useField(fieldOf('show', null, 'meeting'))
  const setLink = (text: string) => {
    if (text === '') return put(null)
    const link = parseLink(text)
    if (link === null) return t('editor.inspector.noLink')
    return put({ id: null, passcode: null, ...meeting, link })
  }
  return (
    <>
      <InputField
        label={t('editor.show.link')}
        note={meeting === null ? null : t('editor.show.secret')}
        value={meeting?.link ?? ''}
        placeholder={t('editor.show.noMeeting')}
        commit={setLink}
        address={address}
      />
      {meeting === null
        ? null
        : (['id', 'passcode'] as const).map((field) => (
            <InputField
              key={field}
              label={t(`editor.show.${field}`)}
              value={meeting[field] ?? ''}
              commit={(text) =>
                text.length > 100
                  ? t('editor.show.tooLong')
                  : put({ ...meeting, [field]: text === '' ? null : text })
              }
            />
          ))}
    </>
  )
}

function ShowTitle() {
  const { t } = useEditorWords()
  return (
    <div className={partCss.titles} data-row-box={t('editor.show.title')}>
      <TextsInput
        label={t('editor.show.title')}
        at={{ type: 'setText', of: 'show', id: null, field: 'title' }}
        className={`${partCss.title} title`}
      />
    </div>
  )
}

type OptionalField = 'series' | 'subtitle' | AboutPart

/** An optional text of the show. */
function OptionalText({ field }: { readonly field: OptionalField }) {
  const { t } = useEditorWords()
  const isOwn = field === 'series' || field === 'subtitle'
  return (
    <TextsField
      wide
      label={isOwn ? t(`editor.show.${field}`) : t(`common:about.${field}`)}
      at={{ type: 'setText', of: 'show', id: null, field }}
    />
  )
}

const optional = (field: OptionalField) => () => <OptionalText field={field} />

const SECTIONS = ['when', 'where', 'booths', 'meeting', 'about', 'more'] as const

type Part = readonly [(typeof SECTIONS)[number] | null, ComponentType]

/** The editable fields of a show in their order: the section and the component of each. */
const PARTS: Readonly<Record<EditedName<typeof SHOW_FIELDS>, Part>> = {
  title: [null, ShowTitle],
  hardStop: ['when', WhenFields],
  zones: ['where', ZonesField],
  languages: ['where', ShowLanguages],
  booths: ['booths', BoothsField],
  tail: ['where', TailField],
  meeting: ['meeting', MeetingFields],
  background: ['about', optional('background')],
  focusAreas: ['about', optional('focusAreas')],
  organisers: ['about', optional('organisers')],
  partners: ['about', optional('partners')],
  participants: ['about', optional('participants')],
  subtitle: ['more', optional('subtitle')],
  series: ['more', optional('series')],
  notes: ['more', NotesField],
}

function Parts({ section }: { readonly section: Part[0] }) {
  return Object.entries(PARTS).map(([field, [partSection, Show]]) =>
    partSection === section ? <Show key={field} /> : null,
  )
}

/** The fields of the show as a whole. */
export function ShowPanel() {
  const { t } = useEditorWords()
  const name = (section: (typeof SECTIONS)[number]) =>
    section === 'about' ? t('common:about.title') : t(`editor.show.${section}`)
  return (
    <div className={pageCss.panel}>
      <Parts section={null} />
      {SECTIONS.map((section) => (
        <section key={section} aria-label={name(section)}>
          {section === 'about' ? (
            <p className={`quiet ${fieldCss.note}`}>{t('editor.show.aboutHint')}</p>
          ) : null}
          <Parts section={section} />
        </section>
      ))}
    </div>
  )
}
