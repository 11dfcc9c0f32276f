import { boundOf } from '../../../shared/timing/countdown.ts'
import { useCity } from '../../i18n/city.ts'
import { useLanguageNames } from '../../i18n/languageNames.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import { CountdownField } from '../../ui/countdown/CountdownField.tsx'
import page from '../../ui/countdown/countdownPage.module.css'
import { PauseBars } from '../../ui/countdown/Digits.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { useCounted } from '../../ui/countdown/useCountdown.ts'
import { usePhaseWord } from '../../ui/countdown/usePhaseWord.ts'
import { Clocks, ComingLines, LostWords, StageLine } from './Ground.tsx'
import { InBoth } from './InBoth.tsx'
import type { StageModel, StageTurn } from './model.ts'
import { Programme } from './Programme.tsx'
import stage from './stage.module.css'

/** The phase of the countdown in words, where the reader's own colours take the fill away. */
export function PhaseWord() {
  const phaseWord = usePhaseWord()
  const phase = useCounted((count) => (count !== null && 'phase' in count ? count.phase : 'calm'))
  const bound = useCounted((count) => (count !== null && 'phase' in count ? boundOf(count) : 0))
  return phase === 'calm' ? null : <p className={stage.phase}>{phaseWord(phase, bound)}</p>
}

/** Below the figures: since when they are paused, another language on the floor in both of the stage's own (R18), or who has the floor. */
function UnderFigures({ model }: { readonly model: StageModel }) {
  const { t } = useTranslation('stage')
  const city = useCity()
  const names = useLanguageNames()
  const { floor, floorChange, clocks, pausedSince } = model
  if (useLost()) return null
  const holder = floor === null ? null : t('floor', { name: floor.text })
  if (pausedSince !== null) {
    const home = clocks[0]?.zone
    const at = home === undefined ? pausedSince : `${city(home)} ${pausedSince}`
    return (
      <p className={stage.under}>
        <PauseBars />
        <b>{t('paused')}</b> {holder ?? t('pausedSince', { at })}
      </p>
    )
  }
  if (floorChange === null) return holder === null ? null : <p className={stage.under}>{holder}</p>
  return (
    <p className={stage.under} role="status">
      <b>
        <InBoth
          of={(lng) => `${t('tongue', { lng, language: names.nameIn(floorChange, lng) })} `}
        />
      </b>
    </p>
  )
}

/** The programme left, the figures right, the ground line, and what comes after: an item that is live, or stands by. */
export function RunningStage({
  model,
  turn,
}: {
  readonly model: StageModel
  readonly turn: StageTurn
}) {
  const { t } = useTranslation('stage')
  const lost = useLost()
  const live = model.scene.is === 'live'
  return (
    <CountdownField
      phase={model.phase}
      line={<StageLine is={model.scene.is} />}
      below={
        <>
          {lost ? (
            <LostWords at={model.times} />
          ) : (
            <ComingLines
              coming={model.coming}
              word={live ? t('next') : t('afterwards')}
              mark={live}
            />
          )}
          <Clocks clocks={model.clocks} />
        </>
      }
    >
      <div className={stage.columns}>
        <PageParts>
          <div data-testid={live ? 'live-item' : 'next-item'} data-item={turn.item}>
            <Programme turn={turn} before={live || lost ? null : t('coming')} />
          </div>
          <div className={`${page.sky} ${stage.figures}`}>
            <PhaseWord />
            <RunningDigits />
            <UnderFigures model={model} />
          </div>
        </PageParts>
      </div>
    </CountdownField>
  )
}
