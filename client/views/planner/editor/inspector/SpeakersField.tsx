import { type Item, type Speaker, SpeakerRole } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Choice, Field, RemoveButton, usePut } from '../fields/Field.tsx'
import { AddPersonField } from '../fields/PersonPicker.tsx'
import { fieldOf } from '../model/changes.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import css from './inspector.module.css'

type SpeakerProps = {
  readonly speaker: Speaker
  readonly set: (to: Speaker | null) => void
  /** Puts them before the one above; null for the first. */
  readonly up: (() => void) | null
}

function SpeakerRow({ speaker, set, up }: SpeakerProps) {
  const { t } = useEditorWords()
  const { name } = useLanguageNames()
  const { agenda, lang } = useEditor()
  const person = personOf(agenda, speaker.person)
  const who = person === null ? speaker.person : textIn(person.name, lang).text
  const missing = agenda.languages.filter((tag) => person !== null && !person.name[tag])
  return (
    <li className={css.speaker}>
      <span className={css.speakerName}>{who}</span>
      {missing.map((tag) => (
        <span key={tag} className={`quiet ${css.missing}`}>
          {t('editor.inspector.nameMissing', { language: name(tag) })}
        </span>
      ))}
      <span className={css.speakerActs}>
        <Choice
          label={t('editor.inspector.roleOf', { who })}
          value={speaker.role}
          choices={SpeakerRole.options.map((role) => ({
            value: role,
            label: t(`editor.inspector.role.${role}`),
          }))}
          choose={(role) => set({ ...speaker, role })}
        />
        {up === null ? null : (
          <Button
            size="small"
            look="bare"
            aria-label={t('editor.inspector.earlierWho', { who })}
            onClick={up}
          >
            {t('editor.inspector.earlier')}
          </Button>
        )}
        <RemoveButton what={who} remove={() => set(null)} />
      </span>
    </li>
  )
}

/** Who speaks in an item, in their order; people of the agenda, or somebody new by name. */
export function SpeakersField({ item }: { readonly item: Item }) {
  const { t } = useEditorWords()
  const { speakers } = item
  const address = fieldOf('item', item.id, 'speakers')
  const put = usePut(address)
  return (
    <Field label={t('editor.inspector.speakers')} wide address={address}>
      <ul>
        {speakers.map((speaker, at) => {
          const before = speakers[at - 1]
          return (
            <SpeakerRow
              key={speaker.person}
              speaker={speaker}
              set={(to) =>
                put(to === null ? speakers.toSpliced(at, 1) : speakers.toSpliced(at, 1, to))
              }
              up={before ? () => put(speakers.toSpliced(at - 1, 2, speaker, before)) : null}
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
