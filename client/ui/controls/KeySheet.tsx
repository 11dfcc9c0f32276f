import type { ComponentProps } from 'react'
import type { KeySheetDialog } from './KeySheetDialog.tsx'
import { useLazyLoad } from './useLazyLoad.ts'

const load = async () => (await import('./KeySheetDialog.tsx')).KeySheetDialog

/** The key sheet of this screen, loaded after the page or when it opens. */
export function KeySheet(sheet: ComponentProps<typeof KeySheetDialog>) {
  const Sheet = useLazyLoad(load, sheet.open)
  return Sheet === null ? null : <Sheet {...sheet} />
}
