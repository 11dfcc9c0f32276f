import type { FloorTurn } from '../../../shared/run/state.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLost } from '../../ui/connection/useLost.ts'
import { Digits } from '../../ui/countdown/Digits.tsx'
import { GroundLine, type Rule } from '../../ui/countdown/GroundLine.tsx'
import { useFloorFigure } from '../../ui/countdown/useFloorFigure.ts'
import { Head } from './Head.tsx'
import type { SpeakerModel } from './model.ts'
import css from './speaker.module.css'

function ruleOf({ limit }: FloorTurn, figure: ReturnType<typeof useFloorFigure>): Rule {
  if (figure === null) return { allotted: limit ?? 0, spent: 0, phase: 'calm', state: 'unknown' }
  const { spent, kind, runs } = figure
  const phase = kind === 'over' ? 'over' : 'calm'
  return { allotted: limit ?? 0, spent, phase, state: runs ? 'running' : 'standing' }
}

/** The page of a person who was given a word inside an item: their own stopwatch first, whatever else is on (R7). */
export function FloorScreen({
  model,
  floor,
}: {
  readonly model: SpeakerModel
  readonly floor: FloorTurn
}) {
  const { t } = useTranslation('speaker')
  const figure = useFloorFigure()
  const lost = useLost()
  const over = figure?.kind === 'over'
  const paused = figure !== null && !figure.runs
  const words = () => {
    if (paused) return t('floor.standing')
    if (floor.limit === null) return t('floor.noLimit')
    return over ? t('floor.end') : ''
  }
  return (
    <div
      className={`ui-field ${css.field}`}
      data-phase={over ? 'over' : 'calm'}
      data-paused={paused}
      data-testid="floor"
    >
      <Head clocks={model.clocks}>
        <h1
          className={`ui-words title ${css.title}`}
          lang={model.live?.title.lang}
          data-testid="live-item"
          data-item={model.live?.item}
        >
          {model.live?.title.text}
        </h1>
      </Head>
      <div className={`ui-sky ${css.sky}`}>
        {paused ? <span className={css.bars} aria-hidden="true" /> : null}
        {figure === null ? (
          <Digits text="" state="unknown" />
        ) : (
          <Digits
            text={figure.text}
            state={figure.runs ? 'running' : 'hollow'}
            className={figure.text.length > 5 ? 'is-wide' : ''}
          />
        )}
      </div>
      <GroundLine {...ruleOf(floor, figure)} />
      <div className={`ui-field-foot ${css.ground}`}>
        <p className={`ui-words ${css.words}`} role="status">
          <span>{lost ? t('on.lost') : t('floor.title')}</span>
          <small>{words()}</small>
        </p>
      </div>
    </div>
  )
}
