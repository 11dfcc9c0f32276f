import { nameList, shortTitle } from '../../../ui/agenda/peopleNames.ts'
import { isFarAhead, useScheduleStatus } from '../../../ui/agenda/useScheduleStatus.ts'
import { useLastKnown } from '../../../ui/connection/ConnectionState.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useLandingText, usePeople, useTimes, useWords } from '../context/useConsoleData.ts'
import { hereCount, isHere } from '../room/people.ts'
import type { Headline } from './headline.ts'

/** Returns a fact of the head: its headline (the part between `<b>` and `</b>` is red), the line below, and the text for a phone, by default the headline. */
const fact = (big: string, sub: string, short = big) => ({ big, sub, short })
export type HeadFact = ReturnType<typeof fact>

/** Returns how many people are here and who is missing, before Start. */
function usePresence(context: ConsoleContext): HeadFact {
  const { t } = useWords()
  const people = usePeople(context)
  const missing = people.filter((person) => !isHere(person)).map(({ name }) => name)
  const names = nameList(missing, context.lang, 3)
  return fact(
    t('here', { here: hereCount(people), all: people.length }),
    missing.length === 0 ? t('head.allHere') : t('head.missing', { names }),
  )
}

function useSlackText({ slack }: Headline): string {
  const { t, reading } = useWords()
  if (slack === null) return ''
  const segment = shortTitle(reading(slack.segment.title)).text
  const { left, whole } = slack
  if (left === whole) return t('headline.slackWhole', { segment, whole })
  return left === 0
    ? t('headline.slackNone', { segment })
    : t('headline.slack', { segment, left, whole })
}

function useShortDrift({ status }: Headline): string {
  const { t } = useWords()
  const scheduleStatus = useScheduleStatus()
  if (isFarAhead(status)) return scheduleStatus(status)
  if (status.is === 'behind') return t('head.behind', { count: status.minutes })
  if (status.is === 'ahead' || status.is === 'aheadSoFar')
    return t('head.ahead', { count: status.minutes })
  return t('head.onTime')
}

/** Returns how the show ended against its stop. */
function useEndedText({ lands: { minutes } }: Headline): string {
  const { t } = useWords()
  if (minutes === null) return ''
  if (minutes === 0) return t('headline.endedOn')
  return t(minutes > 0 ? 'headline.endedBefore' : 'headline.endedAfter', {
    count: Math.abs(minutes),
  })
}

/** Returns the first fact: who is here, the drift, or when the show ended. */
export function useDriftFact(context: ConsoleContext, head: Headline): HeadFact {
  const { t } = useWords()
  const times = useTimes(context)
  const lastTime = useLastKnown()
  const scheduleStatus = useScheduleStatus()
  const presence = usePresence(context)
  const slack = useSlackText(head)
  const short = useShortDrift(head)
  const endedText = useEndedText(head)
  if (lastTime !== null)
    return fact(t('common:lost.title'), t('common:lost.known', { at: lastTime }))
  if (head.status.is === 'notStarted') return presence
  if (head.status.is === 'ended')
    return fact(t('headline.ended', { at: times.home(head.lands.end) }), endedText)
  const status = scheduleStatus(head.status)
  if (isFarAhead(head.status)) return fact(status, t('head.farAhead'))
  const planned =
    head.planned === null ? '' : t('headline.plannedAt', { at: times.all(head.planned) })
  return fact(status, slack || planned, short)
}

/** Returns the second fact: when the show ends, compared with its stop; after the end how long it took. */
export function useLandingFact(context: ConsoleContext, head: Headline): HeadFact {
  const { t, reading } = useWords()
  const times = useTimes(context)
  const isLost = useLastKnown() !== null
  const landing = useLandingText(context)
  const { lands, missed, took } = head
  const { stop: stopAt, minutes: spare } = lands
  const end = times.home(lands.end)
  if (took !== null) {
    const { minutes, planned, slack } = took
    return fact(
      t('head.took', { count: minutes }),
      slack === 0 ? t('head.planned', { planned }) : t('head.plannedSlack', { planned, slack }),
    )
  }
  if (isLost) return fact(landing(lands, true), '')
  const stopText = () => {
    if (stopAt === null) return t('headline.noStop')
    const [home, away] = [times.home(stopAt), times.away(stopAt)]
    return away === null ? t('head.stop', { home }) : t('head.stopBoth', { home, away })
  }
  const big = t('head.ends', { end })
  const short = t('head.endsShort', { end })
  if (missed !== null && missed.segment !== null) {
    const segment = shortTitle(reading(missed.segment.title)).text
    const values = { segment, at: times.home(missed.at), count: missed.minutes }
    return fact(big, t('headline.segmentOver', values), short)
  }
  if (spare === null || stopAt === null) return fact(big, stopText(), short)
  if (spare < 0) return fact(t('head.over', { end, count: -spare }), stopText())
  const sub =
    spare === 0 ? t('head.exact') : t('head.spare', { count: spare, stop: times.home(stopAt) })
  return fact(big, sub, short)
}

/** The next fixed time: the name of its segment, which may be cut, its time, and the minutes to spare or late. */
export type FixedFact = HeadFact & { readonly name: string; readonly lang: string }

/** Returns the third fact: the next fixed time; null after the last, and while the time is not known. */
export function useFixedFact(context: ConsoleContext, { fixed }: Headline): FixedFact | null {
  const { t, reading } = useWords()
  const times = useTimes(context)
  const isLost = useLastKnown() !== null
  if (fixed === null || isLost) return null
  const { text: name, lang } = shortTitle(reading(fixed.segment.title))
  const { minutes, pinned, at } = fixed
  const late = minutes < 0 ? t('head.late', { count: -minutes, at: times.home(pinned) }) : null
  const sub = late ?? t('head.toSpare', { count: minutes })
  const short = late ?? t('head.spareShort', { count: minutes })
  return { ...fact(times.home(at), sub, short), name, lang }
}
