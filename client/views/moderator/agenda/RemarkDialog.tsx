import { useState } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { REMARK_LIMIT } from '../../../../shared/run/remark.ts'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { CommandButton } from '../context/CommandButton.tsx'
import { CommandForm } from '../context/CommandForm.tsx'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import css from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'

type Writing = {
  readonly context: ConsoleContext
  readonly item: ItemId
  readonly onClose: () => void
}

/** The command that leaves `text` as the remark on an item; null where that is what stands there, or it cannot be noted now. */
function remarkOf(context: ConsoleContext, item: ItemId, text: string): CommandOf<'remark'> | null {
  const was = context.show.remarks?.[item] ?? null
  const remark = text.trim() === '' ? null : { text: text.trim(), lang: context.lang }
  if (remark?.text === was?.text) return null
  return possible(context, { type: 'remark', item, remark, was })
}

/** What stands there is changed; where another console wrote meanwhile, that is said before it is written over. */
function Fields({ context, item, onClose }: Writing) {
  const { t } = useWords()
  const present = context.show.remarks?.[item] ?? null
  const [known] = useState(present?.text ?? '')
  const [text, type] = useState(known)
  const command = text.trim() === '' ? null : remarkOf(context, item, text)
  return (
    <CommandForm command={command} onGiven={onClose}>
      <label className={css.field}>
        <span>{t('remark.text')}</span>
        <textarea
          rows={4}
          maxLength={REMARK_LIMIT}
          value={text}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      {present === null || present.text === known ? null : (
        <p role="status">{t('remark.stale', { present: present.text })}</p>
      )}
      <p className="quiet">{t('remark.note')}</p>
      <div className={css.actions}>
        <Button type="submit" disabled={command === null} shortcut="Ctrl Enter">
          {t('remark.save')}
        </Button>
        {present === null ? null : (
          <CommandButton look="bare" command={remarkOf(context, item, '')} onPressed={onClose}>
            {t('remark.remove')}
          </CommandButton>
        )}
      </div>
    </CommandForm>
  )
}

/** Notes how an item went, while the show runs and after; what was noted is changed and taken back there. */
export function RemarkDialog({
  context,
  item,
  onClose,
}: {
  readonly context: ConsoleContext
  readonly item: ItemId | null
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const agenda = context.show.published?.agenda ?? null
  return (
    <Dialog
      open={item !== null}
      onClose={onClose}
      title={t('remark.title', { who: item === null ? '' : nameOfId(agenda, item, context.lang) })}
    >
      {item === null ? null : <Fields context={context} item={item} onClose={onClose} />}
    </Dialog>
  )
}
