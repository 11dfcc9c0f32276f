import { useTranslation } from 'react-i18next'
import { Dialog } from './Dialog.tsx'
import { KeyCap } from './KeyCap.tsx'
import type { KeyBinding } from './keys.ts'
import './keySheet.css'

/** The sheet itself, which comes when it is wanted. */
export function KeySheetDialog({
  open,
  onClose,
  bindings,
}: {
  readonly open: boolean
  readonly onClose: () => void
  readonly bindings: readonly KeyBinding[]
}) {
  const { t } = useTranslation()
  return (
    <Dialog open={open} onClose={onClose} title={t('keys.title')} closeLabel={t('keys.close')}>
      <dl className="ui-keysheet">
        {bindings.map((binding) => (
          <div key={binding.cap}>
            <dt>
              <KeyCap keys={binding.cap} />
              <span className="unseen">{binding.cap}</span>
            </dt>
            <dd>{binding.label}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('keys.off')}</p>
    </Dialog>
  )
}
