import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ErrorBoundary } from '../connection/ErrorBoundary.tsx'
import { CrashedWindow } from './SmallWindow.tsx'

/** A small window, drawn by this page into a window on top. */
export function OnTop({ page, children }: { readonly page: Window; readonly children: ReactNode }) {
  const { lang } = useTranslation()
  useEffect(() => {
    page.document.documentElement.lang = lang
  }, [page, lang])
  return createPortal(
    <ErrorBoundary fallback={<CrashedWindow />}>{children}</ErrorBoundary>,
    page.document.body,
  )
}
