import { useState } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { REMARK_LIMIT } from '../../../../shared/run/remark.ts'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { CommandButton } from '../context/CommandButton.tsx'
import { CommandForm } from '../context/CommandForm.tsx'
import { type ConsoleContext, type DialogProps, possible } from '../context/consoleContext.ts'
import css from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'

/** The command that leaves `text` as the remark on an item; null where that is what stands there, or it cannot be noted now. */
function remarkOf(context: ConsoleContext, item: ItemId, text: string): CommandOf<'remark'> | null {
  const was = context.show.remarks?.[item] ?? null
  const remark = text.trim() === '' ? null : { text: text.trim(), lang: context.lang }
  if (remark?.text === was?.text) return null
  return possible(context, { type: 'remark', item, remark, was })
}

/** Writes, changes or removes the remark on an item, while the show runs and after. If another console wrote meanwhile, that is shown before it is replaced. */
export function RemarkDialog({ context, item, onClose }: DialogProps & { readonly item: ItemId }) {
  const { t } = useWords()
  const { published, remarks } = context.show
  const present = remarks?.[item] ?? null
  const [known] = useState(present?.text ?? '')
  const [text, type] = useState(known)
  const command = text.trim() === '' ? null : remarkOf(context, item, text)
  const who = nameOfId(published?.agenda ?? null, item, context.lang)
  return (
    <Dialog open={true} onClose={onClose} title={t('remark.title', { who })}>
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
    </Dialog>
  )
}
