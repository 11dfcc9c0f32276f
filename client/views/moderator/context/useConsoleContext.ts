import { useMemo } from 'react'
import { dateIn } from '../../../../shared/time/format.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { deviceZone } from '../../../ui/agenda/zoneTimes.ts'
import type { ConsoleContext } from './consoleContext.ts'

/** Returns the context with the zone of the device and the reference day of times. */
function contextOf(context: Omit<ConsoleContext, 'device' | 'day'>): ConsoleContext {
  const moment = momentOf(context.show, context.now)
  const day = moment && dateIn(moment.dates.times, moment.home)
  return { ...context, device: deviceZone(), day }
}

/** Returns the console's context after the newest event; null until this screen has joined. Also null unless `wanted`: then events render nothing. */
export function useConsoleContext(wanted = true): ConsoleContext | null {
  const live = useLive()
  const show = useShow((state) => (wanted ? state.show : null))
  const you = useShow((state) => (wanted ? state.you : null))
  const seq = useShow((state) => (wanted ? state.seq : null))
  const { language } = useLanguage()
  return useMemo(
    () =>
      show === null || you === null
        ? null
        : contextOf({
            show,
            you,
            seq: seq ?? 0,
            now: live.now() ?? instant(0),
            lang: tagOf(language),
          }),
    [live, show, you, seq, language],
  )
}
