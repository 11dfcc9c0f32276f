import type { ReactNode } from 'react'
import { textWidth } from '../../i18n/textWidth.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { PhrasedText } from '../../ui/agenda/PhrasedText.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { RunningLine } from '../../ui/countdown/RunningLine.tsx'
import { PageParts } from '../../ui/frame/PageParts.tsx'
import { FinishingWords } from './FinishingWords.tsx'
import { Head } from './Head.tsx'
import type { SpeakerModel } from './model.ts'
import { OnWords } from './OnWords.tsx'
import { PointButton } from './PointsChoice.tsx'
import type { Stage } from './stage.ts'

/** The clock of a person whose turn it is: title above, figures, the ground line, and what to do. */
export function OnScreen({
  model,
  stage,
  asks,
}: {
  readonly model: SpeakerModel
  readonly stage: Extract<Stage, { is: 'on' }>
  readonly asks: ReactNode
}) {
  const paused = stage.pausedSince !== null
  const lost = useShow(({ connection }) => connection.status === 'lost')
  return (
    <div
      className="ui-field speaker-field"
      data-phase={lost ? 'calm' : stage.phase}
      data-paused={paused}
    >
      <PageParts>
        <Head clocks={model.clocks}>
          <h1
            className="ui-words speaker-title title phrased"
            lang={stage.title.lang}
            data-long={textWidth(stage.title.text) > 90}
            data-testid="live-item"
            data-item={stage.item}
          >
            <PhrasedText of={stage.title} />
            {model.points === null ? null : <PointButton points={model.points} />}
          </h1>
        </Head>
        <div className="ui-sky speaker-sky">
          {paused && !lost ? <span className="speaker-bars" aria-hidden="true" /> : null}
          <RunningDigits />
        </div>
        <RunningLine />
        <div className="ui-field-foot speaker-ground">
          {model.finishing === null || lost ? (
            <OnWords stage={stage} next={model.next} wordOf={model.wordOf} />
          ) : (
            <FinishingWords seconds={model.finishing} />
          )}
          <div className="speaker-asks">{asks}</div>
        </div>
      </PageParts>
    </div>
  )
}
