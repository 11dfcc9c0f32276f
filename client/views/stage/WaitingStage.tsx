import { tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { GroundLine } from '../../ui/countdown/GroundLine.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { BigTimes } from './BigTimes.tsx'
import { BreakLine } from './BreakLine.tsx'
import { Clocks, ComingLines, LostWords } from './Ground.tsx'
import type { Both, StageModel } from './model.ts'
import type { StageScene, ToldTimes } from './scene.ts'
import { useTongues } from './useTongues.ts'

const NOTHING = { allotted: 0, spent: 0, phase: 'calm' } as const

function Heading({
  title: [first, other],
  voice = '',
}: {
  readonly title: Both
  readonly voice?: string
}) {
  return (
    <h1 className="ui-words stage-heading">
      <span lang={first.lang} className={voice}>
        {first.text}
      </span>
      {other === undefined ? null : (
        <span className={`stage-heading-other ${voice}`} lang={other.lang}>
          {other.text}
        </span>
      )}
    </h1>
  )
}

type WordKey = 'back' | 'backAbout' | 'backSoon' | 'starts' | 'startsAbout' | 'startsSoon'

const WORDS = {
  starts: { was: 'starts', set: 'starts', about: 'startsAbout', soon: 'startsSoon' },
  back: { was: 'back', set: 'back', about: 'backAbout', soon: 'backSoon' },
} as const satisfies Record<string, Record<ToldTimes['as'], WordKey>>

/** When it begins or goes on: the large time of the idle layouts, in both languages and all zones. */
function When({
  told,
  of,
  model,
}: {
  readonly told: ToldTimes | null
  readonly of: keyof typeof WORDS
  readonly model: StageModel
}) {
  const { t } = useTranslation('stage')
  const tongues = useTongues(model)
  const lost = useShow(({ connection }) => connection.status === 'lost')
  if (told === null || lost) return <div className="stage-back" />
  const key = WORDS[of][told.as]
  return (
    <div className="stage-back" data-soon={told.as === 'soon'}>
      <p className="ui-words stage-backword">
        {tongues.map((lng) => (
          <span key={lng} className="stage-tongue" lang={tagOf(lng)}>
            {t(key, { lng })}
          </span>
        ))}
      </p>
      {told.as === 'soon' ? null : <BigTimes told={told} tongues={tongues} />}
    </div>
  )
}

/** How long a break still takes, small and exact; nothing once it is over its time. */
function ToGo({ scene }: { readonly scene: Extract<StageScene, { is: 'break' }> }) {
  const { t } = useTranslation('stage')
  if (scene.pausedSince !== null) return <p className="stage-togo">{t('paused')}</p>
  if (scene.back === null || scene.back.as === 'soon') return null
  return (
    <div className="stage-togo">
      <RunningDigits /> <span>{t('toGo')}</span>
    </div>
  )
}

/** A break: when it goes on, what then, and how long still. */
export function BreakStage({
  model,
  title,
  scene,
}: {
  readonly model: StageModel
  readonly title: Both
  readonly scene: Extract<StageScene, { is: 'break' }>
}) {
  const { t } = useTranslation('stage')
  const lost = useShow(({ connection }) => connection.status === 'lost')
  return (
    <div
      className="ui-field stage-field"
      data-phase="calm"
      data-testid="live-item"
      data-item={model.turn?.item}
    >
      <div className="stage-wait">
        <Heading title={title} />
        <When told={scene.back} of="back" model={model} />
      </div>
      <BreakLine />
      <div className="ui-field-foot stage-ground">
        {lost ? (
          <LostWords at={scene.back?.times ?? []} was="wasToGoOn" />
        ) : (
          <ComingLines coming={model.coming} word={t('afterwards')} />
        )}
        <div className="stage-right">
          {lost ? null : <ToGo scene={scene} />}
          <Clocks clocks={model.clocks} />
        </div>
      </div>
    </div>
  )
}

/** Before the show: its title, when it starts, and with what. */
export function PlannedStage({
  model,
  scene,
}: {
  readonly model: StageModel
  readonly scene: Extract<StageScene, { is: 'waiting' }>
}) {
  const { t } = useTranslation('stage')
  const lost = useShow(({ connection }) => connection.status === 'lost')
  return (
    <div className="ui-field stage-field" data-phase="calm" data-idle="planned">
      <div className="stage-wait">
        <Heading title={model.show} voice="title" />
        <When told={scene.starts} of={scene.begun ? 'back' : 'starts'} model={model} />
      </div>
      <GroundLine {...NOTHING} state="plain" />
      <div className="ui-field-foot stage-ground">
        {lost ? (
          <LostWords at={scene.starts.times} was={scene.begun ? 'wasToGoOn' : 'wasToStart'} />
        ) : (
          <ComingLines coming={model.coming} word={t('next')} />
        )}
        <Clocks clocks={model.clocks} />
      </div>
    </div>
  )
}

/** After the last item, and after the end. */
export function OverStage({
  model,
  ended,
}: {
  readonly model: StageModel
  readonly ended: boolean
}) {
  const { t } = useTranslation('stage')
  const tongues = useTongues(model)
  return (
    <div className="ui-field stage-field" data-phase="calm" data-idle="over">
      <div className="stage-wait">
        <Heading title={model.show} voice="title" />
        <div className="stage-back" data-soon="true">
          <p className="ui-words stage-backword">
            {tongues.map((lng) => (
              <span key={lng} className="stage-tongue" lang={tagOf(lng)}>
                {ended ? t('thanks', { lng }) : t('over', { lng })}
              </span>
            ))}
          </p>
        </div>
      </div>
      <GroundLine {...NOTHING} state="plain" />
      <div className="ui-field-foot stage-ground">
        <p className="stage-word">{ended ? t('ended') : ''}</p>
        <Clocks clocks={model.clocks} />
      </div>
    </div>
  )
}
