import { memo } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { CardNotice } from '../../ui/card/CardButton.tsx'
import { roomFace } from '../../ui/card/roomFace.ts'
import { WithCard } from '../../ui/card/WithCard.tsx'
import { WithChime } from '../../ui/chime/WithChime.tsx'
import { PendingList } from '../../ui/connection/PendingList.tsx'
import { RefusalLine } from '../../ui/connection/RefusalLine.tsx'
import { useLost } from '../../ui/connection/useLost.ts'
import { KeySheet } from '../../ui/controls/KeySheet.tsx'
import { ScrollRegion } from '../../ui/controls/ScrollRegion.tsx'
import { usePageTheme, useThemeChoice } from '../../ui/controls/theme.ts'
import { useKeys } from '../../ui/controls/useKeys.ts'
import { useMedia } from '../../ui/controls/useMedia.ts'
import { PageParts } from '../../ui/frame/PageParts.tsx'
import { useRunningTab } from '../../ui/frame/useTabName.ts'
import { MeetingRow, WithMeeting } from '../../ui/meeting/WithMeeting.tsx'
import { ItemDialog } from './agenda/ItemDialog.tsx'
import { ItemMenu } from './agenda/ItemMenu.tsx'
import type { Moves } from './agenda/moves.ts'
import { RemarkDialog } from './agenda/RemarkDialog.tsx'
import { SwapDialog } from './agenda/SwapDialog.tsx'
import { Beside } from './Beside.tsx'
import { AgainDialog } from './bar/AgainDialog.tsx'
import { EndDialog } from './bar/EndDialog.tsx'
import { HeadlineBar } from './bar/HeadlineBar.tsx'
import { LinksDialog } from './bar/LinksDialog.tsx'
import { ClockFact, FailedScreens, ServerWriting, UnsureFact } from './bar/ServerFacts.tsx'
import { TopBar } from './bar/TopBar.tsx'
import { WithdrawnToast } from './bar/WithdrawnToast.tsx'
import type { Desk } from './desk/desk.ts'
import { useConsole } from './desk/useConsole.ts'
import { useDesk } from './desk/useDesk.ts'
import { Finder } from './finder/Finder.tsx'
import { FootButtons } from './now/FootButtons.tsx'
import { GiveTime } from './now/GiveTime.tsx'
import { NextBlock } from './now/NextBlock.tsx'
import { OnNow } from './now/OnNow.tsx'
import { StartDialog } from './now/StartDialog.tsx'
import { FloorDialog } from './room/FloorDialog.tsx'
import { FloorTurnLine } from './room/FloorPanel.tsx'
import { MessageDialog } from './room/MessageDialog.tsx'
import { PageDialog } from './room/PageSeen.tsx'
import { NO_PANEL, type Panel } from './room/panels.ts'
import { StageFact } from './room/StageFact.tsx'
import { SeePageProvider } from './room/usePageSeen.ts'
import './desk.css'
import './now/now.css'
import './now/next.css'
import './agenda/agenda.css'
import './agenda/zones.css'
import './agenda/marks.css'
import './room/side.css'
import './room/panelHead.css'
import './log/log.css'
import './sizes/tablet.css'
import './sizes/phone.css'
import './sizes/phoneNow.css'
import './sizes/wall.css'
import './sizes/touch.css'
import './sizes/low.css'
import './sizes/small.css'
import './sizes/side.css'
import './now/lost.css'
import './sizes/steps.css'

type DialogsProps = {
  readonly desk: Desk
  readonly moves: Moves
  readonly panel: Panel
  readonly close: () => void
}

/** What opens beside the countdown; nothing of it renders while it stays closed. */
const Dialogs = memo(
  function Dialogs({ desk, moves, panel, close }: DialogsProps) {
    return (
      <>
        <EndDialog desk={desk} moves={moves} open={panel.kind === 'end'} onClose={close} />
        <AgainDialog desk={desk} open={panel.kind === 'again'} onClose={close} />
        <LinksDialog desk={desk} open={panel.kind === 'links'} onClose={close} />
        <FloorDialog desk={desk} open={panel.kind === 'floor'} onClose={close} />
        <MessageDialog desk={desk} open={panel.kind === 'message'} onClose={close} />
        <ItemDialog desk={desk} task={panel.kind === 'item' ? panel.task : null} onClose={close} />
        <SwapDialog desk={desk} item={panel.kind === 'swap' ? panel.item : null} onClose={close} />
        <RemarkDialog
          desk={desk}
          item={panel.kind === 'remark' ? panel.item : null}
          onClose={close}
        />
        <StartDialog
          desk={desk}
          task={panel.kind === 'start' ? panel.task : null}
          onClose={close}
        />
      </>
    )
  },
  (before, now) => before.panel.kind === 'none' && now.panel.kind === 'none',
)

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

function Console({ desk }: { readonly desk: Desk }) {
  const working = useConsole(desk)
  const { panel, show, moves, selection, steps, log, instead, page, ways, acts, keys } = working
  const { composer, editing, nudging } = working
  const theme = useThemeChoice('moderator', 'system')
  const close = () => show(NO_PANEL)
  const lost = useLost()
  useKeys(keys)
  usePageTheme(theme.theme)
  useRunningTab('moderator')
  return (
    <div
      className="mod"
      data-lost={lost}
      data-list={steps.open || log.open}
      data-instead={instead.shown ?? undefined}
    >
      <PageParts>
        <TopBar desk={desk} menu={{ acts, theme }} find={() => show({ kind: 'find' })} />
        <HeadlineBar
          desk={desk}
          recovering={instead.shown === 'recovery'}
          recover={instead.recovery.toggle}
        />
        <div className="mod-facts">
          <ClockFact desk={desk} />
          <UnsureFact />
          <FailedScreens desk={desk} />
          <StageFact desk={desk} />
          <MeetingRow />
        </div>
        <SeePageProvider value={page.see}>
          <main className="mod-columns">
            <PageParts>
              <Now desk={desk} moves={moves} show={show} />
              <FootButtons
                desk={desk}
                moves={moves}
                steps={steps}
                askEnd={() => show({ kind: 'end' })}
              />
              <Beside
                desk={desk}
                selection={selection}
                editing={editing}
                nudging={nudging}
                composer={composer}
                steps={steps}
                log={log}
                show={show}
                instead={instead}
                page={page}
              />
              <div className="mod-notices">
                <CardNotice />
                <ServerWriting desk={desk} />
                <PendingList />
                <RefusalLine />
              </div>
            </PageParts>
          </main>
        </SeePageProvider>
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
        <PageDialog desk={desk} page={page} />
        <WithdrawnToast desk={desk} />
        <Dialogs desk={desk} moves={moves} panel={panel} close={close} />
        <KeySheet open={panel.kind === 'keys'} onClose={close} bindings={keys} />
      </PageParts>
    </div>
  )
}

const card = roomFace('moderator')

/** A phone with its keyboard up: what is counted and pressed comes first, and the meeting when it is asked for. */
const TIGHT = '(max-height: 500px) and (max-width: 700px)'

/** The moderator's console. */
export function ModeratorView() {
  const desk = useDesk()
  const tight = useMedia(TIGHT)
  return (
    <WithCard whose="moderator" face={card}>
      {desk === null ? null : (
        <WithMeeting roomBefore={!tight}>
          <WithChime screen="moderator">
            <Console desk={desk} />
          </WithChime>
        </WithMeeting>
      )}
    </WithCard>
  )
}
