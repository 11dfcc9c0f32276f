import { useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import notice from '../layout/notice.module.css'

const STORED = 'rostrum.awake'

function wasUnderstood(): boolean {
  try {
    return localStorage.getItem(STORED) !== null
  } catch {
    return false
  }
}

/** Warns once a device that its screen may turn off: a page that came over plain HTTP cannot keep it on. */
export function AwakeNotice() {
  const { t } = useTranslation()
  const [understood, understand] = useState(wasUnderstood)
  if (window.isSecureContext || understood) return null
  const press = () => {
    understand(true)
    try {
      localStorage.setItem(STORED, '')
    } catch {
      // A browser that keeps nothing says it again next time.
    }
  }
  return (
    <p className={notice.notice} role="note">
      <span>{t('awake')}</span>
      <Button size="small" onClick={press}>
        {t('refusalDismiss')}
      </Button>
    </p>
  )
}
