import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { memo, useRef } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { PageParts } from '../connection/ErrorBoundary.tsx'
import { Button } from './Button.tsx'
import { More } from './More.tsx'
import { staysClosed } from './staysClosed.ts'
import { useMedia } from './useMedia.ts'
import './floating.css'

/** A dialog at the side of the screen (at the foot of a phone), so that it never covers the countdown. */
export const Dialog = memo(function Dialog({
  open,
  onClose,
  title,
  closeLabel: named,
  children,
}: {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** The label of its close button; Close by default. */
  readonly closeLabel?: string
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const closeLabel = named ?? t('keys.close')
  const popup = useRef<HTMLDivElement>(null)
  // A field that has the keyboard at once would cover half of a phone with its keys.
  const isTouch = useMedia('(hover: none)')
  return (
    <Base.Root
      open={open}
      onOpenChange={(now) => {
        if (!now) onClose()
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="ui-backdrop" />
        <Base.Popup ref={popup} className="ui-dialog" {...(isTouch ? { initialFocus: popup } : {})}>
          <span className="ui-dialog-room" data-label={closeLabel} aria-hidden={true} />
          <Base.Title className="ui-dialog-title">{title}</Base.Title>
          <PageParts>{children}</PageParts>
          <Base.Close
            render={
              <Button look="bare" size="small" shortcut="Esc" className="ui-dialog-close">
                {closeLabel}
              </Button>
            }
          />
          <More />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}, staysClosed)
