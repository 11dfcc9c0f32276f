import { type ReactNode, type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { draftFromReading } from '../../../shared/agenda/reading/draftFromReading.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ScrollRegion } from '../controls/ScrollRegion.tsx'
import { AgendaSwitch } from './AgendaSwitch.tsx'
import { Facts } from './Facts.tsx'
import { FindingList } from './FindingList.tsx'
import { GotTable } from './GotTable.tsx'
import { Lacks } from './Lacks.tsx'
import { factLines } from './model/factLines.ts'
import { gotRows, spanOf } from './model/gotRows.ts'
import { knownOf } from './model/known.ts'
import { asksOf, missingOf } from './model/missing.ts'
import { takenBy } from './model/taken.ts'
import { type Lit, litBy, type Pointed, type Ties, tiesOf } from './model/ties.ts'
import {
  answered,
  askedOf,
  type FindingAnswer,
  type Kept,
  shownAgenda,
  takenOver,
  type Work,
  wished,
  wishesOf,
} from './model/work.ts'
import { Offers } from './Offers.tsx'
import { type Pane, PaneSwitch } from './PaneSwitch.tsx'
import { ReadHead } from './ReadHead.tsx'
import { SourcePane } from './SourcePane.tsx'
import { otherSide, showIn } from './sides.ts'
import type { Taker } from './taker.ts'
import { useFollowing } from './useFollowing.ts'
import type { IntakeActs } from './useIntake.ts'
import { usePointing } from './usePointing.ts'
import './wall.css'

/** Everything that the page shows of a reading, worked out once for each answer. What the source lacked stays asked for, so that its field does not go while somebody types in it. */
function useRead(work: Work, held: readonly Agenda[]) {
  return useMemo(() => {
    const lacks = asksOf(work, held)
    const asked = askedOf(work, lacks.length)
    const shown = shownAgenda(work)
    const wishes = wishesOf(work)
    const adopted = draftFromReading(takenOver(work), wishes, held)
    return {
      asked,
      lacks,
      missing: missingOf(work, held),
      shown,
      wishes,
      adopted,
      ties: tiesOf(shown, asked),
      span: spanOf(adopted),
      rows: gotRows(shown, asked, adopted),
    }
  }, [work, held])
}

type Answers = Readonly<Record<number, FindingAnswer | null>>

/** The same with the findings of these numbers answered; null: no longer. */
function withAnswers(work: Work, answers: Answers): Work {
  return Object.entries(answers).reduce(
    (made, [index, said]) => answered(made, Number(index), said),
    work,
  )
}

/** The source with what each of its lines became. */
function Source(props: {
  readonly work: Work
  readonly asked: ReturnType<typeof useRead>['asked']
  readonly ties: Ties
  readonly lit: Lit
}) {
  const { work, asked, ties, lit } = props
  const { t } = useTranslation('intake')
  return (
    <ScrollRegion name={t('source')} className="paste-source">
      <h3 className="paste-label">{t('source')}</h3>
      <SourcePane reading={work.reading} asked={asked} agenda={work.agenda} ties={ties} lit={lit} />
    </ScrollRegion>
  )
}

/** What is lit on both sides by what is pointed at; a press goes over to the other side, in the pane that is shown then. */
function useLit(part: RefObject<HTMLElement | null>, ties: Ties, show: (pane: Pane) => void): Lit {
  const jump = useCallback(
    (pointed: Pointed) => {
      const target = otherSide(pointed, ties)
      if (target === null) return
      show(target.side)
      showIn(part.current, target)
    },
    [part, ties, show],
  )
  const pointed = usePointing(part, jump)
  useFollowing(part, pointed, ties)
  return useMemo(() => litBy(pointed, ties), [pointed, ties])
}

type PageProps = {
  readonly work: Work
  readonly acts: IntakeActs
  readonly taker: Taker
  readonly more: ReactNode
}

/** A reading beside its source: findings with their answers, and the agenda as it would be taken over. */
export function ReadPage({ work, acts, taker, more }: PageProps) {
  const { change, again } = acts
  const { t } = useTranslation('intake')
  const { held } = taker
  const { asked, lacks, missing, shown, wishes, adopted, ties, span, rows } = useRead(work, held)
  const [pane, setPane] = useState<Pane>('got')
  const part = useRef<HTMLElement>(null)
  const lit = useLit(part, ties, setPane)
  const answer = (answers: Answers) => change(withAnswers(work, answers))
  const take = () => {
    const { made, lacking } = takenBy(taker, work)
    if (lacking === null) return taker.take(made)
    if (lacking !== work.agenda) change({ ...work, agenda: lacking })
    // Once the day that lacks something is shown.
    requestAnimationFrame(() =>
      part.current?.querySelector<HTMLElement>('#paste-lacks input')?.focus(),
    )
  }
  const { agenda } = shown
  return (
    <main className="paste-read" ref={part}>
      <ReadHead
        asked={asked}
        again={again}
        take={take}
        taker={taker}
        work={work}
        missing={missing}
        shown={agenda}
        faults={adopted.ok ? [] : adopted.faults}
        kept={adopted.ok ? adopted.matched : 0}
        lacks={adopted.ok ? 0 : adopted.missing.length}
        days={taker.each ? work.reading.agendas.length : 1}
      />
      <AgendaSwitch work={work} held={held} choose={(to) => change({ ...work, agenda: to })} />
      <PaneSwitch pane={pane} show={setPane} />
      <div className="paste-panes" data-pane={pane}>
        <Source work={work} asked={asked} ties={ties} lit={lit} />
        <ScrollRegion name={t('got')} className="paste-got">
          <h3 className="paste-label">{t('got')}</h3>
          <div className="paste-got-columns">
            <div>
              <Lacks {...factsOf()} missing={missing} />
              <Offers {...factsOf()} show={held[0] ?? null} />
              <FindingList
                asked={asked}
                lit={lit}
                answer={answer}
                agenda={shown.bare}
                reading={work.reading}
                at={work.agenda}
                key={work.agenda}
              />
              <Facts {...factsOf()} lines={factLines(work.reading)}>
                {more}
              </Facts>
            </div>
            <GotTable rows={rows} lit={lit} />
          </div>
        </ScrollRegion>
      </div>
    </main>
  )

  function factsOf() {
    return {
      agenda,
      wishes,
      span,
      lacks,
      kept: work,
      makes: held.length === 0,
      ...knownOf(adopted, agenda, wishes),
      starts: work.starts[work.agenda] ?? '',
      wish: (wish: Partial<typeof wishes>) => change(wished(work, wish)),
      start: (time: string) => change({ ...work, starts: { ...work.starts, [work.agenda]: time } }),
      keep: (texts: Partial<Kept>) => change({ ...work, ...texts }),
    }
  }
}
