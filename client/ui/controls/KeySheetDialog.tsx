import css from './keySheet.module.css'
import './switches.css'
import { memo, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Dialog } from './Dialog.tsx'
import { KeyCap } from './KeyCap.tsx'
import { KeyChanges } from './KeyChanges.tsx'
import { boundKeyOf, type KeyBinding, useCapWords, useOwnKeys } from './keys.tsx'
import { staysClosed } from './staysClosed.ts'
import { useLazyLoad } from './useLazyLoad.ts'

const loadWords = async () => (await import('./WordList.tsx')).WordList

/** The words of the product, loaded when somebody opens them. */
function Words() {
  const List = useLazyLoad(loadWords, true)
  return List === null ? null : <List />
}

/** A key with its action; states if the key is turned off. */
function KeyRow({ binding }: { readonly binding: KeyBinding }) {
  const { t } = useTranslation()
  const key = boundKeyOf(useOwnKeys().own, binding)
  const keyText = useCapWords()
  return (
    <div>
      <dt>
        {key === null ? null : <KeyCap keys={binding.cap} />}
        <span className={key === null ? 'quiet' : 'unseen'}>
          {key === null ? t('keys.none') : keyText(key)}
        </span>
      </dt>
      <dd>{binding.label}</dd>
    </div>
  )
}

function Keys({ bindings }: { readonly bindings: readonly KeyBinding[] }) {
  const { t } = useTranslation()
  const groups = [...new Set(bindings.map(({ group }) => group))]
  return (
    <>
      {groups.map((group) => (
        <section key={group ?? ''}>
          {group === undefined ? null : <h3 className={`label ${css.group}`}>{group}</h3>}
          <dl className={`stack tight ${css.keys}`}>
            {bindings
              .filter((binding) => binding.group === group)
              .map((binding) => (
                <KeyRow key={binding.cap} binding={binding} />
              ))}
          </dl>
        </section>
      ))}
      <p className="quiet">{t('keys.off')}</p>
    </>
  )
}

const PARTS = ['title', 'change', 'words'] as const

/** A dialog with the keys of this screen, changes of the keys, or the words of the product. */
export const KeySheetDialog = memo(function KeySheetDialog({
  open,
  onClose,
  bindings,
  first = 'title',
}: {
  readonly open: boolean
  readonly onClose: () => void
  readonly bindings: readonly KeyBinding[]
  /** The tab that is open first; the keys by default. */
  readonly first?: 'title' | 'words'
}) {
  const { t } = useTranslation()
  const [part, setPart] = useState<(typeof PARTS)[number]>(first)
  const canChange = bindings.some(({ fixed }) => fixed !== true)
  const parts = PARTS.filter((id) => id !== 'change' || canChange)
  return (
    <Dialog open={open} onClose={onClose} title={t(`keys.${part}`)}>
      <fieldset className={`ui-switch ${css.parts}`} aria-label={t('keys.parts')}>
        {parts.map((id) => (
          <button key={id} type="button" aria-pressed={part === id} onClick={() => setPart(id)}>
            {t(`keys.${id}`)}
          </button>
        ))}
      </fieldset>
      {part === 'words' ? <Words /> : null}
      {part === 'title' ? <Keys bindings={bindings} /> : null}
      {part === 'change' ? <KeyChanges bindings={bindings} /> : null}
    </Dialog>
  )
}, staysClosed)
