import { More } from '../../../ui/controls/More.tsx'
import { PageParts } from '../../../ui/frame/PageParts.tsx'
import { StepList } from '../../../ui/steps/StepList.tsx'
import type { Steps } from '../../../ui/steps/useSteps.ts'
import { AgendaTable } from '../agenda/AgendaTable.tsx'
import type { Editing } from '../agenda/useEditing.ts'
import type { TimeNudges } from '../agenda/useNudging.ts'
import type { Selection } from '../agenda/useSelection.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import type { OpenDialog } from '../context/openDialog.ts'
import type { MainPane } from '../context/useMainPane.ts'
import { LogPane } from '../log/LogPane.tsx'
import type { LogPart } from '../log/useLogPart.ts'
import { RecoveryPane } from '../recovery/RecoveryPane.tsx'
import { BoothsPanel } from '../room/BoothsPanel.tsx'
import { FloorPanel } from '../room/FloorPanel.tsx'
import { PageDock } from '../room/PageSeen.tsx'
import { PeoplePanel } from '../room/PeoplePanel.tsx'
import { StagePanel } from '../room/StagePanel.tsx'
import type { PageSeen } from '../room/usePageSeen.ts'
import { TimelinePane } from '../timeline/TimelinePane.tsx'
import { CuePanel } from './CuePanel.tsx'
import { LastLogLines } from './LastLogLines.tsx'
import { Requests } from './Requests.tsx'
import { Answers, Signals } from './Signals.tsx'
import type { Composer } from './useComposer.ts'

type SideProps = {
  readonly context: ConsoleContext
  readonly composer: Composer
  readonly steps: Steps
  readonly log: LogPart
  readonly show: (panel: OpenDialog) => void
}

/** The room beside the agenda; while the list of steps or the log is open, that with what asks for an answer below it. */
function Side({ context, composer, steps, log, show }: SideProps) {
  if (steps.open || log.open) {
    return (
      <aside className="mod-side">
        <PageParts>
          {steps.open ? <StepList steps={steps} /> : <LogPane context={context} log={log} />}
          <Answers context={context} />
        </PageParts>
      </aside>
    )
  }
  return (
    <aside className="mod-side">
      <PageParts>
        <Signals context={context} />
        <Requests context={context} />
        <CuePanel context={context} composer={composer} />
        <StagePanel context={context} write={() => show({ kind: 'message' })} />
        <FloorPanel context={context} give={() => show({ kind: 'floor' })} />
        <BoothsPanel context={context} />
        <PeoplePanel context={context} />
        <LastLogLines context={context} log={log} />
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
  readonly nudging: TimeNudges
  readonly page: PageSeen
  readonly instead: MainPane
}) {
  const { context } = side
  if (shown === 'recovery' && recovery.view !== null)
    return <RecoveryPane context={context} recovery={recovery} view={recovery.view} />
  if (shown === 'timeline')
    return <TimelinePane context={context} selection={selection} timeline={timeline} />
  return (
    <>
      <div className="mod-middle">
        <div className="mod-agenda">
          <PageParts>
            <AgendaTable
              context={context}
              selection={selection}
              editing={editing}
              nudging={nudging}
              show={side.show}
              openTimeline={timeline.toggle}
            />
            <More />
          </PageParts>
        </div>
        <PageDock context={context} page={page} />
      </div>
      <Side {...side} />
    </>
  )
}
