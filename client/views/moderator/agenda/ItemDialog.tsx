import { type FormEvent, useState } from 'react'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { nameOfId, titleOfId } from '../../../ui/agenda/itemName.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import css from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'
import { KindFields, LengthField, TitleFields } from './ItemFields.tsx'
import {
  blankForm,
  editsOf,
  formOf,
  type ItemForm,
  insertOf,
  lengthOf,
  spotAfter,
  titleOf,
} from './itemForm.ts'
import { type PlacedItem, placedItem } from './placedItem.ts'
import { SpeakerFields } from './SpeakerFields.tsx'

/** What the dialog is open for. */
export type ItemTask = { readonly kind: 'edit' | 'insert'; readonly item: string }

/** The item to be edited as it was when the dialog opened: edits are given against what was seen. */
function seenItem({ show }: ConsoleContext, task: ItemTask): PlacedItem | null {
  return task.kind === 'edit' ? placedItem(show, task.item) : null
}

/** The commands that the form comes to. */
function commandsOf(
  agenda: Agenda,
  task: ItemTask,
  seen: PlacedItem | null,
  form: ItemForm,
): readonly Command[] {
  if (seen !== null) return editsOf(seen, form)
  const at = spotAfter(agenda, task.item)
  const command = at === null ? null : insertOf(form, at)
  return command === null ? [] : [command]
}

function Form({
  context,
  agenda,
  task,
  onClose,
}: {
  readonly context: ConsoleContext
  readonly agenda: Agenda
  readonly task: ItemTask
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const live = useLive()
  const [seen] = useState(() => seenItem(context, task))
  const [form, change] = useState(() => (seen === null ? blankForm(agenda) : formOf(agenda, seen)))
  const sound = titleOf(form) !== null && lengthOf(form) !== null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!sound) return
    for (const command of commandsOf(agenda, task, seen, form)) live.give(command)
    onClose()
  }
  const fields = { agenda, form, change }
  return (
    <form onSubmit={submit} className={css.form}>
      <TitleFields {...fields} />
      <LengthField {...fields} />
      {task.kind === 'insert' ? <KindFields {...fields} /> : null}
      <SpeakerFields {...fields} lang={context.lang} />
      <div className={css.foot}>
        <Button onClick={onClose}>{t('edit.cancel')}</Button>
        <Button type="submit" look="ink" disabled={!sound}>
          {task.kind === 'insert' ? t('edit.insert') : t('edit.save')}
        </Button>
      </div>
    </form>
  )
}

/** Edits an item, or makes one to be inserted behind another. */
export function ItemDialog({
  context,
  task,
  onClose,
}: {
  readonly context: ConsoleContext
  readonly task: ItemTask | null
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const agenda = context.show.published?.agenda
  const who = task === null ? '' : nameOfId(agenda ?? null, task.item, context.lang)
  const title = task === null ? '' : titleOfId(agenda ?? null, task.item, context.lang)
  return (
    <Dialog
      open={task !== null}
      onClose={onClose}
      title={
        task?.kind === 'insert'
          ? t('edit.insertTitle', { who })
          : t(title === who ? 'edit.titleAlone' : 'edit.title', { title, who })
      }
    >
      {task === null || agenda === undefined ? null : (
        <Form context={context} agenda={agenda} task={task} onClose={onClose} />
      )}
    </Dialog>
  )
}
