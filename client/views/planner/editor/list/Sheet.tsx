import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { Button } from '../../../../ui/controls/Button.tsx'
import { More } from '../../../../ui/controls/More.tsx'
import { useEditorWords } from '../state/editor.ts'
import css from './planList.module.css'

/** The inspector over a list: from the foot of the screen up. */
export function Sheet({
  open,
  title,
  onClose,
  children,
}: {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { t } = useEditorWords()
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(now) => {
        if (!now) onClose()
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="ui-backdrop" />
        <Dialog.Popup className={css.sheet}>
          <header>
            <Dialog.Title className={css.sheetTitle}>{title}</Dialog.Title>
            <Dialog.Close render={<Button size="small">{t('editor.done')}</Button>} />
          </header>
          <div className={css.sheetBody}>
            {children}
            <More />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
