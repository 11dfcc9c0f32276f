import { useTranslation } from '../../i18n/useTranslation.tsx'
import { nameList } from '../../ui/agenda/peopleNames.ts'
import { ClockText } from '../../ui/agenda/Times.tsx'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import type { TalkingPoints } from './model.ts'
import { InlineCountdown } from './NowLine.tsx'
import { PointButton } from './PointButton.tsx'
import type { QueueLine } from './queue.ts'
import css from './queueList.module.css'

function isLive({ as }: QueueLine): boolean {
  return as === 'now' || as === 'paused'
}

/** The start of a turn; for the live turn its remaining time, and its end if known. */
function Time({ line }: { readonly line: QueueLine }) {
  const { t } = useTranslation('speaker')
  const lost = useLost()
  const { at } = line
  if (!isLive(line)) return <ClockText time={at ?? ''} />
  return (
    <>
      <InlineCountdown />
      {at === null ? null : <span>{t(lost ? 'lost.queue.until' : 'queue.until', { at })}</span>}
    </>
  )
}

function Line({
  line,
  isNext,
  points,
}: {
  readonly line: QueueLine
  readonly isNext: boolean
  readonly points: TalkingPoints | null
}) {
  const { t, lang } = useTranslation('speaker')
  const lost = useLost()
  const { as, item, title, who } = line
  const isLastKnown = lost && (as === 'now' || as === 'paused' || as === 'next')
  return (
    <li
      className={css.line}
      data-as={as}
      data-points={points !== null}
      data-testid={isNext ? 'next-item' : isLive(line) ? 'live-item' : undefined}
      data-item={item}
      aria-current={as === 'you' ? 'true' : undefined}
    >
      <span className={`second ${css.place}`}>
        {isLastKnown ? t(`lost.queue.${as}`) : t(`queue.${as}`)}
      </span>
      <b className="lines" lang={(who[0] ?? title).lang}>
        {who.length === 0 ? title.text : nameList(who, lang, 2)}
      </b>
      <span className={`row ${css.what}`}>
        {who.length === 0 ? null : (
          <span className="second title cut plain" lang={title.lang}>
            {title.text}
          </span>
        )}
        {points === null ? null : <PointButton points={points} look="control" />}
      </span>
      <span className={`acts end medium whole ${css.time}`}>
        <Time line={line} />
      </span>
    </li>
  )
}

/** The turns around the reader's own turn, which is inverted; a turn with talking points has a button for its choice. */
export function QueueList({
  queue,
  next,
  points,
}: {
  readonly queue: readonly QueueLine[]
  readonly next: string | null
  readonly points: TalkingPoints | null
}) {
  const { t } = useTranslation('speaker')
  const lost = useLost()
  return (
    <ol className={`hairs t2 ${css.queue}`} data-lost={lost} aria-label={t('queue.label')}>
      {queue.map((line) => (
        <Line
          key={line.item}
          line={line}
          isNext={line.item === next}
          points={line.item === points?.item ? points : null}
        />
      ))}
    </ol>
  )
}
