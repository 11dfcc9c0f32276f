import { useCallback } from 'react'
import type { NameOf } from '../../../ui/timeline/LaneStrip.tsx'
import type { Desk } from '../desk/desk.ts'
import { shortName } from './names.ts'

/** What items are called where there is room for a word or two, for as long as the agenda stays. */
export function useShortName({ show: { published }, lang }: Desk): NameOf {
  return useCallback((id) => shortName({ published, lang }, id), [published, lang])
}
