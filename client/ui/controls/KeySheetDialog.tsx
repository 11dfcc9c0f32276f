import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './Dialog.tsx'
import { KeyCap } from './KeyCap.tsx'
import type { KeyBinding } from './keys.ts'
import { useLater } from './useLater.ts'
import './keySheet.css'
import './switches.css'

const loadWords = async () => (await import('./WordList.tsx')).WordList

/** The words of the product, which are fetched when somebody asks for them. */
function Words() {
  const List = useLater(loadWords, true)
  return List === null ? null : <List />
}

function Keys({ bindings }: { readonly bindings: readonly KeyBinding[] }) {
  const { t } = useTranslation()
  return (
    <>
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
    </>
  )
}

/** The sheet itself, which comes when it is wanted: the keys of this screen, or the words of the product. */
export function KeySheetDialog({
  open,
  onClose,
  bindings,
  first = 'title',
}: {
  readonly open: boolean
  readonly onClose: () => void
  readonly bindings: readonly KeyBinding[]
  readonly first?: 'title' | 'words'
}) {
  const { t } = useTranslation()
  const [part, show] = useState(first)
  return (
    <Dialog open={open} onClose={onClose} title={t(`keys.${part}`)} closeLabel={t('keys.close')}>
      <fieldset className="ui-switch ui-keysheet-parts" aria-label={t('keys.parts')}>
        {(['title', 'words'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={part === each} onClick={() => show(each)}>
            {t(`keys.${each}`)}
          </button>
        ))}
      </fieldset>
      {part === 'words' ? <Words /> : <Keys bindings={bindings} />}
    </Dialog>
  )
}
