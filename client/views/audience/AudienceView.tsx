import { memo, type RefObject, useRef } from 'react'
import { dateIn } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useMinute, useShow } from '../../live/LiveContext.tsx'
import { DayClock } from '../../ui/agenda/Times.tsx'
import { useModel } from '../../ui/agenda/useDerived.ts'
import { zoneTime } from '../../ui/agenda/zoneTimes.ts'
import { ConnectionState, useLost } from '../../ui/connection/ConnectionState.tsx'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { LanguageSwitch } from '../../ui/controls/LanguageSwitch.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import { usePageTheme, useThemeChoice } from '../../ui/controls/theme.ts'
import { WordsButton } from '../../ui/controls/WordsButton.tsx'
import { useCueWords } from '../../ui/cues/useCueWords.ts'
import { RehearsalMark } from '../../ui/frame/Rehearsal.tsx'
import { useScreenTab } from '../../ui/frame/useTabName.ts'
import { useMeasured } from '../../ui/layout/watchSizes.ts'
import { CalmLine } from '../../ui/timeline/WholeLine.tsx'
import { About } from './About.tsx'
import { AgendaList, ChairedBy } from './AgendaList.tsx'
import { AnnouncementLine, ChangeLine } from './AnnouncementLine.tsx'
import agendaCss from './audienceAgenda.module.css'
import headCss from './audienceHead.module.css'
import text from './audienceText.module.css'
import css from './audienceView.module.css'
import { type AudienceModel, type AudienceProps, audienceModel, type Punctuality } from './model.ts'
import { NextBlock, NowBlock } from './NowAndNext.tsx'
import { Title } from './Title.tsx'
import { useLiveItemScroll } from './useLiveItemScroll.ts'
import { DayProvider, type ReaderZone, useClock, useZone } from './useZone.ts'

/** Writes the height of the page's header into its style, for content that stays visible below it. */
function writeHeadRoom({ parentElement, offsetHeight }: HTMLElement): void {
  parentElement?.style.setProperty('--head-room', `${offsetHeight}px`)
}

/** One sentence: the pace of the show, and its end, compared with the plan if it may differ. */
function ScheduleLine({
  punctuality,
  zone,
}: {
  readonly punctuality: Punctuality | null
  readonly zone: string
}) {
  const { t } = useTranslation('audience')
  const lost = useLost()
  const clock = useClock(zone)
  if (punctuality === null) return null
  const { pace, minutes: count, endAs, against } = punctuality
  const end = clock(punctuality.end)
  const ends = () => {
    if (lost) return t(endAs === 'about' ? 'lost.endAbout' : 'lost.end', { end })
    if (endAs !== 'about' || against === 0) return t(`standing.${endAs}`, { end })
    const facts = { end, count: Math.abs(against) }
    return against > 0 ? t('standing.aboutLater', facts) : t('standing.aboutSooner', facts)
  }
  return (
    <p data-testid="standing">
      <span>{lost ? t(`lost.${pace}`, { count }) : t(`standing.${pace}`, { count })}</span>
      {t('common:space')}
      <span>{ends()}</span>
    </p>
  )
}

/** Cues to the audience, newest first, until their time is over. */
const CueLine = memo(function CueLine({ cues }: Pick<AudienceModel, 'cues'>) {
  const words = useCueWords()
  return (
    <div role="status">
      {cues.map(({ id, content }) => {
        const { text, lang } = words(content)
        return (
          <p key={id} className={`strong t3 ${css.cue}`} data-testid="cue" lang={lang}>
            {text}
          </p>
        )
      })}
    </div>
  )
})

/** States the reliability of the page; nothing while it is in sync. */
function Trust() {
  const { t } = useTranslation('audience')
  const status = useShow(({ connection }) => connection.status)
  if (status === 'lost') {
    return (
      <p className={`second t1 ${css.trust}`} data-status="lost" role="status">
        <b>{t('lost.title')}</b> {t('lost.text')}
        <span className="unseen" data-testid="connection" data-status="lost" />
      </p>
    )
  }
  return (
    <p className={status === 'in-sync' ? 'unseen' : `second t1 ${css.trust}`}>
      <ConnectionState />
    </p>
  )
}

const Page = memo(function Page({ model }: AudienceProps) {
  const { t } = useTranslation('audience')
  const reader = useZone(model.zones, model.from)
  const look = useThemeChoice('audience', 'system')
  usePageTheme(look.theme)
  useScreenTab('audience')
  const { zone, zones } = reader
  const { show, series, subtitle } = model
  const lost = useLost()
  const head = useRef<HTMLElement>(null)
  useMeasured(head, undefined, writeHeadRoom)
  const { agenda, far, goThere } = useLiveItemScroll(model.on?.item ?? null, head)
  return (
    <DayProvider value={dateIn(model.from, zone)}>
      <main className={`breakable t2 ${css.page}`} data-lost={lost}>
        <PageParts>
          <Head box={head} show={show} series={series} subtitle={subtitle} zone={reader} />
          <div className={css.top}>
            <PageParts>
              <Trust />
              <CueLine cues={model.cues} />
              <NowBlock model={model} zone={zone} zones={zones} />
              <NextBlock model={model} zone={zone} />
              <div className={`second t1 ${css.note}`}>
                <ScheduleLine punctuality={model.punctuality} zone={zone} />
                <ChangeLine model={model} zone={zone} />
              </div>
              <AnnouncementLine model={model} zone={zone} />
            </PageParts>
          </div>
          <div className={agendaCss.agenda}>
            <PageParts>
              <section ref={agenda} aria-labelledby="audience-agenda">
                <div className={`row spread ${agendaCss.head}`}>
                  <h2 id="audience-agenda" className={`second t0 ${text.label}`}>
                    <b className="fixed">{t('agenda')}</b>
                    {model.chair === null ? null : <ChairedBy person={model.chair} />}
                  </h2>
                  {far ? (
                    <Button size="small" onClick={goThere}>
                      {t('toNow')}
                    </Button>
                  ) : null}
                </div>
                <AgendaList parts={model.parts} zone={zone} />
              </section>
              <About parts={model.about} />
              <footer className="row spread">
                <Switch
                  label={t('look.label')}
                  options={['light', 'dark'] as const}
                  value={look.theme}
                  choose={look.choose}
                >
                  {(theme) => t(`look.${theme}`)}
                </Switch>
                <WordsButton />
              </footer>
            </PageParts>
          </div>
        </PageParts>
      </main>
    </DayProvider>
  )
})

/** The page of the audience: the live item, the next one, and the whole agenda, in the reader's language and zone. */
export function AudienceView() {
  const model = useModel(audienceModel)
  return model === null ? null : <Page model={model} />
}

/** The clocks of the zones. If there are several, the pressed one sets the zone of all times on the page. */
function ZoneSwitch({ zone, zones, choose }: ReaderZone) {
  const { t, city } = useTranslation('audience')
  const now = useMinute()
  const today = now === null ? '' : dateIn(now, zone)
  const lost = useShow(({ connection }) => connection.status === 'lost')
  const clock = (one: string) => (
    <>
      {city(one)} {now === null || lost ? null : <DayClock time={zoneTime(now, one, today)} />}
    </>
  )
  if (zones.length === 1) return <p className="strong">{clock(zone)}</p>
  return (
    <fieldset className={`${headCss.zones} ui-switch`} aria-label={t('zone')}>
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
    <header ref={box} className={`acts ${headCss.head}`} data-testid="audience-head">
      <p className={`second t0 ${headCss.series}`} lang={series?.lang}>
        {series?.text}
      </p>
      <RehearsalMark />
      <LanguageSwitch />
      <Title as="h1" className="title strong balanced t3" of={show} />
      {subtitle === null ? null : (
        <p className={`second plain title ${headCss.subtitle}`} lang={subtitle.lang}>
          {subtitle.text}
        </p>
      )}
      <ZoneSwitch {...zone} />
      <CalmLine />
    </header>
  )
})
