import './floating.css'
import { Dialog as Base } from '@base-ui/react/dialog'
import { memo, type ReactNode, useRef } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { PageParts } from '../connection/ErrorBoundary.tsx'
import { Button } from './Button.tsx'
import { More } from './More.tsx'
import { staysClosed } from './staysClosed.ts'
import { useMedia } from './theme.ts'

/** Selects the element that gets the focus when a dialog opens: the first control outside of its header. */
const CONTROL =
  ':is(input, select, textarea, button, a[href], [tabindex="0"]):not(:disabled, header *)'

/** A dialog at the side of the screen (at the bottom of a phone), so that it never covers the countdown. */
export const Dialog = memo(function Dialog({
  open = true,
  onClose,
  title,
  closeLabel,
  children,
}: {
  readonly open?: boolean
  readonly onClose: () => void
  readonly title: string
  /** The label of its close button; Close by default. */
  readonly closeLabel?: string
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const popup = useRef<HTMLDivElement>(null)
  // A focused field would open the keyboard of a phone, which covers half of the dialog.
  const isTouch = useMedia('(hover: none)')
  return (
    <Base.Root
      open={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="ui-backdrop" />
        <Base.Popup
          ref={popup}
          className="ui-dialog"
          initialFocus={() =>
            isTouch ? popup.current : (popup.current?.querySelector<HTMLElement>(CONTROL) ?? true)
          }
        >
          <header className="spread">
            <Base.Title className="phrased t3">{title}</Base.Title>
            <Base.Close
              render={
                <Button look="bare" size="small" shortcut="Esc" className="fixed">
                  {closeLabel ?? t('keys.close')}
                </Button>
              }
            />
          </header>
          <PageParts>{children}</PageParts>
          <More />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}, staysClosed)
