import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from './Button.tsx'
import { useOwnKeys } from './KeysOf.tsx'
import css from './keySheet.module.css'
import { capOf, type KeyBinding, keyOf, takenBy, useCapWords } from './keys.ts'

/** Keys that do nothing alone, and Tab, which moves on. */
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
  asked,
  ask,
  hear,
}: {
  readonly binding: KeyBinding
  readonly asked: boolean
  readonly ask: (on: boolean) => void
  readonly hear: (event: KeyboardEvent) => void
}) {
  const { t } = useTranslation()
  const { own, change } = useOwnKeys()
  const { cap, label } = binding
  const key = keyOf(own, cap)
  const words = useCapWords()
  const shown = asked ? t('keys.press') : key === null ? t('keys.none') : words(key)
  return (
    <li className={css.change} data-cap={cap}>
      <span>{label}</span>
      <Button
        size="small"
        aria-label={`${shown}: ${label}`}
        aria-pressed={asked}
        onClick={() => ask(!asked)}
        onBlur={() => ask(false)}
        onKeyDown={asked ? hear : undefined}
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
  const words = useCapWords()
  const [asked, ask] = useState<string | null>(null)
  const [warning, setWarning] = useState('')
  const give = (cap: string, key: string) => {
    const taken = takenBy(bindings, own, { cap, key })
    setWarning(taken === null ? '' : t('keys.taken', { key: words(key), what: taken.label }))
    if (taken !== null) return
    change(cap, key)
    ask(null)
  }
  const hearFor = (cap: string) => (event: KeyboardEvent) => {
    if (MODIFIERS.has(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    const key = capOf(event)
    if (key === 'Esc') ask(null)
    else give(cap, key)
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
              asked={asked === binding.cap}
              ask={(on) => {
                setWarning('')
                ask(on ? binding.cap : null)
              }}
              hear={hearFor(binding.cap)}
            />
          ))}
      </ul>
      <Button size="small" disabled={Object.keys(own).length === 0} onClick={reset}>
        {t('keys.reset')}
      </Button>
    </>
  )
}
