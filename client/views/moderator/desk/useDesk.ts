import { useMemo } from 'react'
import { instant } from '../../../../shared/time/instant.ts'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import type { Desk } from './desk.ts'

/** The desk as it is after the newest event; null until this screen has joined, and while it is not `wanted`: then nothing renders for it. */
export function useDesk(wanted = true): Desk | null {
  const live = useLive()
  const show = useShow((state) => (wanted ? state.show : null))
  const you = useShow((state) => (wanted ? state.you : null))
  const seq = useShow((state) => (wanted ? state.seq : null))
  const { language } = useLanguage()
  return useMemo(
    () =>
      show === null || you === null
        ? null
        : { show, you, seq: seq ?? 0, now: live.now() ?? instant(0), lang: tagOf(language) },
    [live, show, you, seq, language],
  )
}
