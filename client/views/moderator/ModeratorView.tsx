import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemOn, nextWaiting } from '../../../shared/run/lookup.ts'
import { CardNotice } from '../../ui/card/CardButton.tsx'
import { RoomCard } from '../../ui/card/RoomCard.tsx'
import { WithCard } from '../../ui/card/WithCard.tsx'
import { PendingList } from '../../ui/connection/PendingList.tsx'
import { RefusalLine } from '../../ui/connection/RefusalLine.tsx'
import { useLost } from '../../ui/connection/useLost.ts'
import { KeySheet } from '../../ui/controls/KeySheet.tsx'
import { More } from '../../ui/controls/More.tsx'
import { ScrollRegion } from '../../ui/controls/ScrollRegion.tsx'
import { usePageTheme, useThemeChoice } from '../../ui/controls/theme.ts'
import { useKeys } from '../../ui/controls/useKeys.ts'
import { useRunningTab } from '../../ui/frame/useTabName.ts'
import { MeetingRow, WithMeeting } from '../../ui/meeting/WithMeeting.tsx'
import { StepList } from '../../ui/steps/StepList.tsx'
import { type Steps, useSteps } from '../../ui/steps/useSteps.ts'
import { AgendaTable } from './agenda/AgendaTable.tsx'
import { ItemDialog } from './agenda/ItemDialog.tsx'
import { ItemMenu } from './agenda/ItemMenu.tsx'
import { type Moves, movesOf } from './agenda/moves.ts'
import { SwapDialog } from './agenda/SwapDialog.tsx'
import { useEditing } from './agenda/useEditing.ts'
import { useItemActs } from './agenda/useItemActs.ts'
import { useMoveActs } from './agenda/useMoveActs.ts'
import { useNudging } from './agenda/useNudging.ts'
import { useSelection } from './agenda/useSelection.ts'
import { AgainDialog } from './bar/AgainDialog.tsx'
import { EndDialog } from './bar/EndDialog.tsx'
import { HeadlineBar } from './bar/HeadlineBar.tsx'
import { LinksDialog } from './bar/LinksDialog.tsx'
import { ClockFact, ServerWriting } from './bar/ServerFacts.tsx'
import { TopBar } from './bar/TopBar.tsx'
import { WithdrawnToast } from './bar/WithdrawnToast.tsx'
import type { Desk } from './desk/desk.ts'
import { useDesk } from './desk/useDesk.ts'
import { useDeskKeys } from './desk/useDeskKeys.ts'
import { Finder } from './finder/Finder.tsx'
import { LogList } from './log/LogList.tsx'
import { LogPanel } from './log/LogPanel.tsx'
import { type LogPart, useLogPart } from './log/useLogPart.ts'
import { FootButtons } from './now/FootButtons.tsx'
import { GiveTime } from './now/GiveTime.tsx'
import { NextBlock } from './now/NextBlock.tsx'
import { OnNow } from './now/OnNow.tsx'
import { StartDialog } from './now/StartDialog.tsx'
import { CuePanel } from './room/CuePanel.tsx'
import { FloorDialog } from './room/FloorDialog.tsx'
import { FloorPanel, FloorTurnLine } from './room/FloorPanel.tsx'
import { HandsPanel } from './room/HandsPanel.tsx'
import { PeoplePanel } from './room/PeoplePanel.tsx'
import { NO_PANEL, type Panel } from './room/panels.ts'
import { SignalsPanel } from './room/SignalsPanel.tsx'
import { type Composer, useComposer } from './room/useComposer.ts'
import { useRoomActs } from './room/useRoomActs.ts'
import './desk.css'
import './now/now.css'
import './now/next.css'
import './agenda/agenda.css'
import './agenda/marks.css'
import './room/side.css'
import './log/log.css'
import './sizes/tablet.css'
import './sizes/phone.css'
import './sizes/phoneNow.css'
import './sizes/wall.css'
import './sizes/touch.css'
import './sizes/low.css'
import './sizes/small.css'
import './now/lost.css'
import './sizes/steps.css'

/** The room beside the agenda; while the list of steps or the log is open, that with what asks for an answer below it. */
function Side({
  desk,
  composer,
  steps,
  log,
  show,
}: {
  readonly desk: Desk
  readonly composer: Composer
  readonly steps: Steps
  readonly log: LogPart
  readonly show: (panel: Panel) => void
}) {
  if (steps.open || log.open) {
    return (
      <aside className="mod-side">
        {steps.open ? <StepList steps={steps} /> : <LogList desk={desk} log={log} />}
        <SignalsPanel desk={desk} />
        {desk.show.hands.length === 0 ? null : <HandsPanel desk={desk} />}
      </aside>
    )
  }
  return (
    <aside className="mod-side">
      <SignalsPanel desk={desk} />
      <HandsPanel desk={desk} />
      <CuePanel desk={desk} composer={composer} />
      <FloorPanel desk={desk} give={() => show({ kind: 'floor' })} />
      <PeoplePanel desk={desk} />
      <LogPanel desk={desk} log={log} />
      <More />
    </aside>
  )
}

function Dialogs({
  desk,
  moves,
  panel,
  close,
}: {
  readonly desk: Desk
  readonly moves: Moves
  readonly panel: Panel
  readonly close: () => void
}) {
  return (
    <>
      <EndDialog desk={desk} moves={moves} open={panel.kind === 'end'} onClose={close} />
      <AgainDialog desk={desk} open={panel.kind === 'again'} onClose={close} />
      <WithdrawnToast desk={desk} />
      <LinksDialog desk={desk} open={panel.kind === 'links'} onClose={close} />
      <FloorDialog desk={desk} open={panel.kind === 'floor'} onClose={close} />
      <ItemDialog desk={desk} task={panel.kind === 'item' ? panel.task : null} onClose={close} />
      <SwapDialog desk={desk} item={panel.kind === 'swap' ? panel.item : null} onClose={close} />
      <StartDialog desk={desk} task={panel.kind === 'start' ? panel.task : null} onClose={close} />
    </>
  )
}

/** What is on, what can be done to its time, who has the floor in it where the panel for that is out of sight, and what is next. */
function Now({
  desk,
  moves,
  show,
}: {
  readonly desk: Desk
  readonly moves: Moves
  readonly show: (panel: Panel) => void
}) {
  const { t } = useTranslation('moderator')
  const { floor } = desk.show.run
  return (
    <ScrollRegion name={t('now.on')} className="mod-now">
      <OnNow desk={desk} />
      <GiveTime desk={desk} moves={moves} show={show} />
      {floor === null ? null : (
        <div className="mod-floor-here" data-testid="floor-here">
          <FloorTurnLine desk={desk} turn={floor} />
        </div>
      )}
      <NextBlock desk={desk} />
    </ScrollRegion>
  )
}

function startOfSelection(desk: Desk): string | null {
  const agenda = desk.show.published?.agenda
  if (agenda === undefined) return null
  return nextWaiting(agenda, desk.show.run) ?? itemOn(desk.show.run.position)
}

function Console({ desk }: { readonly desk: Desk }) {
  const [panel, show] = useState<Panel>(NO_PANEL)
  const composer = useComposer()
  const editing = useEditing()
  const moves = movesOf(desk)
  const selection = useSelection(desk, startOfSelection(desk))
  const nudging = useNudging(desk)
  const ways = { show, edit: editing.edit, nudge: nudging.nudge }
  const steps = useSteps('moderators')
  const log = useLogPart(steps)
  const acts = [...useMoveActs(desk, moves, steps, show), ...useRoomActs(desk, composer, log, show)]
  const item = useItemActs(desk, selection.selected, ways)
  const keys = useDeskKeys({ desk: acts, item }, selection, { steps, log })
  const theme = useThemeChoice('moderator', 'system')
  const close = () => show(NO_PANEL)
  const lost = useLost()
  useKeys(keys)
  usePageTheme(theme.theme)
  useRunningTab('moderator')
  return (
    <div className="mod" data-lost={lost} data-list={steps.open || log.open}>
      <TopBar desk={desk} menu={{ acts, theme }} find={() => show({ kind: 'find' })} />
      <HeadlineBar desk={desk} />
      <div className="mod-facts">
        <ClockFact desk={desk} />
        <MeetingRow />
      </div>
      <main className="mod-columns">
        <Now desk={desk} moves={moves} show={show} />
        <FootButtons desk={desk} moves={moves} steps={steps} askEnd={() => show({ kind: 'end' })} />
        <div className="mod-agenda">
          <AgendaTable desk={desk} selection={selection} editing={editing} nudging={nudging} />
          <More />
        </div>
        <Side desk={desk} composer={composer} steps={steps} log={log} show={show} />
        <div className="mod-notices">
          <CardNotice />
          <ServerWriting desk={desk} />
          <PendingList />
          <RefusalLine />
        </div>
      </main>
      {selection.menu === null ? null : (
        <ItemMenu desk={desk} menu={selection.menu} ways={ways} onClose={selection.closeMenu} />
      )}
      <Finder
        desk={desk}
        acts={acts}
        ways={ways}
        composer={composer}
        open={panel.kind === 'find'}
        onClose={() => show((now) => (now.kind === 'find' ? NO_PANEL : now))}
        onSelect={selection.select}
      />
      <Dialogs desk={desk} moves={moves} panel={panel} close={close} />
      <KeySheet open={panel.kind === 'keys'} onClose={close} bindings={keys} />
    </div>
  )
}

/** The moderator's console. */
export function ModeratorView() {
  const desk = useDesk()
  return (
    <WithCard whose="moderator" face={<RoomCard whose="moderator" />}>
      {desk === null ? null : (
        <WithMeeting roomBefore={true}>
          <Console desk={desk} />
        </WithMeeting>
      )}
    </WithCard>
  )
}
