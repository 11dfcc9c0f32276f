import { More } from '../../ui/controls/More.tsx'
import { PageParts } from '../../ui/frame/PageParts.tsx'
import { StepList } from '../../ui/steps/StepList.tsx'
import type { Steps } from '../../ui/steps/useSteps.ts'
import { AgendaTable } from './agenda/AgendaTable.tsx'
import type { Editing } from './agenda/useEditing.ts'
import type { Nudging } from './agenda/useNudging.ts'
import type { Selection } from './agenda/useSelection.ts'
import type { Desk } from './desk/desk.ts'
import type { Instead } from './desk/useInstead.ts'
import { LogList } from './log/LogList.tsx'
import { LogPanel } from './log/LogPanel.tsx'
import type { LogPart } from './log/useLogPart.ts'
import { RecoveryPane } from './recovery/RecoveryPane.tsx'
import { BoothsPanel } from './room/BoothsPanel.tsx'
import { CuePanel } from './room/CuePanel.tsx'
import { FloorPanel } from './room/FloorPanel.tsx'
import { HandsPanel } from './room/HandsPanel.tsx'
import { PageDock } from './room/PageSeen.tsx'
import { PeoplePanel } from './room/PeoplePanel.tsx'
import type { Panel } from './room/panels.ts'
import { Answers, SignalsPanel } from './room/SignalsPanel.tsx'
import { StagePanel } from './room/StagePanel.tsx'
import type { Composer } from './room/useComposer.ts'
import type { PageSeen } from './room/usePageSeen.ts'
import { TimelinePane } from './timeline/TimelinePane.tsx'

type SideProps = {
  readonly desk: Desk
  readonly composer: Composer
  readonly steps: Steps
  readonly log: LogPart
  readonly show: (panel: Panel) => void
}

/** The room beside the agenda; while the list of steps or the log is open, that with what asks for an answer below it. */
function Side({ desk, composer, steps, log, show }: SideProps) {
  if (steps.open || log.open) {
    return (
      <aside className="mod-side">
        <PageParts>
          {steps.open ? <StepList steps={steps} /> : <LogList desk={desk} log={log} />}
          <Answers desk={desk} />
        </PageParts>
      </aside>
    )
  }
  return (
    <aside className="mod-side">
      <PageParts>
        <SignalsPanel desk={desk} />
        <HandsPanel desk={desk} />
        <CuePanel desk={desk} composer={composer} />
        <StagePanel desk={desk} write={() => show({ kind: 'message' })} />
        <FloorPanel desk={desk} give={() => show({ kind: 'floor' })} />
        <BoothsPanel desk={desk} />
        <PeoplePanel desk={desk} />
        <LogPanel desk={desk} log={log} />
        <More />
      </PageParts>
    </aside>
  )
}

/** What is beside what is on: the agenda and the room, or the timeline or the ways to land in the place of both. */
export function Beside({
  selection,
  editing,
  nudging,
  page,
  instead: { timeline, recovery, shown },
  ...side
}: SideProps & {
  readonly selection: Selection
  readonly editing: Editing
  readonly nudging: Nudging
  readonly page: PageSeen
  readonly instead: Instead
}) {
  const { desk } = side
  if (shown === 'recovery' && recovery.view !== null)
    return <RecoveryPane desk={desk} recovery={recovery} view={recovery.view} />
  if (shown === 'timeline')
    return <TimelinePane desk={desk} selection={selection} timeline={timeline} />
  return (
    <>
      <div className="mod-middle">
        <div className="mod-agenda">
          <PageParts>
            <AgendaTable
              desk={desk}
              selection={selection}
              editing={editing}
              nudging={nudging}
              show={side.show}
              openTimeline={timeline.toggle}
            />
            <More />
          </PageParts>
        </div>
        <PageDock desk={desk} page={page} />
      </div>
      <Side {...side} />
    </>
  )
}
