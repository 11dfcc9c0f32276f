import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Opened } from '../../../shared/protocol/opened.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { instant } from '../../../shared/time/instant.ts'
import { localeOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import css from './holderRow.module.css'
import { type LinkHolder, opened } from './person.ts'

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const DAY = { day: 'numeric', month: 'short' } as const

/** When a link was opened first and last, and on what, by the clock of a zone; the day of the last time is told where it is another. */
function useOpenedText(zone: string): (opened: Opened) => string {
  const { t } = useTranslation('giveOut')
  const { language } = useLanguage()
  const text = (at: number, form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), {
      ...form,
      timeZone: zone,
    }).format(at)
  return ({ first, last, on }) => {
    const from = text(first, { ...DAY, ...CLOCK })
    const full = text(last, { ...DAY, ...CLOCK })
    if (from === full) return t(`opened.${on}`, { at: full })
    const sameDay = dateIn(instant(first), zone) === dateIn(instant(last), zone)
    return t(`openedTwice.${on}`, { first: from, at: sameDay ? text(last, CLOCK) : full })
  }
}

/** On how many screens somebody's links are open now, else when they were opened first and last, and on what device. */
export function LastSeen({ of }: { readonly of: LinkHolder }) {
  const { t } = useTranslation('giveOut')
  const text = useOpenedText(homeZone(of.links[0].occasion))
  const all = opened(of)
  const screens = of.links.reduce((sum, link) => sum + link.screens, 0)
  if (all === null && screens === 0) return <b>{t('notOpened')}</b>
  const count = of.links.filter((link) => link.opened !== null).length
  return (
    <span className="second">
      {screens > 0 ? <b>{t('openOn', { count: screens })}</b> : null}
      {screens > 0 && all !== null ? ' ' : null}
      {all === null ? null : text(all)}
      {of.links.length === 1 ? null : (
        <span className={css.day}>{t('openedOf', { opened: count, all: of.links.length })}</span>
      )}
    </span>
  )
}
