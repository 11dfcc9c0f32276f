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
import type { StageScene } from './scene.ts'
import stage from './stage.module.css'

type Running = Extract<StageScene, { is: 'live' | 'standby' }>

/** The phase of the countdown in words, where the reader's own colours take the fill away. */
export function PhaseWord() {
  const phaseWord = usePhaseWord()
  const phase = useCounted((count) => (count !== null && 'phase' in count ? count.phase : 'calm'))
  const bound = useCounted((count) => (count !== null && 'phase' in count ? boundOf(count) : 0))
  return phase === 'calm' ? null : <p className={stage.phase}>{phaseWord(phase, bound)}</p>
}

/** Below the figures: since when they are paused, another language on the floor in both of the stage's own (R18), or who has the floor. */
function UnderFigures({ model, pausedSince }: { readonly model: StageModel } & Paused) {
  const { t } = useTranslation('stage')
  const city = useCity()
  const names = useLanguageNames()
  const { floor, floorChange, clocks } = model
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

type Paused = { readonly pausedSince: string | null }

/** The programme left, the figures right, the ground line, and what comes after: an item that is live, or stands by. */
export function RunningStage({
  model,
  turn,
  scene,
}: {
  readonly model: StageModel
  readonly turn: StageTurn
  readonly scene: Running
}) {
  const { t } = useTranslation('stage')
  const lost = useLost()
  const live = scene.is === 'live' ? scene : null
  return (
    <CountdownField
      phase={live === null || lost ? 'calm' : live.phase}
      line={<StageLine is={scene.is} />}
      below={
        <>
          {lost ? (
            <LostWords at={live?.until ?? []} />
          ) : (
            <ComingLines
              coming={model.coming}
              word={live ? t('next') : t('afterwards')}
              mark={live !== null}
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
            <UnderFigures model={model} pausedSince={live?.pausedSince ?? null} />
          </div>
        </PageParts>
      </div>
    </CountdownField>
  )
}
