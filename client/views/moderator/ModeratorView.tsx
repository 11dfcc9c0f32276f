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
import { AgainDialog } from './bar/AgainDialog.tsx'
import { EndDialog } from './bar/EndDialog.tsx'
import { HeadlineBar } from './bar/HeadlineBar.tsx'
import { LinksDialog } from './bar/LinksDialog.tsx'
import { ClockFact, FailedScreens, ServerWriting, UnsureFact } from './bar/ServerFacts.tsx'
import { TopBar } from './bar/TopBar.tsx'
import { WithdrawnToast } from './bar/WithdrawnToast.tsx'
import type { ConsoleContext } from './context/consoleContext.ts'
import { NO_DIALOG, type OpenDialog } from './context/openDialog.ts'
import { useConsole } from './context/useConsole.ts'
import { useConsoleContext } from './context/useConsoleContext.ts'
import { FootButtons } from './now/FootButtons.tsx'
import { GiveTime } from './now/GiveTime.tsx'
import { NextBlock } from './now/NextBlock.tsx'
import { OnNow } from './now/OnNow.tsx'
import { StartDialog } from './now/StartDialog.tsx'
import { FloorDialog } from './room/FloorDialog.tsx'
import { FloorTurnLine } from './room/FloorPanel.tsx'
import { MessageDialog } from './room/MessageDialog.tsx'
import { PageDialog } from './room/PageSeen.tsx'
import { StageFact } from './room/StageFact.tsx'
import { SeePageProvider } from './room/usePageSeen.ts'
import { Search } from './search/Search.tsx'
import { Beside } from './side/Beside.tsx'
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
  readonly context: ConsoleContext
  readonly moves: Moves
  readonly panel: OpenDialog
  readonly close: () => void
}

/** What opens beside the countdown; nothing of it renders while it stays closed. */
const Dialogs = memo(
  function Dialogs({ context, moves, panel, close }: DialogsProps) {
    return (
      <>
        <EndDialog context={context} moves={moves} open={panel.kind === 'end'} onClose={close} />
        <AgainDialog context={context} open={panel.kind === 'again'} onClose={close} />
        <LinksDialog context={context} open={panel.kind === 'links'} onClose={close} />
        <FloorDialog context={context} open={panel.kind === 'floor'} onClose={close} />
        <MessageDialog context={context} open={panel.kind === 'message'} onClose={close} />
        <ItemDialog
          context={context}
          task={panel.kind === 'item' ? panel.task : null}
          onClose={close}
        />
        <SwapDialog
          context={context}
          item={panel.kind === 'swap' ? panel.item : null}
          onClose={close}
        />
        <RemarkDialog
          context={context}
          item={panel.kind === 'remark' ? panel.item : null}
          onClose={close}
        />
        <StartDialog
          context={context}
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
  context,
  moves,
  show,
}: {
  readonly context: ConsoleContext
  readonly moves: Moves
  readonly show: (panel: OpenDialog) => void
}) {
  const { t } = useTranslation('moderator')
  const { floor } = context.show.run
  return (
    <ScrollRegion name={t('now.on')} className="mod-now">
      <OnNow context={context} />
      <GiveTime context={context} moves={moves} show={show} />
      {floor === null ? null : (
        <div className="mod-floor-here" data-testid="floor-here">
          <FloorTurnLine context={context} turn={floor} />
        </div>
      )}
      <NextBlock context={context} />
    </ScrollRegion>
  )
}

function Console({ context }: { readonly context: ConsoleContext }) {
  const working = useConsole(context)
  const { panel, show, moves, selection, steps, log, instead, page, ways, acts, keys } = working
  const { composer, editing, nudging } = working
  const theme = useThemeChoice('moderator', 'system')
  const close = () => show(NO_DIALOG)
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
        <TopBar context={context} menu={{ acts, theme }} find={() => show({ kind: 'find' })} />
        <HeadlineBar
          context={context}
          recovering={instead.shown === 'recovery'}
          recover={instead.recovery.toggle}
        />
        <div className="mod-facts">
          <ClockFact context={context} />
          <UnsureFact />
          <FailedScreens context={context} />
          <StageFact context={context} />
          <MeetingRow />
        </div>
        <SeePageProvider value={page.see}>
          <main className="mod-columns">
            <PageParts>
              <Now context={context} moves={moves} show={show} />
              <FootButtons
                context={context}
                moves={moves}
                steps={steps}
                askEnd={() => show({ kind: 'end' })}
              />
              <Beside
                context={context}
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
                <ServerWriting context={context} />
                <PendingList />
                <RefusalLine />
              </div>
            </PageParts>
          </main>
        </SeePageProvider>
        {selection.menu === null ? null : (
          <ItemMenu
            context={context}
            menu={selection.menu}
            ways={ways}
            onClose={selection.closeMenu}
          />
        )}
        <Search
          context={context}
          acts={acts}
          ways={ways}
          composer={composer}
          open={panel.kind === 'find'}
          onClose={() => show((now) => (now.kind === 'find' ? NO_DIALOG : now))}
          onSelect={selection.select}
        />
        <PageDialog context={context} page={page} />
        <WithdrawnToast context={context} />
        <Dialogs context={context} moves={moves} panel={panel} close={close} />
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
  const context = useConsoleContext()
  const tight = useMedia(TIGHT)
  return (
    <WithCard whose="moderator" face={card}>
      {context === null ? null : (
        <WithMeeting roomBefore={!tight}>
          <WithChime screen="moderator">
            <Console context={context} />
          </WithChime>
        </WithMeeting>
      )}
    </WithCard>
  )
}
