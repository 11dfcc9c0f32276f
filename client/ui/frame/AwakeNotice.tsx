import { useEffect, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { readStored, writeStored } from '../../live/deviceStorage.ts'
import { Button } from '../controls/Button.tsx'
import notice from '../layout/notice.module.css'

/** Requests the lock now; browsers refuse it over plain HTTP, on low battery, or while the page is hidden. */
async function requested(): Promise<WakeLockSentinel | null> {
  try {
    return await navigator.wakeLock.request('screen')
  } catch {
    return null
  }
}

/** Keeps the device's screen on while this part is shown; the system releases the lock while the page is hidden. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    let shown = true
    let asking = false
    let lock: WakeLockSentinel | null = null
    const hold = async () => {
      if (document.visibilityState !== 'visible' || asking || lock?.released === false) return
      asking = true
      const got = await requested()
      asking = false
      if (shown) lock = got
      else await got?.release()
    }
    const again = () => void hold()
    again()
    document.addEventListener('visibilitychange', again)
    return () => {
      shown = false
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }, [])
}

const STORED = 'rostrum.awake'

/** Warns once per device that its screen may turn off: a page over plain HTTP cannot keep it on. */
export function AwakeNotice() {
  const { t } = useTranslation()
  const [understood, understand] = useState(() => readStored(STORED) !== null)
  if (window.isSecureContext || understood) return null
  const press = () => {
    understand(true)
    writeStored(STORED, '')
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
