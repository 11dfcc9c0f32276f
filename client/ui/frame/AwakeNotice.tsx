import { useEffect, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { readStored, writeStored } from '../../live/deviceStorage.ts'
import { Button } from '../controls/Button.tsx'
import notice from '../layout/notice.module.css'

/** Requests the lock now; browsers refuse it over plain HTTP, on low battery, or while the page is hidden. */
async function requestLock(): Promise<WakeLockSentinel | null> {
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
    let isMounted = true
    let isRequesting = false
    let lock: WakeLockSentinel | null = null
    const acquire = async () => {
      if (document.visibilityState !== 'visible' || isRequesting || lock?.released === false) return
      isRequesting = true
      const acquired = await requestLock()
      isRequesting = false
      if (isMounted) lock = acquired
      else await acquired?.release()
    }
    const reacquire = () => void acquire()
    reacquire()
    document.addEventListener('visibilitychange', reacquire)
    return () => {
      isMounted = false
      document.removeEventListener('visibilitychange', reacquire)
      void lock?.release()
    }
  }, [])
}

const STORAGE_KEY = 'rostrum.awake'

/** Warns once per device that its screen may turn off: a page over plain HTTP cannot keep it on. */
export function AwakeNotice() {
  const { t } = useTranslation()
  const [isDismissed, setIsDismissed] = useState(() => readStored(STORAGE_KEY) !== null)
  if (window.isSecureContext || isDismissed) return null
  const dismiss = () => {
    setIsDismissed(true)
    writeStored(STORAGE_KEY, '')
  }
  return (
    <p className={notice.notice} role="note">
      <span>{t('awake')}</span>
      <Button size="small" onClick={dismiss}>
        {t('refusalDismiss')}
      </Button>
    </p>
  )
}
