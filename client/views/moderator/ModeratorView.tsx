import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Title } from '../../ui/agenda/AgendaText.tsx'
import { WithChime } from '../../ui/chime/WithChime.tsx'
import { AnswerLines } from '../../ui/connection/AnswerLines.tsx'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import { KeySheet } from '../../ui/controls/KeySheet.tsx'
import { useKeys } from '../../ui/controls/keys.tsx'
import { useMedia, usePageTheme, useThemeChoice } from '../../ui/controls/theme.ts'
import { useRunningTab } from '../../ui/frame/useTabName.ts'
import { PaneHead } from '../../ui/layout/Pane.tsx'
import { MeetingRow, WithMeeting } from '../../ui/meeting/WithMeeting.tsx'
import { SmallWindowNotice, WithSmallWindow } from '../../ui/smallWindow/WithSmallWindow.tsx'
import { roomFace } from '../../ui/smallWindow/windowRole.ts'
import { AgendaTable } from './agenda/AgendaTable.tsx'
import { ItemMenu } from './agenda/ItemMenu.tsx'
import {
  Bar,
  ClockFact,
  FailedScreens,
  ServerWriting,
  StageFact,
  UnsureFact,
  WithdrawnToast,
} from './bar/Bar.tsx'
import { Head } from './bar/Head.tsx'
import css from './console.module.css'
import { ConsoleDialogs, NO_DIALOG } from './context/ConsoleDialogs.tsx'
import { type ContextProps, useConsoleContext } from './context/consoleContext.ts'
import { type Console as ConsoleParts, useConsole } from './context/useConsole.ts'
import { EndedReport } from './now/EndedReport.tsx'
import { Foot, GiveTime } from './now/Foot.tsx'
import { LiveItem } from './now/LiveItem.tsx'
import { NextBlock, RestOfAgenda } from './now/NextBlock.tsx'
import { RecoveryPane } from './recovery/RecoveryPane.tsx'
import { Search } from './search/Search.tsx'
import { NewestRequest, RequestCount } from './side/Requests.tsx'
import { Side } from './side/Side.tsx'
import { TimelinePane } from './timeline/TimelinePane.tsx'

/** The left column: the live item, its time, the next item, and the buttons that move the show on. */
function LeftColumn(parts: ConsoleParts) {
  const { t } = useTranslation('moderator')
  const phone = useMedia('handheld')
  const { context, panes } = parts
  const hasEnded = context.show.run.position.status === 'ended'
  return (
    <section className={`column ${css.now}`} aria-label={t('now.on')}>
      <PageParts>
        {hasEnded ? <EndedReport context={context} /> : <LiveItem context={context} />}
        {hasEnded ? null : <GiveTime {...parts} />}
        {phone && !hasEnded ? (
          <RequestCount context={context} open={() => panes.open('side')} />
        ) : null}
        {hasEnded ? null : <NextBlock context={context} />}
        {phone ? <RestOfAgenda context={context} open={() => panes.open('agenda')} /> : null}
        <Foot {...parts} />
      </PageParts>
    </section>
  )
}

/** The middle column: the agenda; on a phone it is a page with Close. */
function MiddleColumn(parts: ConsoleParts) {
  const { t } = useTranslation('moderator')
  const phone = useMedia('handheld')
  return (
    <div className={`column ${css.agenda}`}>
      {phone ? <PaneHead title={t('side.agenda')} close={parts.panes.close} /> : null}
      <AgendaTable {...parts} />
    </div>
  )
}

/** Recovery or the timeline; also the newest request, if the side column is covered too. */
function Cover({ isAllCovered, ...parts }: ConsoleParts & { readonly isAllCovered: boolean }) {
  const { context, recovery, panes } = parts
  const request = isAllCovered ? <NewestRequest context={context} back={panes.close} /> : null
  return (
    <div className={`column ${css.cover}`}>
      {recovery.view !== null ? (
        <RecoveryPane {...parts} view={recovery.view} request={request} />
      ) : (
        <TimelinePane {...parts} request={request} />
      )}
    </div>
  )
}

/** The show's title as a heading for screen readers, while a page covers the left column of a phone. */
function PageHeading({ context }: ContextProps) {
  const phone = useMedia('handheld')
  const agenda = context.show.published?.agenda
  return phone && agenda !== undefined ? (
    <h1 className="unseen">
      <Title texts={agenda.title} />
    </h1>
  ) : null
}

/** The agenda and the side column. Recovery or the timeline cover both, on a tablet only the agenda. On a phone each is a page over the left column. */
function RightSide(parts: ConsoleParts) {
  const { recovery, timeline, panes } = parts
  const tablet = useMedia('tablet')
  const phone = useMedia('handheld')
  const isCovered = recovery.view !== null || timeline.open
  const isAllCovered = isCovered && (phone || !tablet)
  const isAgenda = panes.shown === 'agenda'
  const hasSide = !phone || (panes.shown !== null && !isAgenda)
  return (
    <>
      {panes.shown === null ? null : <PageHeading context={parts.context} />}
      {isCovered ? <Cover {...parts} isAllCovered={isAllCovered} /> : null}
      {isCovered || (phone && !isAgenda) ? null : <MiddleColumn {...parts} />}
      {hasSide && !isAllCovered ? <Side {...parts} /> : null}
    </>
  )
}

function Console({ context }: ContextProps) {
  const parts = useConsole(context)
  const { dialog, show, selection, keys } = parts
  const theme = useThemeChoice('moderator', 'system')
  const close = () => show(NO_DIALOG)
  useKeys(keys)
  usePageTheme(theme.theme)
  useRunningTab('moderator')
  return (
    <div className={css.console}>
      <PageParts>
        <Bar {...parts} theme={theme} />
        <Head {...parts} />
        <main className={css.columns}>
          <PageParts>
            <LeftColumn {...parts} />
            <RightSide {...parts} />
            <div className={css.notices}>
              <div data-testid="facts">
                <ClockFact context={context} />
                <UnsureFact />
                <FailedScreens context={context} />
                <StageFact context={context} />
                <MeetingRow />
              </div>
              <SmallWindowNotice />
              <ServerWriting context={context} />
              <AnswerLines />
            </div>
          </PageParts>
        </main>
        {selection.menu === null ? null : (
          <ItemMenu {...parts} menu={selection.menu} onClose={selection.closeMenu} />
        )}
        <Search
          {...parts}
          open={dialog.kind === 'find'}
          onClose={() => show((now) => (now.kind === 'find' ? NO_DIALOG : now))}
          onSelect={selection.select}
        />
        <WithdrawnToast context={context} />
        <ConsoleDialogs context={context} dialog={dialog} onClose={close} />
        <KeySheet open={dialog.kind === 'keys'} onClose={close} bindings={keys} />
      </PageParts>
    </div>
  )
}

const card = roomFace('moderator')

/** The moderator's console. */
export function ModeratorView() {
  const context = useConsoleContext()
  return (
    <WithSmallWindow whose="moderator" face={card}>
      {context === null ? null : (
        <WithMeeting roomBefore={false}>
          <WithChime screen="moderator">
            <Console context={context} />
          </WithChime>
        </WithMeeting>
      )}
    </WithSmallWindow>
  )
}
