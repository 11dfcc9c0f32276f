import { useRef } from 'react'
import { tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Times } from '../../ui/agenda/Times.tsx'
import { useLost } from '../../ui/connection/useLost.ts'
import { GroundLine, UNCOUNTED } from '../../ui/countdown/GroundLine.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { RunningLine } from '../../ui/countdown/RunningLine.tsx'
import { BreakLine } from './BreakLine.tsx'
import type { Bilingual } from './bilingual.ts'
import { Clocks, ComingLines, LostWords } from './Ground.tsx'
import type { StageModel, StageTurn } from './model.ts'
import type { StageScene } from './scene.ts'
import stage from './stage.module.css'
import ground from './stageGround.module.css'
import looks from './stageLooks.module.css'
import { useFit } from './useFit.ts'
import { useStageLanguages } from './useStageLanguages.ts'

/** The words, as large as their number allows. */
function Words({ message: [first, other] }: { readonly message: Bilingual }) {
  const words = useRef<HTMLDivElement>(null)
  useFit(words)
  return (
    <div className={looks.frame}>
      <div className={`ui-words ${looks.words}`} ref={words}>
        <p lang={first.lang}>{first.text}</p>
        {other === undefined ? null : <p lang={other.lang}>{other.text}</p>}
      </div>
    </div>
  )
}

/** What goes on meanwhile, in two lines. */
function OnNow({ turn, scene }: { readonly turn: StageTurn; readonly scene: StageScene }) {
  const { t } = useTranslation('stage')
  const [title] = turn.title
  const until = scene.is === 'live' ? scene.until : ('back' in scene && scene.back?.times) || []
  return (
    <div className={`ui-words ${ground.coming}`} data-testid="live-item" data-item={turn.item}>
      <span className={ground.word}>{t('onNow')}</span>
      <span className={ground.name} lang={title.lang}>
        {title.text}
      </span>
      {until.length === 0 ? null : (
        <span className={ground.text}>
          {t('until')} <Times times={until} />
        </span>
      )}
    </div>
  )
}

function Below({ model }: { readonly model: StageModel }) {
  const { t } = useTranslation('stage')
  const { scene, turn } = model
  if (useLost()) return <LostWords at={[]} />
  const on = scene.is === 'live' || scene.is === 'break'
  return on && turn !== null ? (
    <OnNow turn={turn} scene={scene} />
  ) : (
    <ComingLines coming={scene.is === 'standby' ? null : model.coming} word={t('next')} />
  )
}

function Line({ scene }: { readonly scene: StageScene }) {
  if (scene.is === 'break') return <BreakLine />
  return scene.is === 'live' ? <RunningLine /> : <GroundLine {...UNCOUNTED} state="plain" />
}

/** Words for the whole room, over what goes on, which stands small below the line. */
export function MessageStage({
  model,
  message,
}: {
  readonly model: StageModel
  readonly message: Bilingual
}) {
  const { t } = useTranslation('stage')
  const tongues = useStageLanguages(model)
  const { scene } = model
  const lost = useLost()
  const counts = scene.is === 'live' || (scene.is === 'break' && scene.back?.as === 'set')
  return (
    <div
      className={`ui-field ${stage.field}`}
      data-phase={scene.is === 'live' && !lost ? scene.phase : 'calm'}
      data-message="true"
    >
      <div className={looks.message} role="status">
        <p className={`ui-words ${looks.head}`}>
          {tongues.map((lng) => (
            <span key={lng} lang={tagOf(lng)}>
              {t('toAll', { lng })}
            </span>
          ))}
        </p>
        <Words message={message} />
      </div>
      <Line scene={scene} />
      <div className={`ui-field-foot ${ground.ground}`}>
        <Below model={model} />
        <div className={ground.right}>
          {counts && !lost ? (
            <div className={ground.countdown}>
              <RunningDigits />
            </div>
          ) : null}
          <Clocks clocks={model.clocks} />
        </div>
      </div>
    </div>
  )
}
