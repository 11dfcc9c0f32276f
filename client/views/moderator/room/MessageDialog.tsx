import { useState } from 'react'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { CommandForm } from '../context/CommandForm.tsx'
import type { DialogProps } from '../context/consoleContext.ts'
import css from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'
import { lookCommand, messageOf, messageTongues } from './stageLooks.ts'

/** Writes a message for the whole room, in one language of the show or in two. */
export function MessageDialog({ context, onClose }: DialogProps) {
  const { t } = useWords()
  const tongue = useLanguageNames()
  const { look } = context.show.run
  const [typed, type] = useState<Readonly<Record<LanguageTag, string>>>(
    look.is === 'message' ? look.texts : {},
  )
  const message = messageOf(typed)
  const command = message && lookCommand(context, message)
  return (
    <Dialog open={true} onClose={onClose} title={t('stage.write')}>
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
    </Dialog>
  )
}
