import { memo, useState } from 'react'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { staysClosed } from '../../../ui/controls/staysClosed.ts'
import { CommandForm } from '../desk/CommandForm.tsx'
import type { Desk, DeskDialogProps } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'
import { lookCommand, messageOf, messageTongues } from './stageLooks.ts'

/** One field a language, with what the stage shows now in it. */
function Fields({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const { t } = useWords()
  const tongue = useLanguageNames()
  const { look } = desk.show.run
  const [typed, type] = useState<Readonly<Record<LanguageTag, string>>>(
    look.is === 'message' ? look.texts : {},
  )
  const message = messageOf(typed)
  const command = message && lookCommand(desk, message)
  return (
    <CommandForm command={command} onGiven={onClose}>
      {messageTongues(desk).map((lang) => (
        <label key={lang} className="mod-field">
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
export const MessageDialog = memo(function MessageDialog({ desk, open, onClose }: DeskDialogProps) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('stage.write')}>
      {open ? <Fields desk={desk} onClose={onClose} /> : null}
    </Dialog>
  )
}, staysClosed)
