import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { ErrorBoundary } from '../connection/ErrorBoundary.tsx'
import { CrashedWindow } from './SmallWindow.tsx'

/** A small window, drawn by this page into a window on top. */
export function OnTop({ page, children }: { readonly page: Window; readonly children: ReactNode }) {
  const lang = tagOf(useLanguage().language)
  useEffect(() => {
    page.document.documentElement.lang = lang
  }, [page, lang])
  return createPortal(
    <ErrorBoundary fallback={<CrashedWindow />}>{children}</ErrorBoundary>,
    page.document.body,
  )
}
