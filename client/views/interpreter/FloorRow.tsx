import { Fragment, memo } from 'react'
import { ownName } from '../../i18n/languageNames.ts'
import { listText } from '../../i18n/listText.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { type Act, ActButton } from '../../ui/acts/act.tsx'
import { nameList } from '../../ui/agenda/peopleNames.ts'
import { CityTimes, Times, useCityTimes } from '../../ui/agenda/Times.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { timesText } from '../../ui/agenda/zoneTimes.ts'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import { Term } from '../../ui/controls/Term.tsx'
import { PhaseBlock } from '../../ui/countdown/PhaseBlock.tsx'
import { usePhaseWord } from '../../ui/countdown/useCountdown.ts'
import css from './floorRow.module.css'
import type { BoothItem, BoothProps, FloorModel, InterpreterModel } from './model.ts'

/** Notes that the floor language differs from the agenda, or that the item has further languages. */
function FloorNote({ model }: BoothProps) {
  const { t, language, languageName: name } = useTranslation('interpreter')
  const { corrected, also } = model.floor
  const planned = corrected ? model.on?.source.language : null
  if (!planned && also.length === 0) return null
  return (
    <p className="t0" data-testid="floor-note">
      {planned
        ? t('floor.corrected', { language: name(planned) })
        : t('floor.also', { language: listText(also.map(name), language) })}
    </p>
  )
}

function Now({ model, corrections }: BoothProps & { readonly corrections: readonly Act[] }) {
  const { t } = useTranslation('interpreter')
  const { language, others } = model.floor
  const [likeliest, ...further] = others.length === 0 ? [] : corrections
  const isIdle = model.on === null && language === null
  return (
    <section className={`second ${css.now}`}>
      <h2 className="label">
        <Term id="floorLanguage">{t('floor.title')}</Term>
      </h2>
      <p
        className={language === null ? 't3' : css.language}
        lang={language ?? undefined}
        data-testid="floor-language"
        data-language={language ?? ''}
      >
        {language === null ? t(isIdle ? 'floor.none' : 'floor.unknown') : ownName(language)}
      </p>
      <div className={`acts ${css.corrections}`}>
        {likeliest === undefined ? null : <ActButton act={likeliest} size="small" />}
        {further.length === 0 ? null : (
          <details key={language}>
            <summary className="ui-button" data-look="bare" data-size="small">
              {t('floor.more')}
            </summary>
            {further.map((act) => (
              <ActButton key={act.id} act={act} size="small" />
            ))}
          </details>
        )}
      </div>
      <FloorNote model={model} />
    </section>
  )
}

/** When the floor language changes: a clock time, or "after this item" if its end is unknown. */
function ChangeTime({ at }: Pick<NonNullable<FloorModel['next']>, 'at'>) {
  const { t } = useTranslation('interpreter')
  const lost = useLost()
  if (at === null) return t('floor.afterThis')
  return (
    <>
      {t(lost ? 'floor.wasAbout' : 'floor.about')}
      {t('common:space')}
      <CityTimes times={at} />
    </>
  )
}

/** The next floor language, its time, and its speakers. */
function Change({ next }: { readonly next: NonNullable<FloorModel['next']> }) {
  const { t, lang } = useTranslation('interpreter')
  const lost = useLost()
  return (
    <>
      <p className={`medium ${css.to}`}>
        {next.to.map((tag, n) => (
          <Fragment key={tag}>
            {n === 0 ? null : ' / '}
            <span className="whole" lang={tag}>
              {ownName(tag)}
            </span>
          </Fragment>
        ))}
      </p>
      <p className={lost ? `quiet ${css.when}` : css.when}>
        <ChangeTime at={next.at} />
        {next.who.length === 0 ? null : (
          <>
            {t('common:comma')}
            <span lang={next.who[0]?.lang}>{nameList(next.who, lang)}</span>
          </>
        )}
      </p>
    </>
  )
}

/** The state of the live item: its length, or its phase once time is short, and when it ends or was due to end. */
function RunningEnds({ model, on }: { readonly model: InterpreterModel; readonly on: BoothItem }) {
  const { t } = useTranslation('interpreter')
  const length = useLength()
  const word = usePhaseWord()
  const { phase, pausedSince } = model
  if (pausedSince !== null) return <b>{t('time.paused', { at: pausedSince })}</b>
  if (on.hasNoLength) return <span>{t('time.noLength')}</span>
  const at = on.at ?? []
  const isCalm = phase === null || phase.is === 'calm'
  return (
    <>
      {isCalm ? <span>{length(on.allotted, 'short')}</span> : <b>{word(phase.is, phase.bound)}</b>}
      {phase?.is === 'over' ? (
        <span>{t('time.wasEnd', { at: timesText(at) })}</span>
      ) : (
        <span>
          {t('time.until')} <Times times={at} />
        </span>
      )}
    </>
  )
}

/** The end of the live item, or the status. A lost screen has no zone clocks, so times name cities. */
function Ends({ model }: BoothProps) {
  const { t } = useTranslation('interpreter')
  const lost = useLost()
  const cities = useCityTimes()
  const { on, status } = model
  if (lost) {
    const at = on?.hasNoLength === false ? on.at : null
    return (
      <>
        <b>{t('time.lost')}</b>
        <span className="quiet">{at && t('time.wasEndIn', { at: cities(at) })}</span>
      </>
    )
  }
  if (on !== null) return <RunningEnds model={model} on={on} />
  if (status === 'live' || status === 'paused') return null
  const words = t(`status.${status}`)
  return <b>{status === 'standby' ? <Term id="standby">{words}</Term> : words}</b>
}

/** The most important facts for a booth: the floor language, the next one and its time, and the time left. */
export const FloorRow = memo(function FloorRow({
  model,
  corrections,
}: {
  readonly model: InterpreterModel
  readonly corrections: readonly Act[]
}) {
  const { t } = useTranslation('interpreter')
  const { next } = model.floor
  return (
    <div className={`fixed ${css.row}`} data-testid="floor">
      <PageParts>
        <Now model={model} corrections={corrections} />
        <section className={`second ${css.change}`}>
          <h2 className="label">{t(next?.isNext === false ? 'floor.later' : 'floor.next')}</h2>
          {next ? <Change next={next} /> : <p className="t3">{t('floor.same')}</p>}
        </section>
        <PhaseBlock>
          <p className={`spread ${css.ends}`} data-testid="booth-ends">
            <Ends model={model} />
          </p>
        </PhaseBlock>
      </PageParts>
    </div>
  )
})
