import { useCity } from '../../i18n/city.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { AgendaLabel, DeadlineNotice } from './deadlineNotice.ts'
import { dayTime, type ZoneTime } from './zoneTimes.ts'

function useTexts() {
  return useTranslation('noReturn')
}

type Words = ReturnType<typeof useTexts>['t']

function labelText(t: Words, called: AgendaLabel): string {
  if (called.by === 'kind') return t(`what.${called.kind}`)
  return called.by === 'name' ? called.text : t('what.title', { title: called.text })
}

function lossText(t: Words, { loss, stopOf }: DeadlineNotice): string {
  if (loss.is === 'lose') return t(`loss.lose.${loss.kind}`)
  if (loss.is !== 'stop')
    return loss.itself
      ? t(`loss.${loss.is}It`)
      : t(`loss.${loss.is}`, { what: labelText(t, loss.what) })
  return stopOf === null ? t('loss.stop') : t('loss.stopOf', { segment: labelText(t, stopOf) })
}

/** Returns a function that names an item or a segment in the middle of a sentence. */
export function useAgendaLabel(): (called: AgendaLabel) => string {
  const { t } = useTexts()
  return (called) => labelText(t, called)
}

/** Returns the key of the sentence for a missed deadline and the remaining possibility. */
function missedKey({ tier, loss, still, stopOf }: DeadlineNotice) {
  const of = stopOf === null ? '' : 'Of'
  if (tier === 'planned') return still === null ? 'shorten' : 'planned'
  if (loss.is === 'lose') return `lose${of}` as const
  return still === null ? (`stop${of}` as const) : 'movable'
}

/** Returns a function that formats a moment in all zones, each with its city: `16:55 Beijing / 10:55 Berlin`. */
function useMoments(): (times: readonly ZoneTime[]) => string {
  const { t } = useTexts()
  const city = useCity()
  return (times) => {
    const [home = '', ...others] = times.map((time) =>
      t('at.one', { time: dayTime(time), city: city(time.zone) }),
    )
    return others.length === 0 ? home : t('at.both', { home, away: others.join(' / ') })
  }
}

/** The styles of times: with cities, without cities, or in the home zone only. */
export const TIME_STYLES = ['cities', 'bare', 'home'] as const
export type TimeStyle = (typeof TIME_STYLES)[number]

/** Returns a function that formats a decision deadline as one sentence: the item, its deadline and the loss after it; or that it was missed, and what is still possible. */
export function useDeadlineText(): (notice: DeadlineNotice, times?: TimeStyle) => string {
  const { t } = useTexts()
  const moments = useMoments()
  const bare = (times: readonly ZoneTime[], as: TimeStyle) => {
    const [home = '', ...others] = times.map(dayTime)
    return others.length === 0 || as === 'home'
      ? home
      : t('bare', { home, away: others.join(' / ') })
  }
  return (notice, as = 'cities') => {
    const named = as === 'cities' ? moments : (times: readonly ZoneTime[]) => bare(times, as)
    const words = {
      what: labelText(t, notice.what),
      // If another time follows, that one names the cities.
      at: notice.still === null || !notice.missed ? named(notice.by) : bare(notice.by, as),
      loss: lossText(t, notice),
      still: notice.still === null ? '' : named(notice.still),
      segment: notice.stopOf === null ? '' : labelText(t, notice.stopOf),
    }
    return notice.missed ? t(`missed.${missedKey(notice)}`, words) : t('ahead', words)
  }
}
