import { useRef } from 'react'
import { tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { PhrasedText } from '../../ui/agenda/PhrasedText.tsx'
import { Times } from '../../ui/agenda/Times.tsx'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { CountdownField } from '../../ui/countdown/CountdownField.tsx'
import page from '../../ui/countdown/countdownPage.module.css'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { useFit } from '../../ui/countdown/useFit.ts'
import type { Bilingual } from './bilingual.ts'
import { Clocks, ComingLines, LostWords, StageLine } from './Ground.tsx'
import type { StageModel } from './model.ts'
import ground from './stageGround.module.css'
import looks from './stageLooks.module.css'
import { useStageLanguages } from './useStageLanguages.ts'

/** The words, as large as their number allows. */
function Words({ message }: { readonly message: Bilingual }) {
  const words = useRef<HTMLDivElement>(null)
  useFit(words)
  return (
    <div className={looks.frame}>
      <div className={`${page.statement} ${looks.words}`} ref={words} data-words={true}>
        {message.map((text) => (
          <p key={text.lang} lang={text.lang}>
            <PhrasedText of={text} />
          </p>
        ))}
      </div>
    </div>
  )
}

/** What is live meanwhile, or comes next, in two lines. */
function Below({ model: { scene, turn, coming } }: { readonly model: StageModel }) {
  const { t } = useTranslation('stage')
  if (useLost()) return <LostWords at={[]} />
  if (turn === null || !(scene.is === 'live' || scene.is === 'break'))
    return <ComingLines coming={scene.is === 'standby' ? null : coming} word={t('next')} />
  const [title] = turn.title
  const until = scene.is === 'live' ? scene.until : (scene.back?.times ?? [])
  return (
    <div className={ground.coming} data-words={true} data-testid="live-item" data-item={turn.item}>
      <span className={ground.word}>{t('onNow')}</span>
      <span className={`lines ${ground.name}`} lang={title.lang}>
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

/** A message to the whole hall; what goes on is small below the line. */
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
    <CountdownField
      phase={scene.is === 'live' && !lost ? scene.phase : 'calm'}
      data-message={true}
      line={<StageLine is={scene.is === 'standby' ? 'waiting' : scene.is} />}
      below={
        <>
          <Below model={model} />
          <div className={ground.right}>
            {counts && !lost ? (
              <div className={ground.countdown}>
                <RunningDigits whole />
              </div>
            ) : null}
            <Clocks clocks={model.clocks} />
          </div>
        </>
      }
    >
      <div className={looks.message} role="status">
        <p className={looks.head} data-words={true}>
          {tongues.map((lng) => (
            <span key={lng} lang={tagOf(lng)}>
              {t('toAll', { lng })}
            </span>
          ))}
        </p>
        <Words message={message} />
      </div>
    </CountdownField>
  )
}
