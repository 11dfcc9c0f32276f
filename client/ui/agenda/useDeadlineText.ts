import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { AgendaLabel, DeadlineNotice } from './deadlineNotice.ts'
import { dayTime, type ZoneTime } from './zoneTimes.ts'

function useTexts() {
  return useTranslation('noReturn')
}

type TranslateDeadline = ReturnType<typeof useTexts>['t']

function labelText(t: TranslateDeadline, label: AgendaLabel): string {
  if (label.by === 'kind') return t(`what.${label.kind}`)
  return label.by === 'name' ? label.text : t('what.title', { title: label.text })
}

function lossText(t: TranslateDeadline, { loss, stopOf }: DeadlineNotice): string {
  if (loss.is === 'lose') return t(`loss.lose.${loss.kind}`)
  if (loss.is !== 'stop')
    return loss.itself
      ? t(`loss.${loss.is}It`)
      : t(`loss.${loss.is}`, { what: labelText(t, loss.what) })
  return stopOf === null ? t('loss.stop') : t('loss.stopOf', { segment: labelText(t, stopOf) })
}

/** Returns a function that names an item or a segment in the middle of a sentence. */
export function useAgendaLabel(): (label: AgendaLabel) => string {
  const { t } = useTexts()
  return (label) => labelText(t, label)
}

/** Returns the key of the sentence for a missed deadline and the remaining possibility. */
function missedKey({ tier, loss, still, stopOf }: DeadlineNotice) {
  const suffix = stopOf === null ? '' : 'Of'
  if (tier === 'planned') return still === null ? 'shorten' : 'planned'
  if (loss.is === 'lose') return `lose${suffix}` as const
  return still === null ? (`stop${suffix}` as const) : 'movable'
}

/** Returns a function that formats a moment in all zones, each with its city: `16:55 Beijing / 10:55 Berlin`. */
function useMoments(): (times: readonly ZoneTime[]) => string {
  const { t } = useTexts()
  const { city } = useTranslation()
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

/** Returns a function that formats a decision deadline as one sentence with its item and loss; for a missed deadline, with the remaining possibility. */
export function useDeadlineText(): (notice: DeadlineNotice, times?: TimeStyle) => string {
  const { t } = useTexts()
  const moments = useMoments()
  const bareTimes = (times: readonly ZoneTime[], style: TimeStyle) => {
    const [home = '', ...others] = times.map(dayTime)
    return others.length === 0 || style === 'home'
      ? home
      : t('bare', { home, away: others.join(' / ') })
  }
  return (notice, style = 'cities') => {
    const format =
      style === 'cities' ? moments : (all: readonly ZoneTime[]) => bareTimes(all, style)
    const values = {
      what: labelText(t, notice.what),
      // If another time follows, that time names the cities.
      at: notice.still === null || !notice.missed ? format(notice.by) : bareTimes(notice.by, style),
      loss: lossText(t, notice),
      still: notice.still === null ? '' : format(notice.still),
      segment: notice.stopOf === null ? '' : labelText(t, notice.stopOf),
    }
    return notice.missed ? t(`missed.${missedKey(notice)}`, values) : t('ahead', values)
  }
}
