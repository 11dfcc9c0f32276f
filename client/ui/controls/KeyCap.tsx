import { useCapWords, useKeyName } from './keys.tsx'

/** Shows the key of a control on this device. It is hidden from assistive technology, because the control itself names its key. */
export function KeyCap({ keys }: { readonly keys: string }) {
  const name = useKeyName(keys)
  const keyText = useCapWords()
  return name === null ? null : (
    <span className="ui-key" aria-hidden="true">
      {keyText(name)}
    </span>
  )
}
