import { memo, type RefObject } from 'react'
import { dateIn } from '../../../shared/time/format.ts'
import { useCity } from '../../i18n/city.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useMinute, useShow } from '../../live/LiveContext.tsx'
import { DayClock } from '../../ui/agenda/Times.tsx'
import { zoneTime } from '../../ui/agenda/zoneTimes.ts'
import { LanguageSwitch } from '../../ui/controls/LanguageSwitch.tsx'
import { RehearsalMark } from '../../ui/frame/Rehearsal.tsx'
import { CalmLine } from '../../ui/timeline/WholeLine.tsx'
import css from './audienceHead.module.css'
import type { AudienceModel } from './model.ts'
import { Title } from './Title.tsx'
import type { ReaderZone } from './useZone.ts'

/** The clocks of the zones. If there are several, the pressed one sets the zone of all times on the page. */
function ZoneSwitch({ zone, zones, choose }: ReaderZone) {
  const { t } = useTranslation('audience')
  const city = useCity()
  const now = useMinute()
  const today = now === null ? '' : dateIn(now, zone)
  const lost = useShow(({ connection }) => connection.status === 'lost')
  const clock = (one: string) => (
    <>
      {city(one)} {now === null || lost ? null : <DayClock time={zoneTime(now, one, today)} />}
    </>
  )
  if (zones.length === 1) return <p className={css.clock}>{clock(zone)}</p>
  return (
    <fieldset className={`${css.zones} ui-switch`} aria-label={t('zone')}>
      {zones.map((one) => (
        <button key={one} type="button" aria-pressed={one === zone} onClick={() => choose(one)}>
          {clock(one)}
        </button>
      ))}
    </fieldset>
  )
}

/** The title of the show, the switch of languages, and the zone. */
export const Head = memo(function Head({
  box,
  show,
  series,
  subtitle,
  zone,
}: Pick<AudienceModel, 'show' | 'series' | 'subtitle'> & {
  readonly box: RefObject<HTMLElement | null>
  readonly zone: ReaderZone
}) {
  return (
    <header ref={box} className={css.head} data-testid="audience-head">
      <p className={`second ${css.series}`} lang={series?.lang}>
        {series?.text}
      </p>
      <RehearsalMark />
      <LanguageSwitch />
      <Title as="h1" className="title" of={show} />
      {subtitle === null ? null : (
        <p className={`second title ${css.subtitle}`} lang={subtitle.lang}>
          {subtitle.text}
        </p>
      )}
      <ZoneSwitch {...zone} />
      <CalmLine />
    </header>
  )
})
