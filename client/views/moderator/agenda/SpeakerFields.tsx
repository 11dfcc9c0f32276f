import { useState } from 'react'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { personOf } from '../../../../shared/run/lookup.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import css from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'
import { type ItemForm, withNewPerson, withoutSpeaker, withPerson } from './itemForm.ts'

type Props = {
  readonly agenda: Agenda
  readonly lang: LanguageTag
  readonly form: ItemForm
  readonly change: (form: ItemForm) => void
}

function nameIn({ agenda, lang, form }: Props, person: string): string {
  const found = personOf(agenda, person)
  if (found !== null) return textIn(found.name, lang).text
  return form.newNames[Number(person.replace('new/', ''))] ?? person
}

function Present(props: Props) {
  const { t } = useWords()
  const { form, change } = props
  if (form.speakers.length === 0) return <p className="quiet">{t('edit.noSpeakers')}</p>
  return (
    <ul className={css.people}>
      {form.speakers.map((speaker, place) => {
        const who = nameIn(props, speaker.person)
        return (
          <li key={speaker.person}>
            <span>{who}</span>
            <Button
              size="small"
              look="bare"
              aria-label={t('edit.remove', { who })}
              onClick={() => change(withoutSpeaker(form, place))}
            >
              {t('edit.removeShort')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

function SomebodyNew({ form, change }: Props) {
  const { t } = useWords()
  const [name, setName] = useState('')
  return (
    <div className={css.write}>
      <input
        className={css.input}
        value={name}
        maxLength={120}
        placeholder={t('edit.newPerson')}
        aria-label={t('edit.newPerson')}
        onChange={(event) => setName(event.target.value)}
      />
      <Button
        size="small"
        disabled={name.trim() === ''}
        onClick={() => {
          change(withNewPerson(form, name))
          setName('')
        }}
      >
        {t('edit.add')}
      </Button>
    </div>
  )
}

/** Who speaks: people of the agenda, or somebody new by name. */
export function SpeakerFields(props: Props) {
  const { t } = useWords()
  const { agenda, lang, form, change } = props
  const others = agenda.people.filter(
    ({ id }) => !form.speakers.some(({ person }) => person === id),
  )
  return (
    <fieldset className={css.group}>
      <legend className="label">{t('edit.speakers')}</legend>
      <Present {...props} />
      <select
        className={css.input}
        aria-label={t('edit.addPerson')}
        value=""
        onChange={(event) => change(withPerson(form, event.target.value))}
      >
        <option value="">{t('edit.addPerson')}</option>
        {others.map((person) => (
          <option key={person.id} value={person.id}>
            {textIn(person.name, lang).text}
          </option>
        ))}
      </select>
      <SomebodyNew {...props} />
    </fieldset>
  )
}
