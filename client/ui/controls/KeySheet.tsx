import type { ComponentProps } from 'react'
import type { KeySheetDialog } from './KeySheetDialog.tsx'
import { useLater } from './useLater.ts'

const load = async () => (await import('./KeySheetDialog.tsx')).KeySheetDialog

/** Every key of this screen with its action. */
export function KeySheet(sheet: ComponentProps<typeof KeySheetDialog>) {
  const Sheet = useLater(load, sheet.open)
  return Sheet === null ? null : <Sheet {...sheet} />
}
