import type { ReactNode } from 'react'
import type { AboutPart } from '../../../../../shared/agenda/about.ts'
import type { EditedName } from '../../../../../shared/agenda/fields/field.ts'
import type { SHOW_FIELDS } from '../../../../../shared/agenda/fields/show.ts'
import type { Meeting } from '../../../../../shared/agenda/model.ts'
import { TEXT_LIMIT } from '../../../../../shared/agenda/textLimits.ts'
import { SECOND } from '../../../../../shared/time/instant.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import pageCss from '../editor.module.css'
import { ChoiceField, ContestedAt, Field } from '../fields/Field.tsx'
import fieldCss from '../fields/planField.module.css'
import { InputField, TextsField, TypedField } from '../fields/TypedField.tsx'
import { useStableKeys } from '../fields/useStableKeys.ts'
import { linkTyped } from '../inspector/BriefingFields.tsx'
import partCss from '../inspector/inspector.module.css'
import { fieldChange } from '../model/changes.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { BoothsField } from './BoothsField.tsx'
import { LanguagesField } from './LanguagesField.tsx'
import { WhenFields } from './WhenFields.tsx'
import { ZonesField } from './ZonesField.tsx'

/** Background and other notes, for those who work on the show; an emptied one is gone. */
function NotesField() {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const notes = agenda.notes ?? []
  const keys = useStableKeys(notes)
  const address = { type: 'setValue', of: 'show', id: null, field: 'notes' } as const
  const put = (to: readonly string[]) => {
    if (to.some((note) => note.length > TEXT_LIMIT)) return t('editor.wrong.too-long')
    give([
      fieldChange(
        agenda,
        address,
        to.filter((note) => note !== ''),
      ),
    ])
    return null
  }
  return (
    <Field label={t('editor.show.notes')} wide>
      {notes.map((note, at) => (
        <TypedField
          key={keys[at]}
          long
          label={t('editor.show.note', { n: at + 1 })}
          value={note}
          commit={(text) => put(notes.map((one, n) => (n === at ? text : one)))}
        />
      ))}
      {notes.length >= 200 ? null : (
        <TypedField
          key={`new ${notes.length}`}
          long
          label={t('editor.show.addNote')}
          value=""
          placeholder={t('editor.show.addNote')}
          commit={(text) => put([...notes, text])}
        />
      )}
      <ContestedAt at={address} />
    </Field>
  )
}

/** Where the session is held online; without a link there is no meeting. */
function MeetingFields() {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const { meeting } = agenda
  const address = { type: 'setValue', of: 'show', id: null, field: 'meeting' } as const
  const put = (to: Meeting | null) => {
    give([fieldChange(agenda, address, to)])
    return null
  }
  const setLink = (text: string) => {
    if (text === '') return put(null)
    const link = linkTyped(text)
    if (link === null) return t('editor.inspector.noLink')
    return put({ link, id: meeting?.id ?? null, passcode: meeting?.passcode ?? null })
  }
  const setOther = (field: 'id' | 'passcode') => (text: string) => {
    if (text.length > 100) return t('editor.show.tooLong')
    return meeting === null ? null : put({ ...meeting, [field]: text === '' ? null : text })
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
              commit={setOther(field)}
            />
          ))}
    </>
  )
}

/** Tails that are offered, in seconds. */
const SECONDS = [3, 5, 8, 10, 15]

/** How long a speaker in another language waits for the booth (R20); absent if the agenda has one language. */
function TailField() {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const address = { type: 'setValue', of: 'show', id: null, field: 'tail' } as const
  const { tail = null } = agenda
  if (agenda.languages.length < 2 && tail === null) return null
  const offered = [...new Set([...SECONDS, ...(tail === null ? [] : [tail / SECOND])])]
  const seconds = offered
    .toSorted((a, b) => a - b)
    .map((count) => {
      return { value: String(count * SECOND), label: t('editor.show.tailOf', { count }) }
    })
  return (
    <Field label={t('editor.show.tail')} note={t('editor.show.tailNote')}>
      <ChoiceField
        label={t('editor.show.tail')}
        value={tail === null ? '' : String(tail)}
        choices={[{ value: '', label: t('editor.show.noTail') }, ...seconds]}
        choose={(to) => give([fieldChange(agenda, address, to === '' ? null : Number(to))])}
        address={address}
      />
    </Field>
  )
}

function ShowTitle() {
  const { t } = useEditorWords()
  const { agenda } = useEditor()
  return (
    <div className={partCss.titles}>
      <TextsField
        label={t('editor.show.title')}
        texts={agenda.title}
        at={{ type: 'setText', of: 'show', id: null, field: 'title' }}
        required
        className={`${partCss.title} title`}
      />
    </div>
  )
}

/** A text of the show that it can do without. */
function MoreField({ field }: { readonly field: 'series' | 'subtitle' }) {
  const { t } = useEditorWords()
  return <OptionalText field={field} label={t(`editor.show.${field}`)} />
}

/** A text that tells everybody what the show is about. */
function AboutField({ part }: { readonly part: AboutPart }) {
  const { t } = useTranslation('common')
  return <OptionalText field={part} label={t(`about.${part}`)} />
}

function OptionalText({
  field,
  label,
}: {
  readonly field: 'series' | 'subtitle' | AboutPart
  readonly label: string
}) {
  const { agenda } = useEditor()
  return (
    <Field label={label} wide>
      <TextsField
        label={label}
        texts={agenda[field] ?? null}
        at={{ type: 'setText', of: 'show', id: null, field }}
      />
    </Field>
  )
}

const SECTIONS = ['when', 'where', 'booths', 'meeting', 'about', 'more'] as const

type Part = readonly [(typeof SECTIONS)[number] | null, ReactNode]

/** Every field of a show that is changed here: in which section, and what it is typed in. They stand in this order. */
const PARTS: Readonly<Record<EditedName<typeof SHOW_FIELDS>, Part>> = {
  title: [null, <ShowTitle key="title" />],
  hardStop: ['when', <WhenFields key="hardStop" />],
  zones: ['where', <ZonesField key="zones" />],
  languages: ['where', <LanguagesField key="languages" />],
  booths: ['booths', <BoothsField key="booths" />],
  tail: ['where', <TailField key="tail" />],
  meeting: ['meeting', <MeetingFields key="meeting" />],
  background: ['about', <AboutField key="background" part="background" />],
  focusAreas: ['about', <AboutField key="focusAreas" part="focusAreas" />],
  organisers: ['about', <AboutField key="organisers" part="organisers" />],
  partners: ['about', <AboutField key="partners" part="partners" />],
  participants: ['about', <AboutField key="participants" part="participants" />],
  subtitle: ['more', <MoreField key="subtitle" field="subtitle" />],
  series: ['more', <MoreField key="series" field="series" />],
  notes: ['more', <NotesField key="notes" />],
}

function partsOf(of: Part[0]): readonly ReactNode[] {
  return Object.values(PARTS).flatMap(([section, part]) => (section === of ? [part] : []))
}

/** What holds for the show as a whole. */
export function ShowPanel() {
  const { t } = useEditorWords()
  const { t: word } = useTranslation('common')
  return (
    <div className={pageCss.panel}>
      {partsOf(null)}
      {SECTIONS.map((section) => (
        <section
          key={section}
          aria-label={section === 'about' ? word('about.title') : t(`editor.show.${section}`)}
        >
          {section === 'about' ? (
            <p className={fieldCss.note}>{t('editor.show.aboutHint')}</p>
          ) : null}
          {partsOf(section)}
        </section>
      ))}
    </div>
  )
}
