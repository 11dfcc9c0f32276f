import { memo } from 'react'
import { flatItems, itemStatus } from '../../../../shared/run/lookup.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { staysClosed } from '../../../ui/controls/staysClosed.ts'
import type { Moves } from '../agenda/moves.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import type { ConsoleContext, ConsoleDialogProps } from '../context/consoleContext.ts'
import css from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'

/** How many items have not been on and were not dropped. */
function waitingCount(context: ConsoleContext): number {
  const agenda = context.show.published?.agenda
  if (agenda === undefined) return 0
  return flatItems(agenda).filter(({ item }) => itemStatus(context.show.run, item.id) === 'waiting')
    .length
}

/** Asks before the show is ended, beside the countdown and never over it. */
export const EndDialog = memo(function EndDialog({
  context,
  moves,
  open,
  onClose,
}: ConsoleDialogProps & { readonly moves: Moves }) {
  const { t } = useWords()
  const waiting = waitingCount(context)
  return (
    <Dialog open={open} onClose={onClose} title={t('end.title')}>
      <p>{waiting === 0 ? t('end.allDone') : t('end.waiting', { count: waiting })}</p>
      <p className="second">{t('end.note')}</p>
      <div className={css.foot}>
        <Button onClick={onClose}>{t('end.no')}</Button>
        <CommandButton look="ink" command={moves.endShow} onPressed={onClose}>
          {t('end.yes')}
        </CommandButton>
      </div>
    </Dialog>
  )
}, staysClosed)
