import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { CityTimes, Times } from '../../ui/agenda/Times.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { timesText } from '../../ui/agenda/zoneTimes.ts'
import { useLost } from '../../ui/connection/useLost.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { PhaseBlock } from '../../ui/countdown/PhaseBlock.tsx'
import type { FloorModel, InterpreterModel } from './model.ts'
import { useTongue } from './useTongue.ts'

function Now({
  model,
  correct,
}: {
  readonly model: InterpreterModel
  readonly correct: () => void
}) {
  const { t } = useTranslation('interpreter')
  const { own, here } = useTongue()
  const { language, other, corrected } = model.floor
  const nobody = model.on === null && language === null
  return (
    <section className="in-now">
      <h2 className="in-label">{t('floor.title')}</h2>
      <p
        className={language === null ? 'in-language in-unknown' : 'in-language'}
        lang={language ?? undefined}
        data-testid="floor-language"
        data-language={language ?? ''}
      >
        {language === null ? t(nobody ? 'floor.none' : 'floor.unknown') : own(language)}
      </p>
      <div className="in-fix">
        {corrected && model.on?.language ? (
          <span>{t('floor.corrected', { language: here(model.on.language) })}</span>
        ) : null}
        {other === null ? null : (
          <Button size="small" shortcut="L" onClick={correct}>
            {t('floor.fix', { language: here(other) })}
          </Button>
        )}
      </div>
    </section>
  )
}

function Change({ next }: Pick<FloorModel, 'next'>) {
  const { t } = useTranslation('interpreter')
  const { own } = useTongue()
  const lost = useLost()
  if (next === null) {
    return (
      <section className="in-change">
        <h2 className="in-label">{t('floor.next')}</h2>
        <p className="in-same">{t('floor.same')}</p>
      </section>
    )
  }
  return (
    <section className="in-change">
      <h2 className="in-label">{next.isNext ? t('floor.next') : t('floor.later')}</h2>
      <p className="in-to" lang={next.to}>
        {own(next.to)}
      </p>
      <p className="in-when" data-lost={lost}>
        {t(lost ? 'floor.wasAbout' : 'floor.about')} <CityTimes times={next.at} />
      </p>
    </section>
  )
}

function Ends({ model }: { readonly model: InterpreterModel }) {
  const { t } = useTranslation('interpreter')
  const length = useLength()
  const lost = useLost()
  const { on, over, status, pausedSince } = model
  const end = on === null || on.hasNoLength ? '' : t('time.wasEnd', { at: timesText(on.at) })
  if (lost) {
    return (
      <>
        <b>{t('time.lost')}</b>
        <span className="quiet">{end}</span>
      </>
    )
  }
  if (on === null) {
    return status === 'live' || status === 'paused' ? null : <b>{t(`status.${status}`)}</b>
  }
  if (pausedSince !== null) return <b>{t('time.paused', { at: pausedSince })}</b>
  if (on.hasNoLength) return <span>{t('time.noLength')}</span>
  const untilWords = (
    <>
      {t('time.until')} <Times times={on.at} />
    </>
  )
  return (
    <>
      <span>{length(on.allotted, 'short')}</span>
      <span>{over ? end : untilWords}</span>
    </>
  )
}

/** The first thing a booth needs: the language now, the next one and when, and how long is left. */
export const FloorRow = memo(function FloorRow({
  model,
  correct,
}: {
  readonly model: InterpreterModel
  readonly correct: () => void
}) {
  return (
    <div className="in-floor">
      <Now model={model} correct={correct} />
      <Change next={model.floor.next} />
      <PhaseBlock>
        <p className="in-ends">
          <Ends model={model} />
        </p>
      </PhaseBlock>
    </div>
  )
})
