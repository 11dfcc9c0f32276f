import { useKeyName } from './KeysOf.tsx'
import { useCapWords } from './keys.ts'

/** The key that does what stands beside it, as it is called on this device; for the eye only, as the control itself names its key to assistive technology. */
export function KeyCap({ keys }: { readonly keys: string }) {
  const name = useKeyName(keys)
  const words = useCapWords()
  return name === null ? null : (
    <span className="ui-key" aria-hidden="true">
      {words(name)}
    </span>
  )
}
