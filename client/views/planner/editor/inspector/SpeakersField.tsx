import { type Item, type Speaker, SpeakerRole } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { newCommandId } from '../../../../live/commandId.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { insertPerson, newPerson } from '../acts/people.ts'
import { ContestedAt, Field, RemoveButton } from '../fields/Field.tsx'
import { AddField, type Suggestion, suggestionsFor } from '../fields/PersonPicker.tsx'
import fieldCss from '../fields/planField.module.css'
import { ChangeBuilder, fieldChange } from '../model/changes.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import type { Table } from '../table/useTable.ts'
import partCss from './inspector.module.css'

type SpeakerProps = {
  readonly speaker: Speaker
  readonly first: boolean
  readonly set: (to: Speaker | null) => void
  readonly up: () => void
}

/** Languages of the agenda in which somebody has no name. */
function MissingNames({ person }: { readonly person: string }) {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const { agenda } = useEditor()
  const found = personOf(agenda, person)
  const missing = agenda.languages.filter((tag) => found !== null && !found.name[tag])
  return missing.map((tag) => (
    <span key={tag} className="quiet">
      {t('editor.inspector.nameMissing', { language: languageName(tag) })}
    </span>
  ))
}

function SpeakerRow({ speaker, first, set, up }: SpeakerProps) {
  const { t } = useEditorWords()
  const { agenda, lang } = useEditor()
  const person = personOf(agenda, speaker.person)
  const who = person === null ? speaker.person : textIn(person.name, lang).text
  return (
    <li className={partCss.speaker}>
      <span className={partCss.speakerName}>{who}</span>
      <MissingNames person={speaker.person} />
      <span className={partCss.speakerActs}>
        <select
          className={fieldCss.input}
          aria-label={t('editor.inspector.roleOf', { who })}
          value={speaker.role}
          onChange={({ target }) => {
            const role = SpeakerRole.safeParse(target.value)
            if (role.success) set({ ...speaker, role: role.data })
          }}
        >
          {SpeakerRole.options.map((role) => (
            <option key={role} value={role}>
              {t(`editor.inspector.role.${role}`)}
            </option>
          ))}
        </select>
        {first ? null : (
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

function swapped(speakers: readonly Speaker[], at: number): Speaker[] {
  const [a, b] = [speakers[at - 1], speakers[at]]
  if (a === undefined || b === undefined) return [...speakers]
  return [...speakers.slice(0, at - 1), b, a, ...speakers.slice(at + 1)]
}

/** Who speaks in an item, in their order; people of the agenda, or somebody new by name. */
export function SpeakersField({ item, table }: { readonly item: Item; readonly table: Table }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const { speakers } = item
  const address = { type: 'setValue', of: 'item', id: item.id, field: 'speakers' } as const
  const put = (to: readonly Speaker[]) => give([fieldChange(agenda, address, [...to])])
  const set = (at: number) => (to: Speaker | null) =>
    put(speakers.flatMap((speaker, n) => (n === at ? (to ?? []) : speaker)))
  const add = ({ id, label, isNew }: Suggestion) => {
    const person = isNew === true ? newPerson(agenda, label, newCommandId) : null
    const rewrite = new ChangeBuilder(agenda)
    if (person !== null) rewrite.add(insertPerson(agenda, person))
    const one: Speaker = { person: person?.id ?? id, role: 'speaker' }
    give(rewrite.set(address, [...speakers, one]).changes() ?? [])
  }
  const find = (typed: string) => {
    const there = new Set(speakers.map(({ person }) => person))
    const found = suggestionsFor({ id: 'speakers' }, typed.replaceAll(',', ' '), table.context)
    return found.filter(({ id }) => !there.has(id))
  }
  return (
    <Field label={t('editor.inspector.speakers')} wide>
      <ul>
        {speakers.map((speaker, at) => (
          <SpeakerRow
            key={speaker.person}
            speaker={speaker}
            first={at === 0}
            set={set(at)}
            up={() => put(swapped(speakers, at))}
          />
        ))}
      </ul>
      <AddField label={t('editor.inspector.addSpeaker')} find={find} add={add} />
      <ContestedAt at={address} />
    </Field>
  )
}
