import { Children, type ReactNode } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ErrorBoundary } from '../connection/ErrorBoundary.tsx'
import { Button } from '../controls/Button.tsx'
import notice from '../layout/notice.module.css'

/** In place of a part of a page that failed. */
function FailedPart() {
  const { t } = useTranslation()
  return (
    <p className={notice.notice} role="status">
      <span>{t('crashed.part')}</span>
      <Button size="small" look="bare" onClick={() => window.location.reload()}>
        {t('disconnected.reload')}
      </Button>
    </p>
  )
}

/** The parts of a page: where one fails, a gap with *Reload* takes its place and the others go on. */
export function PageParts({ children }: { readonly children: ReactNode }) {
  return Children.map(children, (part) => (
    <ErrorBoundary fallback={<FailedPart />}>{part}</ErrorBoundary>
  ))
}
