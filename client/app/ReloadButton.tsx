import { useTranslation } from '../i18n/useTranslation.tsx'
import { Button } from '../ui/controls/Button.tsx'

/** Loads the page again, with the link as it is. */
export function ReloadButton() {
  const { t } = useTranslation()
  return (
    <Button look="ink" onClick={() => window.location.reload()}>
      {t('parted.reload')}
    </Button>
  )
}
