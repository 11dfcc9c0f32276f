import { useMemo } from 'react'
import { instant } from '../../../../shared/time/instant.ts'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import type { Desk } from './desk.ts'

/** The desk as it is after the newest event; null until this screen has joined. */
export function useDesk(): Desk | null {
  const live = useLive()
  const show = useShow((state) => state.show)
  const you = useShow((state) => state.you)
  const seq = useShow((state) => state.seq)
  const { language } = useLanguage()
  return useMemo(
    () =>
      show === null || you === null
        ? null
        : { show, you, seq: seq ?? 0, now: live.now() ?? instant(0), lang: tagOf(language) },
    [live, show, you, seq, language],
  )
}
