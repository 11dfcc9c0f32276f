import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaFault } from '../../../shared/agenda/checks.ts'
import { Button } from '../controls/Button.tsx'
import { Faults } from './Faults.tsx'
import { itemsHeld } from './model/draftHeld.ts'
import type { Asked } from './model/work.ts'
import type { Taker } from './taker.ts'
import { usePasteWords } from './words.ts'

/** What was read and what is left to look at, in one sentence. */
function Headline({ count, asked }: { readonly count: number; readonly asked: readonly Asked[] }) {
  const { t } = useTranslation('intake')
  const left = asked.filter(({ answer }) => answer === null).length
  const items = t('items', { count })
  const look =
    left === 0 ? t(asked.length === 0 ? 'lookNone' : 'lookDone') : t('look', { count: left })
  return t('headline', { items, look })
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
  readonly count: number
  /** How many items of the draft it goes on with. */
  readonly kept: number
  /** How many things have to be said before it can be taken over. */
  readonly lacks: number
  readonly asked: readonly Asked[]
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
          <Headline count={count} asked={asked} />
        </h2>
        <Note {...{ asked, kept, lacks, days, taker }} />
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
