import { useEffect, useRef } from 'react'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { showWithoutAway } from '../../../shared/run/attendance.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { findItem, liveItemId } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { type Countdown, countdownDigits } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { nameOf } from '../agenda/peopleNames.ts'
import { useCountedDrawing } from '../countdown/useCountdown.ts'
import { useRehearsal } from './Rehearsal.tsx'

const DEFAULT_NAME = 'Rostrum'

/** Returns the person or title of the live item, else the title of the show; empty while neither is known. */
function subjectOf(state: ShowState | null, lang: LanguageTag): string {
  const show = state && showWithoutAway(state, null)
  const agenda = show?.published?.agenda ?? show?.draft?.agenda
  if (show === null || agenda === undefined) return ''
  const on = liveItemId(show.run.position)
  const item = on === null ? null : findItem(agenda, on)
  return item === null ? textIn(agenda.title, lang).text : nameOf(agenda, item.item, lang).text
}

/** Names the tab. It does not set an equal name again, because the browser passes each new name to its window. */
function writeName(name: string): void {
  if (document.title !== name) document.title = name
}

/** Restores the default name only when the page closes, because each name costs time. */
function useResetOnClose(): void {
  useEffect(() => () => writeName(DEFAULT_NAME), [])
}

/** Names the tab while the page is open. */
export function useTabName(name: string): void {
  useEffect(() => writeName(name), [name])
  useResetOnClose()
}

function useScreenName(role: Role): string {
  const { t, lang } = useTranslation()
  const subject = useShow(({ show }) => subjectOf(show, lang))
  return [subject, t(`role.${role}`)].filter((part) => part !== '').join(' · ')
}

/** Returns a function that puts the mark of a rehearsal before the name of a tab. */
function useRehearsalPrefix(): (name: string) => string {
  const rehearsal = useRehearsal()
  return (name) => (rehearsal === null ? name : `${rehearsal} · ${name}`)
}

/** Names the tab of a screen by its content: `Wentao Yan · Audience`. */
export function useScreenTab(role: Role): void {
  const withPrefix = useRehearsalPrefix()
  useTabName(withPrefix(useScreenName(role)))
}

/** Returns the part of the countdown whose change renames the tab at once. Running digits are not part of it: they follow each second. */
function immediatePart(count: Countdown | null): string {
  return count?.status === 'paused' ? countdownDigits(count) : (count?.status ?? 'unknown')
}

/**
 * Names the tab of a page that is out of sight with the digits of the countdown: `8:35 Wentao Yan · Speaker`. A new name costs as
 * much time as all digits of the page, because the browser passes it to its window; a page in sight shows its digits itself.
 * Time that is given while an item runs appears with the next second.
 */
export function useRunningTab(role: Role): void {
  const subject = useScreenName(role)
  const withPrefix = useRehearsalPrefix()
  const written = useRef('')
  useCountedDrawing((count, byTime) => {
    const { hidden } = document
    const immediate = `${withPrefix(subject)} ${hidden} ${immediatePart(count)}`
    if (!byTime && written.current === immediate) return
    written.current = immediate
    const isCounting = count?.status === 'running' || count?.status === 'paused'
    writeName(withPrefix(isCounting && hidden ? `${countdownDigits(count)} ${subject}` : subject))
  })
  useResetOnClose()
}
