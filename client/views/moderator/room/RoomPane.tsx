import { Suspense } from 'react'
import { floorLanguage, languageChange } from '../../../../shared/run/floorLanguage.ts'
import { liveItemId } from '../../../../shared/run/lookup.ts'
import { PROGRAMME } from '../../../../shared/run/state.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { ErrorBoundary } from '../../../ui/connection/ErrorBoundary.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { useMedia } from '../../../ui/controls/theme.ts'
import { Pane } from '../../../ui/layout/Pane.tsx'
import { useMiniatures } from '../../../ui/miniature/miniature.ts'
import { type ContextProps, possible } from '../context/consoleContext.ts'
import { SelectField } from '../context/Select.tsx'
import type { Console } from '../context/useConsole.ts'
import { useConsoleData, useWords } from '../context/useConsoleData.ts'
import { FloorTurnLine } from '../side/Requests.tsx'
import { BoothsPanel, RoomPeople } from './RoomPeople.tsx'
import css from './roomPane.module.css'
import { languageChoices, lookCommand, lookNamed, PLAIN_LOOKS, setLanguage } from './useRoomActs.ts'

type PartProps = Pick<Console, 'context' | 'show'>

/** A miniature of the stage, on a wide screen only. */
function SmallStage() {
  const miniatures = useMiniatures()
  const wide = useMedia('wide')
  return miniatures === null || !wide ? null : (
    <ErrorBoundary fallback={null}>
      <Suspense>
        <miniatures.stage />
      </Suspense>
    </ErrorBoundary>
  )
}

/** The look of the stage, with a list of the other looks. */
function Stage({ context, show }: PartProps) {
  const { t, reading } = useWords()
  const live = useLive()
  const { look } = context.show.run
  const write = () => show({ kind: 'message' })
  const choose = (name: string) => {
    const command = lookCommand(context, lookNamed(name))
    if (name === 'message') write()
    else if (command !== null) live.give(command)
  }
  const message = look.is === 'message' ? reading(look.texts) : null
  const canChange =
    lookCommand(context, PROGRAMME) !== null || lookCommand(context, { is: 'black' }) !== null
  return (
    <div data-testid="stage" data-look={look.is}>
      <SelectField
        className={css.choice}
        label={t('stage.shows')}
        value={look.is}
        disabled={!canChange}
        choose={choose}
        options={[...PLAIN_LOOKS, 'message' as const].map((name) => [
          name,
          t(`stage.look.${name}`),
        ])}
      />
      {message === null ? null : (
        <p className={css.message}>
          <span lang={message.lang}>{message.text}</span>
          <Button size="small" look="bare" onClick={write}>
            {t('stage.change')}
          </Button>
        </p>
      )}
      <SmallStage />
    </div>
  )
}

/** The language on the floor: as planned, or set here; a change is announced (R18). */
function Language({ context }: ContextProps) {
  const { t, languageName } = useWords()
  const live = useLive()
  const change = useConsoleData(context, ({ show }, now) => languageChange(show, now))
  const { language: chosen } = context.show.run
  const current = floorLanguage(context.show)
  const planned = () =>
    chosen === null && current !== null
      ? t('room.planned', { language: languageName(current) })
      : t('floor.asItem')
  return (
    <>
      <SelectField
        className={css.choice}
        label={t('floor.language')}
        value={chosen ?? ''}
        data-changed={change !== null}
        choose={(tag) => {
          const command = possible(context, setLanguage(context.show, tag || null))
          if (command !== null) live.give(command)
        }}
        options={languageChoices(context.show).map((tag) =>
          tag === null ? ['', planned()] : [tag, languageName(tag)],
        )}
      />
      <span role="status" className="unseen">
        {change === null || current === null
          ? null
          : [languageName(current), t('floor.was', { language: languageName(change.from) })].join(
              ' ',
            )}
      </span>
    </>
  )
}

/** Who has the floor in the live item; or the button that gives it. */
function Floor({ context, show }: PartProps) {
  const { t } = useWords()
  const { floor, position } = context.show.run
  if (floor !== null) return <FloorTurnLine context={context} turn={floor} />
  return (
    <p className={css.choice} data-testid="floor">
      <span>{t('floor.give')}</span>
      {liveItemId(position) === null ? (
        <span>{t('floor.noneOn')}</span>
      ) : (
        <Button size="small" shortcut="F" onClick={() => show({ kind: 'floor' })}>
          {t('room.choose')}
        </Button>
      )}
    </p>
  )
}

/** The room: the look of the stage, the floor and its language, the booths, and the people. */
export function RoomPane({ page, panes, ...parts }: PartProps & Pick<Console, 'page' | 'panes'>) {
  const { t } = useWords()
  return (
    <Pane title={t('side.room')} close={panes.close} testid="room-pane">
      <Stage {...parts} />
      <Language context={parts.context} />
      <Floor {...parts} />
      <BoothsPanel context={parts.context} />
      <RoomPeople context={parts.context} page={page} />
    </Pane>
  )
}
