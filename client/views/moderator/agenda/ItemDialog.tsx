import { type FormEvent, useState } from 'react'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { nameOfId, titleOfId } from '../../../ui/agenda/itemName.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import type { Desk } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'
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
import { SpeakerFields } from './SpeakerFields.tsx'
import { type Seen, seenOf } from './seen.ts'

/** What the dialog is open for. */
export type ItemTask = { readonly kind: 'edit' | 'insert'; readonly item: string }

/** The item to be edited as it was when the dialog opened: edits are given against what was seen. */
function seenItem({ show }: Desk, task: ItemTask): Seen | null {
  return task.kind === 'edit' ? seenOf(show, task.item) : null
}

/** The commands that the form comes to. */
function commandsOf(
  agenda: Agenda,
  task: ItemTask,
  seen: Seen | null,
  form: ItemForm,
): readonly Command[] {
  if (seen !== null) return editsOf(seen, form)
  const at = spotAfter(agenda, task.item)
  const command = at === null ? null : insertOf(form, at)
  return command === null ? [] : [command]
}

function Form({
  desk,
  agenda,
  task,
  onClose,
}: {
  readonly desk: Desk
  readonly agenda: Agenda
  readonly task: ItemTask
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const live = useLive()
  const [seen] = useState(() => seenItem(desk, task))
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
    <form onSubmit={submit} className="mod-form">
      <TitleFields {...fields} />
      <LengthField {...fields} />
      {task.kind === 'insert' ? <KindFields {...fields} /> : null}
      <SpeakerFields {...fields} lang={desk.lang} />
      <div className="mod-dialog-foot">
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
  desk,
  task,
  onClose,
}: {
  readonly desk: Desk
  readonly task: ItemTask | null
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const agenda = desk.show.published?.agenda
  const who = task === null ? '' : nameOfId(agenda ?? null, task.item, desk.lang)
  const title = task === null ? '' : titleOfId(agenda ?? null, task.item, desk.lang)
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
        <Form desk={desk} agenda={agenda} task={task} onClose={onClose} />
      )}
    </Dialog>
  )
}
