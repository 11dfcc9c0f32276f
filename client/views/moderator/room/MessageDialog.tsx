import { memo, useState } from 'react'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { staysClosed } from '../../../ui/controls/staysClosed.ts'
import { CommandForm } from '../context/CommandForm.tsx'
import type { ConsoleContext, ConsoleDialogProps } from '../context/consoleContext.ts'
import css from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'
import { lookCommand, messageOf, messageTongues } from './stageLooks.ts'

/** One field a language, with what the stage shows now in it. */
function Fields({
  context,
  onClose,
}: {
  readonly context: ConsoleContext
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const tongue = useLanguageNames()
  const { look } = context.show.run
  const [typed, type] = useState<Readonly<Record<LanguageTag, string>>>(
    look.is === 'message' ? look.texts : {},
  )
  const message = messageOf(typed)
  const command = message && lookCommand(context, message)
  return (
    <CommandForm command={command} onGiven={onClose}>
      {messageTongues(context).map((lang) => (
        <label key={lang} className={css.field}>
          <span>{tongue.name(lang)}</span>
          <textarea
            lang={lang}
            rows={3}
            maxLength={200}
            value={typed[lang] ?? ''}
            onChange={(event) => type({ ...typed, [lang]: event.target.value })}
          />
        </label>
      ))}
      <p className="quiet">{t('stage.note')}</p>
      <Button type="submit" disabled={command === null} shortcut="Ctrl Enter">
        {t('stage.show')}
      </Button>
    </CommandForm>
  )
}

/** Writes a message for the whole room, in one language of the show or in two. */
export const MessageDialog = memo(function MessageDialog({
  context,
  open,
  onClose,
}: ConsoleDialogProps) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('stage.write')}>
      {open ? <Fields context={context} onClose={onClose} /> : null}
    </Dialog>
  )
}, staysClosed)
