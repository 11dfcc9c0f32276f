import { flatItems, itemStatus } from '../../../../shared/run/lookup.ts'
import { ItemDialog } from '../agenda/ItemDialog.tsx'
import { movesOf } from '../agenda/moves.ts'
import { RemarkDialog } from '../agenda/RemarkDialog.tsx'
import { SwapDialog } from '../agenda/SwapDialog.tsx'
import { LinksDialog } from '../bar/LinksDialog.tsx'
import { StartDialog } from '../now/StartDialog.tsx'
import { FloorDialog } from '../room/FloorDialog.tsx'
import { MessageDialog } from '../room/MessageDialog.tsx'
import { AskDialog } from './AskDialog.tsx'
import { type DialogProps, possible } from './consoleContext.ts'
import type { OpenDialog } from './openDialog.ts'
import { useWords } from './useWords.ts'

/** Asks before the show ends. */
function EndDialog({ context, onClose }: DialogProps) {
  const { t } = useWords()
  const { published, run } = context.show
  const items = published === null ? [] : flatItems(published.agenda)
  const waiting = items.filter(({ item }) => itemStatus(run, item.id) === 'waiting').length
  return (
    <AskDialog
      title={t('end.title')}
      no={t('end.no')}
      yes={t('end.yes')}
      command={movesOf(context).endShow}
      onClose={onClose}
    >
      <p>{waiting === 0 ? t('end.allDone') : t('end.waiting', { count: waiting })}</p>
      <p className="second">{t('end.note')}</p>
    </AskDialog>
  )
}

/** Asks before a rehearsal begins again: that is no step, and cannot be undone (R12). */
function AgainDialog({ context, onClose }: DialogProps) {
  const { t } = useWords()
  return (
    <AskDialog
      title={t('rehearsal.againTitle')}
      no={t('rehearsal.againNo')}
      yes={t('rehearsal.againYes')}
      command={possible(context, { type: 'beginAgain' })}
      onClose={onClose}
    >
      <p>{t('rehearsal.againNote')}</p>
    </AskDialog>
  )
}

/** The open dialog of the console, beside the countdown. */
export function ConsoleDialogs({
  dialog,
  ...parts
}: DialogProps & { readonly dialog: OpenDialog }) {
  switch (dialog.kind) {
    case 'end':
      return <EndDialog {...parts} />
    case 'again':
      return <AgainDialog {...parts} />
    case 'links':
      return <LinksDialog {...parts} />
    case 'floor':
      return <FloorDialog {...parts} />
    case 'message':
      return <MessageDialog {...parts} />
    case 'item':
      return <ItemDialog {...parts} task={dialog.task} />
    case 'swap':
      return <SwapDialog {...parts} item={dialog.item} />
    case 'remark':
      return <RemarkDialog {...parts} item={dialog.item} />
    case 'start':
      return <StartDialog {...parts} task={dialog.task} />
    case 'none':
    case 'find':
    case 'keys':
      return null
  }
}
