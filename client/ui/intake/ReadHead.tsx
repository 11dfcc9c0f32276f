import { Fragment, useEffect, useRef } from 'react'
import type { AgendaFault } from '../../../shared/agenda/checks.ts'
import type { ReadAgenda } from '../../../shared/agenda/reading/reading.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { Faults } from './Faults.tsx'
import { itemsHeld } from './model/draftHeld.ts'
import { headlineOf, isNobodyRead, itemsRead } from './model/headline.ts'
import { type Asks, lookOfAsk } from './model/missing.ts'
import { type AskedFinding, lookOf, type Work, wishesOf } from './model/work.ts'
import type { Taker } from './taker.ts'
import { usePasteWords } from './words.ts'

/** What was read, what of it is a note, and what is left to look at, in one sentence. */
function Headline({ work, missing, shown, taker }: HeadProps) {
  const { t } = useTranslation('intake')
  const { parts } = usePasteWords()
  const { notes, notUnderstood, left, found } = headlineOf(work, taker.held)
  const done = t(found ? 'lookNone' : 'nothingDoubtful')
  const count = itemsRead(work, shown)
  const nobody = count > 0 && isNobodyRead(work, shown)
  const lacking = [...(nobody ? (['people'] as const) : []), ...missing]
  const said = parts([
    t('items', { count }),
    ...lacking.map((one) => t(`missing.${one}`)),
    notes === 0 ? null : t('notesRead', { count: notes }),
    left > 0 ? t('look', { count: left }) : done,
    notUnderstood === 0 ? null : t('notUnderstood', { count: notUnderstood }),
  ])
  // A count and what it counts stay on one line.
  return said.map((part, n) => (
    <Fragment key={part}>
      <span data-missing={n > 0 && n <= lacking.length}>{part.trimEnd()}</span>
      {part.endsWith(' ') ? ' ' : null}
    </Fragment>
  ))
}

/** What has to be done first, what taking it over replaces, and what of that stays. */
function Note({ work, asked, missing, kept, lacks, days, taker }: HeadProps) {
  const { t } = useTranslation('intake')
  const { sentences } = usePasteWords()
  const held = itemsHeld(taker.held[0] ?? null)
  const looks = [
    ...asked.map(lookOf),
    ...missing.map((ask) => lookOfAsk(ask, wishesOf(work), taker.held.length === 0)),
  ]
  const needs = looks.filter((look) => look === 'asks').length
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
  readonly work: Work
  /** What the source does not state and nobody said yet. */
  readonly missing: readonly Asks[]
  /** The agenda that is shown, as it is put right so far. */
  readonly shown: ReadAgenda
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
export function ReadHead(props: HeadProps) {
  const { faults, taker, take, again } = props
  const { t } = useTranslation('intake')
  const head = useRef<HTMLHeadingElement>(null)
  // The reading has come: who does not see it hears it.
  useEffect(() => head.current?.focus(), [])
  return (
    <div className="paste-head">
      <div>
        <h2 ref={head} tabIndex={-1} aria-live="polite">
          <Headline {...props} />
        </h2>
        <Note {...props} />
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
