import { useMemo } from 'react'
import { dateIn } from '../../../../shared/time/format.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { deviceZone } from '../../../ui/agenda/ownZones.ts'
import type { Desk } from './desk.ts'

/** A desk with the zone it stands in and the day that its times are told from. */
function deskOf(desk: Omit<Desk, 'device' | 'day'>): Desk {
  const moment = momentOf(desk.show, desk.now)
  const day = moment && dateIn(moment.dates.times, moment.home)
  return { ...desk, device: deviceZone(), day }
}

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
        : deskOf({
            show,
            you,
            seq: seq ?? 0,
            now: live.now() ?? instant(0),
            lang: tagOf(language),
          }),
    [live, show, you, seq, language],
  )
}
