import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { PageParts } from '../connection/ErrorBoundary.tsx'
import { Button } from '../controls/Button.tsx'
import css from './pane.module.css'

/** The header of a pane: its title, optional content, and Close. */
export function PaneHead({
  title,
  close,
  children,
}: {
  readonly title: string
  readonly close: () => void
  /** The content between the title and Close. */
  readonly children?: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <header className={`acts fixed ${css.head}`}>
      <h2 className="t2">{title}</h2>
      {children}
      <Button size="small" shortcut="Esc" onClick={close}>
        {t('keys.close')}
      </Button>
    </header>
  )
}

/** A part of a screen that opens in place of another part: a header with Close, and the content below. */
export function Pane({
  title,
  close,
  testid,
  children,
}: {
  readonly title: string
  readonly close: () => void
  readonly testid: string
  readonly children: ReactNode
}) {
  return (
    <section className={css.pane} data-testid={testid}>
      <PaneHead title={title} close={close} />
      <PageParts>{children}</PageParts>
    </section>
  )
}

/** Whether a pane is open, and how to open and close it. */
export type PaneState = { readonly open: boolean; readonly set: (open: boolean) => void }
