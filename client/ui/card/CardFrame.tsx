import type { ReactNode } from 'react'
import type { Cue } from '../../../shared/run/cue.ts'
import { signalOf } from '../../../shared/run/signal.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { textWidth } from '../../i18n/textWidth.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { useTimeKnown } from '../../live/useTick.ts'
import { useModel } from '../agenda/useModel.ts'
import { senderOf } from '../connection/cueSender.ts'
import { Button } from '../controls/Button.tsx'
import { RunningDigits } from '../countdown/RunningDigits.tsx'
import { cuesFor, type You } from '../cues/cuesFor.ts'
import { useBoothSender } from '../cues/useBoothSender.ts'
import { useCueGate } from '../cues/useCueGate.ts'
import { useCueWords } from '../cues/useCueWords.ts'
import { CardMessage } from './CardFace.tsx'
import { CardOpening } from './CardPages.tsx'
import css from './card.module.css'
import type { CardRole } from './cardRole.ts'
import { SignalStrip } from './SignalStrip.tsx'

const NO_CUES: readonly Cue[] = []

/** Long messages are set smaller, so that all of one is seen at once. */
function sizeOf(text: string): 'large' | 'medium' | 'small' {
  const width = textWidth(text)
  if (width <= 44) return 'large'
  return width <= 96 ? 'medium' : 'small'
}

function CueFace({
  cue,
  clock,
  gotIt,
}: {
  readonly cue: Cue
  readonly clock: boolean
  readonly gotIt: () => void
}) {
  const { t } = useTranslation(['card', 'speaker'])
  const boothSender = useBoothSender()
  const { text, lang } = useCueWords()(cue.content)
  return (
    <div className={css.cue} data-testid="card-cue" data-cue={cue.id}>
      <p className={css.from}>{boothSender(cue) ?? t(`speaker:cue.from.${senderOf(cue)}`)}</p>
      <p className={css.message} role="alert" lang={lang} data-size={sizeOf(text)}>
        {text}
      </p>
      <div className={css.facts}>
        <Button look="bare" size="small" className={css.got} onClick={gotIt}>
          {t('tap')}
        </Button>
        {clock ? <RunningDigits /> : null}
      </div>
    </div>
  )
}

/** What stands in the way of the card's own face: parted, still opening, nothing published; null where nothing does. */
function useHindrance(): ReactNode {
  const { t } = useTranslation()
  const connection = useShow((state) => state.connection)
  const known = useShow((state) => state.show !== null && state.you !== null)
  const timed = useTimeKnown()
  const published = useShow((state) => (state.show?.published ?? null) !== null)
  if (connection.status === 'disconnected') {
    const { reason } = connection.disconnect
    return <CardMessage title={t(`parted.${reason}.what`)} step={t(`parted.${reason}.step`)} />
  }
  if (!(known && timed)) return <CardOpening />
  return published ? null : (
    <CardMessage title={t('unpublished.title')} step={t('unpublished.step')} />
  )
}

type Framed = {
  readonly whose: CardRole
  /** Whether the show's countdown is the reader's own, and goes on beside a message. */
  readonly clock?: boolean
  readonly children: ReactNode
}

function Face({ whose, clock = true, children }: Framed) {
  const hindrance = useHindrance()
  const cues = useModel((state: ShowState, now: Instant, you: You) =>
    cuesFor(state, now, you, whose),
  )
  const cue = useCueGate(cues ?? NO_CUES)
  if (hindrance !== null) return hindrance
  if (cue.open === null) return children
  if (whose === 'speaker' && clock && signalOf(cue.open) !== null)
    return (
      <>
        {children}
        <SignalStrip cue={cue.open} gotIt={cue.gotIt} />
      </>
    )
  return <CueFace cue={cue.open} clock={clock} gotIt={cue.gotIt} />
}

/** The card of a role, which fills its window: messages first, then what it is about. */
export function CardFrame({ whose, clock = true, children }: Framed) {
  const rehearsal = useShow(({ show }) => show?.rehearsal === true)
  return (
    <main className={css.card} data-theme="stage" data-testid="card" data-rehearsal={rehearsal}>
      <Face whose={whose} clock={clock}>
        {children}
      </Face>
    </main>
  )
}
