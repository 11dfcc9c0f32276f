import { useEffect, useRef } from 'react'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { showWithoutAway } from '../../../shared/run/attendance.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { findItem, itemOn } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { type Countdown, countdownDigits } from '../../../shared/timing/countdown.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { nameOf } from '../agenda/itemName.ts'
import { useCountedDrawing } from '../countdown/useCountdown.ts'
import { useRehearsal } from './Rehearsal.tsx'

const NAMELESS = 'Rostrum'

/** Who or what is on, else what the show is called; empty while nothing of it is known. */
function aboutOf(known: ShowState | null, lang: LanguageTag): string {
  const show = known && showWithoutAway(known, null)
  const agenda = show?.published?.agenda ?? show?.draft?.agenda
  if (show === null || agenda === undefined) return ''
  const on = itemOn(show.run.position)
  const item = on === null ? null : findItem(agenda, on)
  return item === null ? textIn(agenda.title, lang).text : nameOf(agenda, item.item, lang).text
}

/** Names the tab; one that has the name already is left alone, as the browser passes each one on to its window. */
function writeName(name: string): void {
  if (document.title !== name) document.title = name
}

/** Gives the name back when the page goes, not before: the browser reports each name to its window. */
function useNamelessBehind(): void {
  useEffect(() => () => writeName(NAMELESS), [])
}

/** Names the tab for as long as the page is there. */
export function useTabName(name: string): void {
  useEffect(() => writeName(name), [name])
  useNamelessBehind()
}

function useScreenName(role: Role): string {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const about = useShow(({ show }) => aboutOf(show, tagOf(language)))
  return [about, t(`role.${role}`)].filter((part) => part !== '').join(' · ')
}

/** The name of a tab, that of a rehearsal with that first. */
function useRehearsalPrefix(): (name: string) => string {
  const rehearsal = useRehearsal()
  return (name) => (rehearsal === null ? name : `${rehearsal} · ${name}`)
}

/** The tab of a screen says what the screen is about: `Wentao Yan · Audience`. */
export function useScreenTab(role: Role): void {
  const withPrefix = useRehearsalPrefix()
  useTabName(withPrefix(useScreenName(role)))
}

/** What of the count changes the name at once; the figures of one that runs do not: they come with the next second. */
function immediatePart(count: Countdown | null): string {
  return count?.status === 'paused' ? countdownDigits(count) : (count?.status ?? 'unknown')
}

/**
 * The same with the figures that the screen counts, so that it is read among other tabs too: `8:35 Wentao Yan · Speaker`.
 * A name costs a page as much as all its own figures, as the browser passes each one on: a minute given while it runs is
 * in the next second's name.
 */
export function useRunningTab(role: Role): void {
  const about = useScreenName(role)
  const withPrefix = useRehearsalPrefix()
  const written = useRef('')
  useCountedDrawing((count, byTime) => {
    const fixed = `${withPrefix(about)} ${immediatePart(count)}`
    if (!byTime && written.current === fixed) return
    written.current = fixed
    const counts = count?.status === 'running' || count?.status === 'paused'
    writeName(withPrefix(counts ? `${countdownDigits(count)} ${about}` : about))
  })
  useNamelessBehind()
}
