import { type FormEvent, useState } from 'react'
import { type Agenda, Kind } from '../../../../shared/agenda/model.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { nameOfId, titleOfId } from '../../../ui/agenda/itemName.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import type { DialogProps } from '../context/consoleContext.ts'
import css from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'
import {
  blankForm,
  editsOf,
  formOf,
  type ItemForm,
  insertAfter,
  isSound,
  lengthOf,
  titleOf,
  withNewPerson,
  withPerson,
} from './itemForm.ts'
import { placedItem } from './placedItem.ts'

/** The speakers, each with their name to edit, and Remove. */
function Present({ form, change }: FieldsProps) {
  const { t } = useWords()
  const { speakers, names } = form
  if (speakers.length === 0) return <p className="quiet">{t('edit.noSpeakers')}</p>
  return (
    <ul className={css.people}>
      {speakers.map(({ person }, place) => {
        const who = names[person] ?? person
        return (
          <li key={person} className={css.write}>
            <input
              className={css.input}
              value={who}
              maxLength={120}
              aria-label={t('edit.name', { n: place + 1 })}
              aria-invalid={who.trim() === ''}
              onChange={({ target: { value } }) =>
                change({ ...form, names: { ...names, [person]: value } })
              }
            />
            <Button
              size="small"
              look="bare"
              aria-label={t('edit.remove', { who })}
              onClick={() =>
                change({ ...form, speakers: speakers.filter((_, at) => at !== place) })
              }
            >
              {t('edit.removeShort')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

function NewPerson({ form, change }: FieldsProps) {
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

/** The speakers: people of the agenda, or new ones by name. */
function SpeakerFields(props: FieldsProps) {
  const { t } = useWords()
  const { agenda, form, change } = props
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
        {others.map(({ id }) => (
          <option key={id} value={id}>
            {form.names[id]}
          </option>
        ))}
      </select>
      <NewPerson {...props} />
    </fieldset>
  )
}

/** The task of the dialog, and its item: the one to edit, or the one to insert after. */
export type ItemTask = { readonly kind: 'edit' | 'insert'; readonly item: string }

/** A part of the form. */
export type FieldsProps = {
  readonly agenda: Agenda
  readonly form: ItemForm
  readonly change: (form: ItemForm) => void
}

/** The title in each of the show's languages, and the length. */
function TextFields({ form, change }: FieldsProps) {
  const { t } = useWords()
  const tongue = useLanguageNames()
  const sound = lengthOf(form) !== null
  return (
    <>
      {Object.entries(form.titles).map(([tag, text]) => (
        <label className={css.field} key={tag}>
          <span>{t('edit.text', { language: tongue.name(tag) })}</span>
          <input
            lang={tag}
            value={text}
            maxLength={300}
            onChange={({ target: { value } }) =>
              change({ ...form, titles: { ...form.titles, [tag]: value } })
            }
          />
        </label>
      ))}
      {titleOf(form) === null ? <p className="quiet">{t('edit.needTitle')}</p> : null}
      <label className={css.field} data-short={true}>
        <span>{t('edit.minutes')}</span>
        <input
          inputMode="decimal"
          value={form.minutes}
          aria-invalid={!sound}
          onChange={({ target: { value } }) => change({ ...form, minutes: value })}
        />
      </label>
      {sound ? null : <p className={css.wrong}>{t('edit.needMinutes')}</p>}
    </>
  )
}

/** The kind and the language of an item that is still to be made. */
function KindFields({ agenda, form, change }: FieldsProps) {
  const { t } = useWords()
  const tongue = useLanguageNames()
  return (
    <>
      <label className={css.field}>
        <span>{t('edit.kind')}</span>
        <select
          value={form.kind}
          onChange={({ target: { value } }) => change({ ...form, kind: Kind.parse(value) })}
        >
          {Kind.options.map((kind) => (
            <option key={kind} value={kind}>
              {t(`common:kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={css.field}>
        <span>{t('edit.language')}</span>
        <select
          value={form.language ?? ''}
          onChange={({ target: { value } }) => change({ ...form, language: value || null })}
        >
          <option value="">{t('edit.noLanguage')}</option>
          {agenda.languages.map((tag) => (
            <option key={tag} value={tag}>
              {tongue.name(tag)}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

type TaskProps = DialogProps & { readonly task: ItemTask }

function Form({ context, agenda, task, onClose }: TaskProps & { readonly agenda: Agenda }) {
  const { t } = useWords()
  const live = useLive()
  const { show, lang } = context
  // Edits state the values that the dialog opened with.
  const [opened] = useState(agenda)
  const [seen] = useState(() => (task.kind === 'edit' ? placedItem(show, task.item) : null))
  const [form, change] = useState(() => (seen ? formOf(seen, lang) : blankForm(agenda, lang)))
  const sound = isSound(form)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!sound) return
    const commands = seen ? editsOf(seen, form, lang) : insertAfter(opened, task.item, form, lang)
    for (const command of commands) live.give(command)
    onClose()
  }
  const fields = { agenda, form, change }
  return (
    <form onSubmit={submit} className={css.form}>
      <TextFields {...fields} />
      {task.kind === 'insert' ? <KindFields {...fields} /> : null}
      <SpeakerFields {...fields} />
      <div className={css.foot}>
        <Button type="submit" look="ink" disabled={!sound}>
          {task.kind === 'insert' ? t('edit.insert') : t('edit.save')}
        </Button>
      </div>
    </form>
  )
}

/** Edits an item and the names of its speakers, or inserts an item after another one. */
export function ItemDialog(props: TaskProps) {
  const { context, task, onClose } = props
  const { t } = useWords()
  const agenda = context.show.published?.agenda ?? null
  const who = nameOfId(agenda, task.item, context.lang)
  const title = titleOfId(agenda, task.item, context.lang)
  return (
    <Dialog
      open={true}
      onClose={onClose}
      title={
        task.kind === 'insert'
          ? t('edit.insertTitle', { who })
          : t(title === who ? 'edit.titleAlone' : 'edit.title', { title, who })
      }
    >
      {agenda === null ? null : <Form {...props} agenda={agenda} />}
    </Dialog>
  )
}
