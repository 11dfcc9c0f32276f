import { useCallback } from 'react'
import type { NameOf } from '../../../ui/timeline/LaneStrip.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { shortName } from './names.ts'

/** What items are called where there is room for a word or two, for as long as the agenda stays. */
export function useShortName({ show: { published }, lang }: ConsoleContext): NameOf {
  return useCallback((id) => shortName({ published, lang }, id), [published, lang])
}
