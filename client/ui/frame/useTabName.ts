import { useEffect } from 'react'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
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
import { useRehearsal } from './useRehearsal.ts'

const NAMELESS = 'Rostrum'

/** Who or what is on, else what the show is called; empty while nothing of it is known. */
function aboutOf(show: ShowState | null, lang: LanguageTag): string {
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

/** Names the tab, and gives the name back when the page goes, not before: the browser tells its window of each name. */
export function useTabName(name: string): void {
  useEffect(() => writeName(name), [name])
  useEffect(() => () => writeName(NAMELESS), [])
}

function useAbout(role: Role): string {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const about = useShow(({ show }) => aboutOf(show, tagOf(language)))
  return [about, t(`role.${role}`)].filter((part) => part !== '').join(' · ')
}

/** The name of a tab, that of a rehearsal with that first. */
function useTold(): (name: string) => string {
  const rehearsal = useRehearsal()
  return (name) => (rehearsal === null ? name : `${rehearsal} · ${name}`)
}

/** The tab of a screen says what the screen is about: `Wentao Yan · Audience`. */
export function useScreenTab(role: Role): void {
  const told = useTold()
  useTabName(told(useAbout(role)))
}

/** The same with the figures that the screen counts, so that it is read among other tabs too: `8:35 Wentao Yan · Speaker`. */
export function useRunningTab(role: Role): void {
  const about = useAbout(role)
  const told = useTold()
  const named = (count: Countdown | null) =>
    told(
      count?.status === 'running' || count?.status === 'paused'
        ? `${countdownDigits(count)} ${about}`
        : about,
    )
  const count = useCountedDrawing((now) => {
    writeName(named(now))
  })
  useTabName(named(count))
}
