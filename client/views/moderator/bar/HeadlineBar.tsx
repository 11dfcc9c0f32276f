import { type CSSProperties, memo } from 'react'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import { textWidth } from '../../../i18n/textWidth.ts'
import { dateText } from '../../../ui/agenda/dateText.ts'
import { shortTitle } from '../../../ui/agenda/shortTitle.ts'
import { useScheduleStatus } from '../../../ui/agenda/useScheduleStatus.ts'
import { useLastKnown } from '../../../ui/connection/useLost.ts'
import { Term } from '../../../ui/controls/Term.tsx'
import { WholeLine } from '../../../ui/timeline/WholeLine.tsx'
import type { TermId } from '../../../words/list.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useTimes } from '../context/useTimes.ts'
import { type ConsoleWords, useWords } from '../context/useWords.ts'
import { gaugeMinutes, type Headline, headlineAt } from './headline.ts'
import { landingWords } from './landingWords.ts'
import { RecoverButton } from './RecoverButton.tsx'
import { StopLine } from './StopLine.tsx'
import './whole.css'

function Gauge({ spare, stop }: { readonly spare: number; readonly stop: string }) {
  const { t } = useWords()
  const late = gaugeMinutes(spare)
  const style = { '--late': late } as CSSProperties
  return (
    <div className="mod-gauge" style={style} data-over={late > 0} aria-hidden="true">
      <i />
      <b />
      <span>{t('gauge.early')}</span>
      <span>{stop}</span>
      <span>{t('gauge.late')}</span>
    </div>
  )
}

type DriftWords = { readonly big: string; readonly sub: string; readonly term?: TermId }

function useDriftWords(context: ConsoleContext, head: Headline): DriftWords {
  const { t } = useWords()
  const times = useTimes(context)
  const known = useLastKnown()
  const standing = useScheduleStatus()
  const both = (at: Headline['end']) =>
    [times.homeCity(at), times.awayCity(at)].filter((one) => one !== null).join(' / ')
  if (known !== null)
    return { big: t('common:lost.title'), sub: t('common:lost.known', { at: known }) }
  if (head.standing.is === 'notStarted') {
    const date = dateText(head.plannedStart, times.zone, context.lang)
    return {
      big: standing(head.standing),
      sub: t('headline.plannedFor', { date, home: both(head.plannedStart) }),
    }
  }
  if (head.standing.is === 'ended') {
    const at = times.home(head.end)
    return { big: t('headline.ended', { at }), sub: t('headline.endedNote') }
  }
  return { big: standing(head.standing), sub: slackWords(context, head, t), term: 'slack' }
}

function slackWords(context: ConsoleContext, head: Headline, t: ConsoleWords): string {
  if (head.slack === null) return ''
  const segment = shortTitle(textIn(head.slack.segment.title, context.lang)).text
  const { left, whole } = head.slack
  if (left === whole) return t('headline.slackWhole', { segment, whole })
  return left === 0
    ? t('headline.slackNone', { segment })
    : t('headline.slack', { segment, left, whole })
}

/** The segment whose own stop is missed by the most; what was foretold from what is known no more is not said. */
function segmentMissed({ missed }: Headline, lost: boolean) {
  const segment = lost ? null : (missed?.segment ?? null)
  return missed === null || segment === null ? null : { ...missed, segment }
}

function useStopWords(context: ConsoleContext, head: Headline, lost: boolean): string {
  const { t } = useWords()
  const times = useTimes(context)
  const missed = segmentMissed(head, lost)
  if (missed !== null) {
    const segment = shortTitle(textIn(missed.segment.title, context.lang)).text
    return t('headline.segmentOver', {
      segment,
      at: times.home(missed.at),
      count: missed.minutes,
    })
  }
  if (head.stop === null) return t('headline.noStop')
  const home = times.homeCity(head.stop)
  const away = times.awayCity(head.stop)
  return away === null ? t('headline.stop', { home }) : t('headline.stopBoth', { home, away })
}

type HeadlineProps = {
  readonly context: ConsoleContext
  /** Whether the ways to land are open, and what opens and closes them. */
  readonly recovering: boolean
  readonly recover: () => void
}

/** So many letters of the landing stand in one line of a narrow column, and beside the gauge. */
const LINE = 38

const HeadlineWords = memo(function HeadlineWords({
  context,
  head,
  recovering,
  recover,
}: HeadlineProps & {
  readonly head: Headline
}) {
  const { t } = useWords()
  const times = useTimes(context)
  const drift = useDriftWords(context, head)
  const lost = useLastKnown() !== null
  const stop = useStopWords(context, head, lost)
  const landing = landingWords(head, times.home(head.end), lost, t)
  return (
    <section className="mod-head" data-testid="headline" aria-label={t('headline.label')}>
      <div className="mod-drift">
        <p className="mod-big" data-testid="drift">
          {drift.big}
        </p>
        <p className="mod-sub cut">
          {drift.term === undefined || drift.sub === '' ? (
            drift.sub
          ) : (
            <Term id={drift.term} fact={drift.sub}>
              {drift.sub}
            </Term>
          )}
        </p>
      </div>
      <div className="mod-landing">
        <div>
          <p className="mod-big" data-testid="landing" data-long={textWidth(landing) > LINE}>
            {landing}
          </p>
          <StopLine
            context={context}
            stop={stop}
            missed={segmentMissed(head, lost) !== null}
            kept={head.missed === null}
          />
        </div>
        {head.spare === null || head.stop === null || head.standing.is === 'ended' ? null : (
          <Gauge spare={head.spare} stop={times.bare(head.stop)} />
        )}
        {head.standing.is === 'ended' ? null : (
          <RecoverButton over={head.missed?.minutes ?? 0} open={recovering} toggle={recover} />
        )}
      </div>
      <WholeLine />
    </section>
  )
})

/** Drift and landing in a sentence each, and where the end stands against the stop. */
export function HeadlineBar(props: HeadlineProps) {
  const head = useConsoleData(props.context, headlineAt)
  return head === null ? <section className="mod-head" /> : <HeadlineWords {...props} head={head} />
}
