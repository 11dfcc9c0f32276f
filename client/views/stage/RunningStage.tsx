import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { useCity } from '../../i18n/city.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguageNames } from '../../i18n/languageNames.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLost } from '../../ui/connection/useLost.ts'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { RunningLine } from '../../ui/countdown/RunningLine.tsx'
import { PageParts } from '../../ui/frame/PageParts.tsx'
import { Clocks, ComingLines, LostWords } from './Ground.tsx'
import type { StageModel, StageTurn } from './model.ts'
import { PhaseWord } from './PhaseWord.tsx'
import { Programme } from './Programme.tsx'
import type { StageScene } from './scene.ts'
import stage from './stage.module.css'
import ground from './stageGround.module.css'
import { useStageLanguages } from './useStageLanguages.ts'

type Running = Extract<StageScene, { is: 'live' | 'standby' }>

/** That the floor speaks another language, in both of the stage's own (R18). */
function Tongue({ tag, model }: { readonly tag: LanguageTag; readonly model: StageModel }) {
  const { t } = useTranslation('stage')
  const tongue = useLanguageNames()
  return (
    <p className={stage.under} role="status">
      {useStageLanguages(model).map((lng) => (
        <b key={lng} lang={tagOf(lng)}>
          {t('tongue', { lng, language: tongue.nameIn(tag, lng) })}
        </b>
      ))}
    </p>
  )
}

/** What is said under the figures: since when they stand, another language on the floor, or who has the word, in a pause too. */
function Under({ pausedSince, home, model, floor }: SkyProps) {
  const { t } = useTranslation('stage')
  const city = useCity()
  if (pausedSince !== null) {
    const at = home === undefined ? pausedSince : `${city(home)} ${pausedSince}`
    return (
      <p className={stage.under}>
        <span className={stage.bars} aria-hidden="true" />
        <b>{t('paused')}</b>{' '}
        {floor === null ? t('pausedSince', { at }) : t('floor', { name: floor.text })}
      </p>
    )
  }
  if (model.floorChange !== null) return <Tongue tag={model.floorChange} model={model} />
  return floor === null ? null : <p className={stage.under}>{t('floor', { name: floor.text })}</p>
}

type SkyProps = Pick<StageModel, 'floor'> & {
  readonly model: StageModel
  readonly pausedSince: string | null
  /** The zone whose clock that is. */
  readonly home: string | undefined
}

function Sky(props: SkyProps) {
  return (
    <div className={`ui-sky ${stage.sky}`}>
      <PhaseWord />
      <RunningDigits />
      <Under {...props} />
    </div>
  )
}

function Below({ scene, model }: { readonly scene: Running; readonly model: StageModel }) {
  const { t } = useTranslation('stage')
  const lost = useLost()
  const live = scene.is === 'live'
  if (lost) return <LostWords at={live ? scene.until : []} />
  return <ComingLines coming={model.coming} word={live ? t('next') : t('afterwards')} mark={live} />
}

/** Programme left, figures right, the ground line, and what comes after: an item that is on, or stands by. */
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
    <div
      className={`ui-field ${stage.field}`}
      data-phase={live === null || lost ? 'calm' : live.phase}
    >
      <PageParts>
        <div className={stage.columns}>
          <PageParts>
            <div data-testid={live ? 'live-item' : 'next-item'} data-item={turn.item}>
              <Programme turn={turn} before={live || lost ? null : t('coming')} />
            </div>
            <Sky
              pausedSince={live === null || lost ? null : live.pausedSince}
              home={model.clocks[0]?.zone}
              model={model}
              floor={lost ? null : model.floor}
            />
          </PageParts>
        </div>
        <RunningLine />
        <div className={`ui-field-foot ${ground.ground}`}>
          <Below scene={scene} model={model} />
          <Clocks clocks={model.clocks} />
        </div>
      </PageParts>
    </div>
  )
}
