import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Times } from '../../ui/agenda/Times.tsx'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { CountdownField } from '../../ui/countdown/CountdownField.tsx'
import { FittedWords } from '../../ui/countdown/FittedWords.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import type { Bilingual } from './bilingual.ts'
import { ComingLines, Lines, LostWords, StageClocks, StageLine } from './Ground.tsx'
import { InBoth } from './InBoth.tsx'
import type { StageModel } from './model.ts'
import ground from './stageGround.module.css'
import looks from './stageLooks.module.css'

/** The live item, or what comes next, in two lines. */
function Below({ model: { scene, times, turn, coming } }: { readonly model: StageModel }) {
  const { t } = useTranslation('stage')
  if (useLost()) return <LostWords at={[]} />
  if (turn === null || !(scene.is === 'live' || scene.is === 'break'))
    return <ComingLines coming={scene.is === 'standby' ? null : coming} word={t('next')} />
  return (
    <Lines
      word={t('onNow')}
      name={turn.title[0]}
      marks={{ 'data-testid': 'live-item', 'data-item': turn.item }}
    >
      {times.length === 0 ? null : (
        <span className={ground.text}>
          {t('until')} <Times times={times} />
        </span>
      )}
    </Lines>
  )
}

/** A message to the whole hall; the live item is small below the line. */
export function MessageStage({
  model,
  message,
}: {
  readonly model: StageModel
  readonly message: Bilingual
}) {
  const { t } = useTranslation('stage')
  const { scene, phase } = model
  const lost = useLost()
  const counts = scene.is === 'live' || (scene.is === 'break' && scene.back?.as === 'set')
  return (
    <CountdownField
      phase={phase}
      data-message={true}
      line={<StageLine is={scene.is === 'standby' ? 'waiting' : scene.is} />}
      below={
        <>
          <Below model={model} />
          <div className={ground.right}>
            {counts && !lost ? (
              <div className={ground.countdown}>
                <RunningDigits />
              </div>
            ) : null}
            <StageClocks clocks={model.clocks} />
          </div>
        </>
      }
    >
      <div className={looks.message} role="status">
        <p className={looks.head} data-words={true}>
          <InBoth of={(lng) => t('toAll', { lng })} />
        </p>
        <FittedWords className={looks.words} texts={message} />
      </div>
    </CountdownField>
  )
}
