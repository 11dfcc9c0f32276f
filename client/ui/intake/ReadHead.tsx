import { Fragment, useEffect, useRef } from 'react'
import type { AgendaFault } from '../../../shared/agenda/checks.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { Faults } from './Faults.tsx'
import { itemsHeld } from './model/draftHeld.ts'
import { headlineOf } from './model/headline.ts'
import type { AskedFinding, Work } from './model/work.ts'
import type { Taker } from './taker.ts'
import { usePasteWords } from './words.ts'

/** What was read, what of it is a note, and what is left to look at, in one sentence. */
function Headline({ count, work }: Pick<HeadProps, 'count' | 'work'>) {
  const { t } = useTranslation('intake')
  const { parts } = usePasteWords()
  const { notes, notUnderstood, left, found } = headlineOf(work)
  const done = t(found ? 'lookNone' : 'nothingDoubtful')
  const said = parts([
    t('items', { count }),
    notes === 0 ? null : t('notesRead', { count: notes }),
    notUnderstood === 0 ? null : t('notUnderstood', { count: notUnderstood }),
    left > 0 ? t('look', { count: left }) : notUnderstood > 0 ? null : done,
  ])
  // A count and what it counts stay on one line.
  return said.map((part) => (
    <Fragment key={part}>
      <span>{part.trimEnd()}</span>
      {part.endsWith(' ') ? ' ' : null}
    </Fragment>
  ))
}

/** What has to be done first, what taking it over replaces, and what of that stays. */
function Note({
  asked,
  kept,
  lacks,
  days,
  taker,
}: Pick<HeadProps, 'asked' | 'kept' | 'lacks' | 'days' | 'taker'>) {
  const { t } = useTranslation('intake')
  const { sentences } = usePasteWords()
  const held = itemsHeld(taker.held[0] ?? null)
  const needs = asked.filter(({ answer, needsAnswer }) => needsAnswer && answer === null).length
  return (
    <p className="second">
      {sentences([
        lacks === 0 ? null : t('lacks', { count: lacks }),
        needs === 0 ? null : t('needs', { count: needs }),
        days === 1 ? null : t('days', { count: days }),
        t('nothingYet'),
        held === 0 ? null : t('replaces', { count: held }),
        held === 0 || kept === 0 ? null : t(kept < held ? 'keeps' : 'keepsAll', { count: kept }),
      ])}
    </p>
  )
}

type HeadProps = {
  /** How many items were read. */
  readonly count: number
  readonly work: Work
  /** How many items of the draft it goes on with. */
  readonly kept: number
  /** How many things have to be said before it can be taken over. */
  readonly lacks: number
  readonly asked: readonly AskedFinding[]
  readonly faults: readonly AgendaFault[]
  /** How many shows are made of it. */
  readonly days: number
  readonly taker: Taker
  readonly take: () => void
  readonly again: () => void
}

/** The headline of a reading, and what is done with it as a whole. */
export function ReadHead({
  count,
  work,
  kept,
  lacks,
  asked,
  faults,
  days,
  taker,
  take,
  again,
}: HeadProps) {
  const { t } = useTranslation('intake')
  const head = useRef<HTMLHeadingElement>(null)
  // The reading has come: who does not see it hears it.
  useEffect(() => head.current?.focus(), [])
  return (
    <div className="paste-head">
      <div>
        <h2 ref={head} tabIndex={-1} aria-live="polite">
          <Headline count={count} work={work} />
        </h2>
        <Note asked={asked} kept={kept} lacks={lacks} days={days} taker={taker} />
        <Faults faults={faults} />
      </div>
      <div className="paste-head-acts">
        <Button look="bare" onClick={taker.leave}>
          {t('back')}
        </Button>
        <Button onClick={again}>{t('again')}</Button>
        <Button look="ink" data-take="" disabled={taker.waits || faults.length > 0} onClick={take}>
          {t(taker.waits ? 'taking' : 'take')}
        </Button>
      </div>
    </div>
  )
}
