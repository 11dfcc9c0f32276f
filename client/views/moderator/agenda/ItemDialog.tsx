import { type FormEvent, useState } from 'react'
import { type Agenda, Kind } from '../../../../shared/agenda/model.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { nameOfId, titleOfId } from '../../../ui/agenda/peopleNames.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import type { DialogProps } from '../context/consoleContext.ts'
import css from '../context/form.module.css'
import { Select, SelectField } from '../context/Select.tsx'
import { useWords } from '../context/useConsoleData.ts'
import {
  blankForm,
  editsOf,
  formOf,
  type ItemForm,
  insertAfter,
  isValidForm,
  lengthOf,
  placedItem,
  titleOf,
  withNewPerson,
  withPerson,
} from './itemForm.ts'

/** The speakers, each with a field for the name and a Remove button. */
function SpeakerRows({ form, change }: FieldsProps) {
  const { t } = useWords()
  const { speakers, names } = form
  if (speakers.length === 0) return <p className="quiet">{t('edit.noSpeakers')}</p>
  return (
    <ul className="stack tight">
      {speakers.map(({ person }, index) => {
        const who = names[person] ?? person
        return (
          <li key={person} className="row">
            <input
              className={css.input}
              value={who}
              maxLength={120}
              aria-label={t('edit.name', { n: index + 1 })}
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
                change({ ...form, speakers: speakers.filter((_, other) => other !== index) })
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
    <div className="row">
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
    <fieldset className="stack">
      <legend className="label">{t('edit.speakers')}</legend>
      <SpeakerRows {...props} />
      <Select
        aria-label={t('edit.addPerson')}
        value=""
        choose={(id) => change(withPerson(form, id))}
        options={[
          ['', t('edit.addPerson')],
          ...others.map(({ id }) => [id, form.names[id] ?? ''] as const),
        ]}
      />
      <NewPerson {...props} />
    </fieldset>
  )
}

/** The task of the dialog: edit this item, or insert one after it. */
export type ItemTask = { readonly kind: 'edit' | 'insert'; readonly item: string }

/** The props of a part of the form. */
export type FieldsProps = {
  readonly agenda: Agenda
  readonly form: ItemForm
  readonly change: (form: ItemForm) => void
}

/** The kind and the language of a new item. */
function KindFields({ agenda, form, change }: FieldsProps) {
  const { t, languageName } = useWords()
  return (
    <>
      <SelectField
        label={t('edit.kind')}
        value={form.kind}
        choose={(kind) => change({ ...form, kind: Kind.parse(kind) })}
        options={Kind.options.map((kind) => [kind, t(`common:kind.${kind}`)])}
      />
      <SelectField
        label={t('edit.language')}
        value={form.language ?? ''}
        choose={(tag) => change({ ...form, language: tag || null })}
        options={[
          ['', t('edit.noLanguage')],
          ...agenda.languages.map((tag) => [tag, languageName(tag)] as const),
        ]}
      />
    </>
  )
}

type TaskProps = DialogProps & { readonly task: ItemTask }

function Form({ context, agenda, task, onClose }: TaskProps & { readonly agenda: Agenda }) {
  const { t, languageName } = useWords()
  const live = useLive()
  const { show, lang } = context
  // Each edit states the value that it replaces: the value when the dialog opened.
  const [firstAgenda] = useState(agenda)
  const [target] = useState(() => (task.kind === 'edit' ? placedItem(show, task.item) : null))
  const [form, change] = useState(() => (target ? formOf(target, lang) : blankForm(agenda, lang)))
  const isValid = isValidForm(form)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isValid) return
    const commands = target
      ? editsOf(target, form, lang)
      : insertAfter(firstAgenda, task.item, form, lang)
    for (const command of commands) live.give(command)
    onClose()
  }
  const fields = { agenda, form, change }
  const isLengthValid = lengthOf(form) !== null
  return (
    <form onSubmit={submit} className="stack loose">
      {Object.entries(form.titles).map(([tag, text]) => (
        <label className={css.field} key={tag}>
          <span>{t('edit.text', { language: languageName(tag) })}</span>
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
          aria-invalid={!isLengthValid}
          onChange={({ target: { value } }) => change({ ...form, minutes: value })}
        />
      </label>
      {isLengthValid ? null : <b className="red">{t('edit.needMinutes')}</b>}
      {task.kind === 'insert' ? <KindFields {...fields} /> : null}
      <SpeakerFields {...fields} />
      <Button type="submit" look="ink" className="pushed" disabled={!isValid}>
        {task.kind === 'insert' ? t('edit.insert') : t('edit.save')}
      </Button>
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
