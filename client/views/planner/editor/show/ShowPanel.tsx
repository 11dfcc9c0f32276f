import type { ReactNode } from 'react'
import type { AboutPart } from '../../../../../shared/agenda/about.ts'
import type { EditedName } from '../../../../../shared/agenda/fields/field.ts'
import type { SHOW_FIELDS } from '../../../../../shared/agenda/fields/show.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { Field } from '../fields/Field.tsx'
import { TextsField } from '../fields/TextsField.tsx'
import { BoothsField } from './BoothsField.tsx'
import { LanguagesField } from './LanguagesField.tsx'
import { MeetingFields } from './MeetingFields.tsx'
import { NotesField } from './NotesField.tsx'
import { TailField } from './TailField.tsx'
import { WhenFields } from './WhenFields.tsx'
import { ZonesField } from './ZonesField.tsx'

function ShowTitle() {
  const { t } = useEditorWords()
  const { agenda } = useEditor()
  return (
    <div className="ed-titles">
      <TextsField
        label={t('editor.show.title')}
        texts={agenda.title}
        at={{ type: 'setText', of: 'show', id: null, field: 'title' }}
        required
        className="ed-title title"
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
    <div className="ed-panel">
      {partsOf(null)}
      {SECTIONS.map((section) => (
        <section
          key={section}
          aria-label={section === 'about' ? word('about.title') : t(`editor.show.${section}`)}
        >
          {section === 'about' ? <p className="ed-note">{t('editor.show.aboutHint')}</p> : null}
          {partsOf(section)}
        </section>
      ))}
    </div>
  )
}
