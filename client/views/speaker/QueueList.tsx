import { Fragment } from 'react'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { nameList } from '../../ui/agenda/nameList.ts'
import { ClockText } from '../../ui/agenda/Times.tsx'
import { useLost } from '../../ui/connection/useLost.ts'
import type { Queue, QueueLine } from './queue.ts'
import { ShowFigure } from './ShowFigure.tsx'
import './queue.css'

function isOn({ as }: QueueLine): boolean {
  return as === 'now' || as === 'paused'
}

/** Until when the turn that is on goes on, where that is known. */
function Until({ at }: Pick<QueueLine, 'at'>) {
  const { t } = useTranslation('speaker')
  const lost = useLost()
  return at === null ? null : <span>{t(lost ? 'lost.queue.until' : 'queue.until', { at })}</span>
}

function Line({ line, isNext }: { readonly line: QueueLine; readonly isNext: boolean }) {
  const { t } = useTranslation('speaker')
  const lang = tagOf(useLanguage().language)
  const lost = useLost()
  const first = line.who[0]
  const { as } = line
  const was = lost && (as === 'now' || as === 'paused' || as === 'next')
  return (
    <li
      data-as={line.as}
      data-testid={isNext ? 'next-item' : isOn(line) ? 'live-item' : undefined}
      data-item={line.item}
    >
      <span className="speaker-pos">{was ? t(`lost.queue.${as}`) : t(`queue.${as}`)}</span>
      <span className="speaker-who" lang={first?.lang}>
        {nameList(line.who, lang, 2)}
      </span>
      <span className="title" lang={line.title.lang}>
        {line.title.text}
      </span>
      <span className="speaker-at">
        {isOn(line) ? (
          <>
            <ShowFigure /> <Until at={line.at} />
          </>
        ) : (
          <ClockText told={line.at ?? ''} />
        )}
      </span>
    </li>
  )
}

/** The turns around the reader's own, which is inverted. */
export function QueueList({
  queue,
  next,
}: {
  readonly queue: Queue
  readonly next: string | null
}) {
  const { t } = useTranslation('speaker')
  return (
    <ol className="speaker-queue" aria-label={t('queue.label')}>
      {queue.lines.map((line, index) => (
        <Fragment key={line.item}>
          {queue.hidden > 0 && index === queue.hiddenBefore ? (
            <li className="speaker-hidden">{t('queue.hidden', { count: queue.hidden })}</li>
          ) : null}
          <Line line={line} isNext={line.item === next} />
        </Fragment>
      ))}
    </ol>
  )
}
