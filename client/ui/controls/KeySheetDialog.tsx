import { type KeyboardEvent, memo, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { KeyCap } from './KeyCap.tsx'
import css from './keySheet.module.css'
import {
  boundKeyOf,
  capOf,
  conflictingBinding,
  type KeyBinding,
  keyOf,
  useCapWords,
  useOwnKeys,
} from './keys.tsx'
import { Switch } from './Switch.tsx'
import { staysClosed } from './staysClosed.ts'
import { useLazyLoad } from './useLazyLoad.ts'

/** Keys that do nothing alone, and Tab, which moves the focus. */
const MODIFIERS = /^(Shift|Control|Alt|Meta|AltGraph|Tab)$/

/** One key with its action, a button that records another key, and a switch that turns it off. */
function KeyLine({
  binding,
  isRecording,
  setRecording,
  record,
}: {
  readonly binding: KeyBinding
  readonly isRecording: boolean
  readonly setRecording: (on: boolean) => void
  readonly record: (event: KeyboardEvent) => void
}) {
  const { t } = useTranslation()
  const { own, change } = useOwnKeys()
  const { cap, label } = binding
  const key = keyOf(own, cap)
  const keyText = useCapWords()
  const shown = isRecording ? t('keys.press') : key === null ? t('keys.none') : keyText(key)
  return (
    <li className={`stack tight ${css.change}`} data-cap={cap}>
      <span>{label}</span>
      <Button
        size="small"
        aria-label={`${shown}: ${label}`}
        aria-pressed={isRecording}
        onClick={() => setRecording(!isRecording)}
        onBlur={() => setRecording(false)}
        onKeyDown={isRecording ? record : undefined}
      >
        {shown}
      </Button>
      <Button
        size="small"
        look="bare"
        aria-label={`${t(key === null ? 'keys.turnOn' : 'keys.turnOff')}: ${label}`}
        onClick={() => change(cap, key === null ? cap : null)}
      >
        {t(key === null ? 'keys.turnOn' : 'keys.turnOff')}
      </Button>
    </li>
  )
}

/** Changes and turns off the keys of this screen on this device; states if a key is already used. */
function KeyChanges({ bindings }: { readonly bindings: readonly KeyBinding[] }) {
  const { t } = useTranslation()
  const { own, change, reset } = useOwnKeys()
  const keyText = useCapWords()
  const [recording, setRecording] = useState<string | null>(null)
  const [warning, setWarning] = useState('')
  const assignKey = (cap: string, key: string) => {
    const other = conflictingBinding(bindings, own, { cap, key })
    setWarning(other === null ? '' : t('keys.taken', { key: keyText(key), what: other.label }))
    if (other !== null) return
    change(cap, key)
    setRecording(null)
  }
  const recorderFor = (cap: string) => (event: KeyboardEvent) => {
    if (MODIFIERS.test(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    const key = capOf(event)
    if (key === 'Esc') setRecording(null)
    else assignKey(cap, key)
  }
  return (
    <>
      <p className="quiet">{t('keys.kept')}</p>
      <p className={`red strong ${css.warning}`} role="alert">
        {warning}
      </p>
      <ul>
        {bindings
          .filter(({ fixed }) => fixed !== true)
          .map((binding) => (
            <KeyLine
              key={binding.cap}
              binding={binding}
              isRecording={recording === binding.cap}
              setRecording={(on) => {
                setWarning('')
                setRecording(on ? binding.cap : null)
              }}
              record={recorderFor(binding.cap)}
            />
          ))}
      </ul>
      <Button size="small" disabled={Object.keys(own).length === 0} onClick={reset}>
        {t('keys.reset')}
      </Button>
    </>
  )
}

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
      <div className={css.parts}>
        <Switch label={t('keys.parts')} options={parts} value={part} choose={setPart}>
          {(id) => t(`keys.${id}`)}
        </Switch>
      </div>
      {part === 'words' ? <Words /> : null}
      {part === 'title' ? <Keys bindings={bindings} /> : null}
      {part === 'change' ? <KeyChanges bindings={bindings} /> : null}
    </Dialog>
  )
}, staysClosed)
