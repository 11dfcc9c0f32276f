import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { adopt } from '../../../../shared/agenda/reading/adopt.ts'
import { dayOf } from '../../../../shared/agenda/reading/over.ts'
import { useShow } from '../../../live/LiveContext.tsx'
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import { say } from '../../../ui/controls/Toasts.tsx'
import { AgendaSwitch } from './AgendaSwitch.tsx'
import { Facts, Lacks } from './Facts.tsx'
import { FindingList } from './FindingList.tsx'
import { GotTable } from './GotTable.tsx'
import { gotRows, spanOf } from './model/gotRows.ts'
import { itemCount, litBy, type Pointed, tiesOf } from './model/ties.ts'
import {
  answered,
  askedOf,
  type FindingAnswer,
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
import { useFollowing } from './useFollowing.ts'
import type { IntakeActs } from './useIntake.ts'
import { usePointing } from './usePointing.ts'
import { useTaking } from './useTaking.ts'
import './wall.css'

/** What the agenda that is taken over is compared with: the draft, then what is published. */
function useHeld(): readonly Agenda[] {
  const draft = useShow((state) => state.show?.draft?.agenda ?? null)
  const published = useShow((state) => state.show?.published?.agenda ?? null)
  return useMemo(() => [draft, published].filter((one) => one !== null), [draft, published])
}

/** Everything that the page shows of a reading, worked out once for each answer. */
function useRead(work: Work, held: readonly Agenda[]) {
  return useMemo(() => {
    const asked = askedOf(work)
    const shown = shownAgenda(work)
    const wishes = wishesOf(work)
    const adopted = adopt(takenOver(work), wishes, held)
    return {
      ...{ asked, shown, wishes, adopted, ties: tiesOf(shown, asked), span: spanOf(adopted) },
      rows: gotRows(shown, asked, adopted),
    }
  }, [work, held])
}

/** What was lacking when the reading came stays asked for, so that its field does not go while somebody types in it. */
function useFirstLacks(work: Work, held: readonly Agenda[]) {
  const { reading, agenda } = work
  return useMemo(() => {
    const read = reading.agendas[agenda]
    const adopted = read === undefined ? null : adopt(read, { date: null, zone: null }, held)
    return adopted === null || adopted.ok ? [] : adopted.lacks
  }, [reading, agenda, held])
}

type PageProps = {
  readonly work: Work
  readonly acts: IntakeActs
  readonly done: () => void
}

/** A reading beside its source: findings with their answers, and the agenda as it would be taken over. */
export function ReadPage({ work, acts, done }: PageProps) {
  const { change, again } = acts
  const { t } = useTranslation('planner')
  const held = useHeld()
  const { asked, shown, wishes, adopted, ties, span, rows } = useRead(work, held)
  const lacks = useFirstLacks(work, held)
  const taking = useTaking(() => {
    say(t('paste.taken'))
    acts.taken()
    done()
  })
  const [pane, setPane] = useState<Pane>('got')
  const part = useRef<HTMLElement>(null)
  const jump = useCallback(
    (pointed: Pointed) => {
      const target = otherSide(pointed, ties)
      if (target === null) return
      setPane(target.side)
      showIn(part.current, target)
    },
    [ties],
  )
  const pointed = usePointing(part, jump)
  const lit = useMemo(() => litBy(pointed, ties), [pointed, ties])
  useFollowing(part, pointed, ties)
  const answer = (answers: Readonly<Record<number, FindingAnswer | null>>) =>
    change(
      Object.entries(answers).reduce(
        (made, [index, said]) => answered(made, Number(index), said),
        work,
      ),
    )
  const take = () => {
    if (adopted.ok) taking.take(adopted.agenda)
    else part.current?.querySelector<HTMLElement>('#paste-lacks input')?.focus()
  }
  const { agenda } = shown
  return (
    <main className="paste-read" ref={part}>
      <ReadHead
        {...{ asked, again, done, take, waits: taking.waits, count: itemCount(agenda) }}
        faults={adopted.ok ? [] : adopted.faults}
        kept={adopted.ok ? adopted.kept : 0}
        lacks={adopted.ok ? 0 : adopted.lacks.length}
      />
      <AgendaSwitch work={work} choose={(to) => change({ ...work, agenda: to })} />
      <PaneSwitch pane={pane} show={setPane} />
      <div className="paste-panes" data-pane={pane}>
        <ScrollRegion name={t('paste.source')} className="paste-source">
          <h3 className="paste-label">{t('paste.source')}</h3>
          <SourcePane source={work.reading.source} ties={ties} lit={lit} />
        </ScrollRegion>
        <ScrollRegion name={t('paste.got')} className="paste-got">
          <h3 className="paste-label">{t('paste.got')}</h3>
          <div className="paste-got-columns">
            <div>
              <Lacks {...factsOf()} />
              <Offers {...factsOf()} show={held[0] ?? null} />
              <FindingList
                {...{ asked, lit, answer, agenda: shown.bare, source: work.reading.source }}
                key={work.agenda}
              />
              <Facts {...factsOf()} />
            </div>
            <GotTable rows={rows} lit={lit} />
          </div>
        </ScrollRegion>
      </div>
    </main>
  )

  function factsOf() {
    return {
      ...{ agenda, wishes, span, lacks, notes: work.notes },
      date: adopted.ok ? dayOf(adopted.agenda) : (wishes.date ?? agenda.date),
      zones: adopted.ok ? adopted.agenda.zones : agenda.zones,
      languages: adopted.ok ? adopted.agenda.languages : [],
      starts: work.starts[work.agenda] ?? '',
      wish: (wish: Partial<typeof wishes>) => change(wished(work, wish)),
      start: (time: string) => change({ ...work, starts: { ...work.starts, [work.agenda]: time } }),
      keepNotes: (notes: boolean) => change({ ...work, notes }),
    }
  }
}
