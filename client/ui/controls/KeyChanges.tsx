import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from './Button.tsx'
import css from './keySheet.module.css'
import {
  capOf,
  conflictingBinding,
  type KeyBinding,
  keyOf,
  useCapWords,
  useOwnKeys,
} from './keys.tsx'

/** Keys that do nothing alone, and Tab, which moves the focus. */
const MODIFIERS: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'Tab',
])

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
export function KeyChanges({ bindings }: { readonly bindings: readonly KeyBinding[] }) {
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
    if (MODIFIERS.has(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    const key = capOf(event)
    if (key === 'Esc') setRecording(null)
    else assignKey(cap, key)
  }
  return (
    <>
      <p className="quiet">{t('keys.kept')}</p>
      <p className={css.warning} role="alert">
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
