import type { ComponentProps } from 'react'
import type { KeySheetDialog } from './KeySheetDialog.tsx'
import { useLater } from './useLater.ts'

const load = async () => (await import('./KeySheetDialog.tsx')).KeySheetDialog

/** The key sheet of this screen, loaded after the page or when it opens. */
export function KeySheet(sheet: ComponentProps<typeof KeySheetDialog>) {
  const Sheet = useLater(load, sheet.open)
  return Sheet === null ? null : <Sheet {...sheet} />
}
