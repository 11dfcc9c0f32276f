import type { KeyBinding } from './keys.ts'
import { useLater } from './useLater.ts'

const load = async () => (await import('./KeySheetDialog.tsx')).KeySheetDialog

/** Every key of this screen with its action. */
export function KeySheet(sheet: {
  readonly open: boolean
  readonly onClose: () => void
  readonly bindings: readonly KeyBinding[]
  /** The tab that is open first; the keys by default. */
  readonly first?: 'title' | 'words'
}) {
  const Sheet = useLater(load, sheet.open)
  return Sheet === null ? null : <Sheet {...sheet} />
}
