import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaFault } from '../../../../shared/agenda/checks.ts'
import { useShow } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { itemsHeld } from './model/draftHeld.ts'
import type { Asked } from './model/work.ts'
import { usePasteWords } from './words.ts'

/** What was read and what is left to look at, in one sentence. */
function Headline({ count, asked }: { readonly count: number; readonly asked: readonly Asked[] }) {
  const { t } = useTranslation('planner')
  const left = asked.filter(({ answer }) => answer === null).length
  const items = t('paste.items', { count })
  const look = left === 0 ? t('paste.lookNone') : t('paste.look', { count: left })
  return t('paste.headline', { items, look })
}

/** What has to be done first, what taking it over replaces, and what of that stays. */
function Note({ asked, kept, lacks }: Pick<HeadProps, 'asked' | 'kept' | 'lacks'>) {
  const { t } = useTranslation('planner')
  const { sentences } = usePasteWords()
  const held = useShow((state) => itemsHeld(state.show?.draft?.agenda ?? null))
  const needs = asked.filter(({ answer, needsAnswer }) => needsAnswer && answer === null).length
  return (
    <p className="second">
      {sentences([
        lacks === 0 ? null : t('paste.lacks', { count: lacks }),
        needs === 0 ? null : t('paste.needs', { count: needs }),
        t('paste.nothingYet'),
        held === 0 ? null : t('paste.replaces', { count: held }),
        held === 0 || kept === 0
          ? null
          : t(kept < held ? 'paste.keeps' : 'paste.keepsAll', { count: kept }),
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
  readonly waits: boolean
  readonly take: () => void
  readonly again: () => void
  readonly done: () => void
}

/** The headline of a reading, and what is done with it as a whole. */
export function ReadHead({
  count,
  kept,
  lacks,
  asked,
  faults,
  waits,
  take,
  again,
  done,
}: HeadProps) {
  const { t } = useTranslation('planner')
  const head = useRef<HTMLHeadingElement>(null)
  // The reading has come: who does not see it hears it.
  useEffect(() => head.current?.focus(), [])
  return (
    <div className="paste-head">
      <div>
        <h2 ref={head} tabIndex={-1} aria-live="polite">
          <Headline count={count} asked={asked} />
        </h2>
        <Note asked={asked} kept={kept} lacks={lacks} />
        {faults.length === 0 ? null : (
          <div role="alert" className="paste-faults">
            <p>{t('paste.faults')}</p>
            <ul>
              {faults.map(({ path, problem }) => (
                <li key={`${path} ${problem}`} lang="en">
                  {path}: {problem}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <div className="paste-head-acts">
        <Button look="bare" onClick={done}>
          {t('paste.back')}
        </Button>
        <Button onClick={again}>{t('paste.again')}</Button>
        <Button look="ink" data-take="" disabled={waits || faults.length > 0} onClick={take}>
          {t(waits ? 'paste.taking' : 'paste.take')}
        </Button>
      </div>
    </div>
  )
}
