import { memo } from 'react'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { staysClosed } from '../../../ui/controls/staysClosed.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ConsoleDialogProps, possible } from '../context/consoleContext.ts'
import css from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'

/** Asks before a rehearsal begins again: that is no step, and cannot be undone (R12). */
export const AgainDialog = memo(function AgainDialog({
  context,
  open,
  onClose,
}: ConsoleDialogProps) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('rehearsal.againTitle')}>
      <p>{t('rehearsal.againNote')}</p>
      <div className={css.foot}>
        <Button onClick={onClose}>{t('rehearsal.againNo')}</Button>
        <CommandButton
          look="ink"
          command={possible(context, { type: 'beginAgain' })}
          onPressed={onClose}
        >
          {t('rehearsal.againYes')}
        </CommandButton>
      </div>
    </Dialog>
  )
}, staysClosed)
