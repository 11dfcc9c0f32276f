import type { ReactNode } from 'react'
import { textWidth } from '../../i18n/textWidth.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { PhrasedText } from '../../ui/agenda/PhrasedText.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { RunningLine } from '../../ui/countdown/RunningLine.tsx'
import { PageParts } from '../../ui/frame/PageParts.tsx'
import { FinishingWords } from './FinishingWords.tsx'
import { Head } from './Head.tsx'
import { LiveWords } from './LiveWords.tsx'
import type { SpeakerModel } from './model.ts'
import type { OwnTurn } from './ownTurn.ts'
import { PointButton } from './PointButton.tsx'
import css from './speaker.module.css'

/** The clock of a person whose turn it is: title above, figures, the ground line, and what to do. */
export function LiveScreen({
  model,
  turn,
  asks,
}: {
  readonly model: SpeakerModel
  readonly turn: Extract<OwnTurn, { is: 'on' }>
  readonly asks: ReactNode
}) {
  const paused = turn.pausedSince !== null
  const lost = useShow(({ connection }) => connection.status === 'lost')
  return (
    <div
      className={`ui-field ${css.field}`}
      data-phase={lost ? 'calm' : turn.phase}
      data-paused={paused}
    >
      <PageParts>
        <Head clocks={model.clocks}>
          <h1
            className={`ui-words title phrased ${css.title}`}
            lang={turn.title.lang}
            data-long={textWidth(turn.title.text) > 90}
            data-testid="live-item"
            data-item={turn.item}
          >
            <PhrasedText of={turn.title} />
            {model.points === null ? null : <PointButton points={model.points} look="text" />}
          </h1>
        </Head>
        <div className={`ui-sky ${css.sky}`}>
          {paused && !lost ? <span className={css.bars} aria-hidden="true" /> : null}
          <RunningDigits />
        </div>
        <RunningLine />
        <div className={`ui-field-foot ${css.ground}`}>
          {model.finishing === null || lost ? (
            <LiveWords turn={turn} next={model.next} wordOf={model.floorHolder} />
          ) : (
            <FinishingWords seconds={model.finishing} />
          )}
          <div className={css.asks}>{asks}</div>
        </div>
      </PageParts>
    </div>
  )
}
