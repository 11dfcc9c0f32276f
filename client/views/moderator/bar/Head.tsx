import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { has } from '../../../../shared/run/roles.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { countRecoveryOptions } from '../../../../shared/timing/recovery/recovery.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive } from '../../../live/LiveContext.tsx'
import { type DeadlineNotice, deadlineNotice } from '../../../ui/agenda/deadlineNotice.ts'
import { TIME_STYLES, useDeadlineText } from '../../../ui/agenda/useDeadlineText.ts'
import { useNoticeAriaLive } from '../../../ui/agenda/useNoticeAriaLive.ts'
import { readerOf } from '../../../ui/agenda/zoneTimes.ts'
import { useLost } from '../../../ui/connection/ConnectionState.tsx'
import { useRefusalText } from '../../../ui/connection/refusalWords.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { showToast } from '../../../ui/controls/Toasts.tsx'
import { useMedia } from '../../../ui/controls/theme.ts'
import { useWidth } from '../../../ui/layout/watchSizes.ts'
import { useRehearse } from '../../../ui/rehearsal/useRehearse.ts'
import type { ConsoleContext, ContextProps } from '../context/consoleContext.ts'
import { Marked } from '../context/Marked.tsx'
import type { Console } from '../context/useConsole.ts'
import { useConsoleData, useTimes, useWords } from '../context/useConsoleData.ts'
import { Gauge } from '../timeline/Gauge.tsx'
import css from './head.module.css'
import { type Headline, headlineAt } from './headline.ts'
import { type FixedFact, useDriftFact, useFixedFact, useLandingFact } from './useHeadTexts.ts'

/** Returns the decision deadline as this reader sees it (T8). */
function deadlineAt(
  { show, you, lang, device = null }: ConsoleContext,
  now: Instant,
): DeadlineNotice | null {
  const agenda = show.published?.agenda
  return deadlineNotice(show, now, lang, agenda ? readerOf(agenda, you, device) : null)
}

/** The first of `texts` that fits into the line; the last one if none fits. */
function FittingText({ texts }: { readonly texts: readonly string[] }) {
  const line = useRef<HTMLSpanElement>(null)
  const [index, setIndex] = useState(0)
  useLayoutEffect(() => {
    const element = line.current
    const isWide = element !== null && element.scrollWidth > element.clientWidth + 1
    const isHigh = element !== null && element.scrollHeight > element.clientHeight + 1
    if ((isWide || isHigh) && index < texts.length - 1) setIndex(index + 1)
  }, [index, texts.length])
  return (
    <span
      className={`cut block strong ${css.deadline}`}
      title={index > 0 ? texts[0] : undefined}
      ref={line}
    >
      {texts[index]}
    </span>
  )
}

/** The next fixed time: a long name is cut, the time never. */
function FixedName({ fact: { name, lang, big } }: { readonly fact: FixedFact }) {
  return (
    <span className={css.fixed}>
      <span className="cut" lang={lang}>
        {name}
      </span>{' '}
      <span className="fixed">{big}</span>
    </span>
  )
}

/** The line below the drift: the decision deadline while one is announced, else `children`. */
function DeadlineOr({
  context,
  areStopsMet,
  children,
}: ContextProps & {
  /** Whether all stops are met. */
  readonly areStopsMet: boolean
  readonly children: React.ReactNode
}) {
  const announced = useConsoleData(context, deadlineAt)
  const deadline = useLost() ? null : announced
  const deadlineText = useDeadlineText()
  const ariaLive = useNoticeAriaLive(deadline, areStopsMet)
  const line = useRef<HTMLParagraphElement>(null)
  const width = useWidth(line)
  return (
    <p className={`${deadline === null ? 'second' : ''} cut ${css.sub}`} ref={line}>
      <span role="status" aria-live={ariaLive}>
        {deadline === null ? null : (
          <FittingText
            key={`${width} ${JSON.stringify(deadline)}`}
            texts={TIME_STYLES.map((style) => deadlineText(deadline, style))}
          />
        )}
      </span>
      {deadline === null ? <span>{children}</span> : null}
    </p>
  )
}

type HeadProps = Pick<Console, 'context' | 'recovery'>

/** The most options of recovery that are shown at once. */
const MAX_WAYS = 3

/** Returns the number of recovery options while a stop is missed; 0 while all are met. */
function useWaysBack(context: ConsoleContext, missedMinutes: number): number {
  const live = useLive()
  const { published, run } = context.show
  // Calculated again when the agenda, the run or the missing minutes change: not for a cue and not every second.
  return useMemo(() => {
    const now = missedMinutes === 0 ? null : live.now()
    return now === null ? 0 : countRecoveryOptions({ published, run }, now, MAX_WAYS)
  }, [published, run, missedMinutes, live])
}

type PartProps = ContextProps & { readonly head: Headline }

function RecoverButton({ context, head, recovery }: PartProps & HeadProps) {
  const { t } = useWords()
  const { t: recoveryText } = useTranslation('recovery')
  const times = useTimes(context)
  const phone = useMedia('handheld')
  // A projection from unknown times is not shown.
  const missedMinutes = useLost() ? 0 : (head.missed?.minutes ?? 0)
  const ways = useWaysBack(context, missedMinutes)
  const stopAt = head.missed?.at ?? head.lands.stop
  return (
    <Button
      className={css.recover}
      shortcut="R"
      data-testid="recover"
      data-over={missedMinutes > 0}
      aria-pressed={recovery.view !== null}
      onClick={recovery.toggle}
    >
      {ways > 0 && stopAt !== null
        ? t('head.waysBack', { count: ways, at: times.home(stopAt) })
        : phone
          ? t('head.recoverShort')
          : recoveryText('button')}
    </Button>
  )
}

/** Before Start, in place of the button of recovery: rehearses the published agenda (R12). */
function RehearseButton({ context: { show, you } }: ContextProps) {
  const { t } = useWords()
  const refusalText = useRefusalText()
  const { rehearse, trouble, dismissTrouble } = useRehearse(show.show)
  useEffect(() => {
    if (trouble === null) return
    showToast(trouble === 'unanswered' ? t('head.noRehearsal') : refusalText(trouble))
    dismissTrouble()
  })
  if (show.rehearsal || !has(you.grant, 'rehearses')) return null
  return (
    <Button className={css.recover} onClick={() => rehearse(null)}>
      {t('head.rehearse')}
    </Button>
  )
}

const WideHead = memo(function WideHead({ context, head }: PartProps) {
  const wide = useMedia('wide')
  const drift = useDriftFact(context, head)
  const landing = useLandingFact(context, head)
  const fixed = useFixedFact(context, head)
  return (
    <>
      <div className={css.fact}>
        <p className={css.big} data-testid="drift">
          {drift.big}
        </p>
        <DeadlineOr context={context} areStopsMet={head.missed === null}>
          {drift.sub}
        </DeadlineOr>
      </div>
      <div className={css.fact} data-last={fixed === null}>
        <p className={css.big} data-testid="landing">
          <Marked text={landing.big} className="red" />
        </p>
        <p className={`${head.missed?.segment == null ? 'second' : 'red'} cut ${css.sub}`}>
          {landing.sub}
        </p>
      </div>
      {fixed === null ? null : (
        <div className={css.fact} data-testid="fixed-time">
          <p className={css.big}>
            <FixedName fact={fixed} />
          </p>
          <p className={`second cut ${css.sub}`}>
            <Marked text={fixed.sub} className="red" />
          </p>
        </div>
      )}
      {wide ? <Gauge context={context} className={css.gauge} /> : null}
    </>
  )
})

/** The head on a phone: two lines, the most important fact first. */
function PhoneHead({ context, head }: PartProps) {
  const drift = useDriftFact(context, head)
  const landing = useLandingFact(context, head)
  const fixed = useFixedFact(context, head)
  const isOver = (head.lands.minutes ?? 0) < 0 && head.took === null
  const isPlanned = head.status.is === 'notStarted'
  return (
    <>
      <p className={css.big} data-testid="landing">
        {isOver ? (
          <Marked text={landing.big} className="red" />
        ) : isPlanned ? (
          drift.big
        ) : (
          <>
            <span className="cut">{drift.short}</span>
            <span className="fixed">{` · ${landing.short}`}</span>
          </>
        )}
      </p>
      <p className={`row second t2 whole ${css.second}`}>
        {isOver ? (
          <span data-testid="drift">{drift.short}</span>
        ) : fixed === null ? (
          <span className="cut">{isPlanned ? drift.sub : landing.sub}</span>
        ) : (
          <>
            <FixedName fact={fixed} /> · <Marked text={fixed.short} className="red" />
          </>
        )}
      </p>
    </>
  )
}

/** The head of the console: drift, expected end, next fixed time and the button of recovery, each in its fixed place. */
export function Head(props: HeadProps) {
  const { t } = useWords()
  const phone = useMedia('handheld')
  const { context } = props
  const head = useConsoleData(context, headlineAt)
  if (head === null) return <section className={css.head} />
  const isPlanned = head.status.is === 'notStarted'
  return (
    <section className={css.head} data-testid="headline" aria-label={t('headline.label')}>
      {phone ? (
        <PhoneHead context={context} head={head} />
      ) : (
        <WideHead context={context} head={head} />
      )}
      {isPlanned ? <RehearseButton context={context} /> : null}
      {!isPlanned && head.status.is !== 'ended' && head.waits ? (
        <RecoverButton {...props} head={head} />
      ) : null}
    </section>
  )
}
