import { floorLanguage, languageChange } from '../../../../shared/run/floorLanguage.ts'
import type { FloorTurn } from '../../../../shared/run/state.ts'
import { digits, spentSeconds } from '../../../../shared/time/format.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Term } from '../../../ui/controls/Term.tsx'
import { useFloorFigure } from '../../../ui/countdown/useFloorFigure.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useWords } from '../context/useWords.ts'
import { personName } from '../side/Requests.tsx'
import { languageChoices, setLanguage } from './floor.ts'
import './heard.css'

/** The stopwatch of a turn as everyone is told it, and what it is measured against. */
function TurnWatch({ turn }: { readonly turn: FloorTurn }) {
  const { t } = useWords()
  const figure = useFloorFigure()
  if (figure === null) return <b className="mod-watch">–:––</b>
  const limit = digits(spentSeconds(turn.limit ?? 0))
  return (
    <>
      <b className="mod-watch">{figure.text}</b> {t(`floor.${figure.kind}`, { limit })}
    </>
  )
}

/** Who has the word inside what is on, for how long still, and the end of it. */
export function FloorTurnLine({
  context,
  turn,
}: {
  readonly context: ConsoleContext
  readonly turn: FloorTurn
}) {
  const { t } = useWords()
  const over = useFloorFigure()?.kind === 'over'
  return (
    <div className="mod-turn" data-over={over}>
      <p>
        <b>{personName(context.show, turn.person, context.lang)}</b> {t('floor.has')}
      </p>
      <p>
        <TurnWatch turn={turn} />
      </p>
      <CommandButton
        size="small"
        shortcut="F"
        command={possible(context, { type: 'endFloor', turn: turn.id })}
      >
        {t('floor.end')}
      </CommandButton>
    </div>
  )
}

function LanguageButtons({ context }: { readonly context: ConsoleContext }) {
  const { t } = useWords()
  const set = context.show.run.language
  const tongue = useLanguageNames()
  return (
    <fieldset className="mod-languages" aria-label={t('floor.language')}>
      {languageChoices(context.show).map((tag) => (
        <CommandButton
          key={tag ?? 'item'}
          size="small"
          look="bare"
          aria-pressed={tag === set}
          command={possible(context, setLanguage(context.show, tag))}
        >
          {tag === null ? t('floor.asItem') : tongue.name(tag)}
        </CommandButton>
      ))}
    </fieldset>
  )
}

/** The language on the floor; marked for a while once it is another, in the room that it has (R18). */
function Heard({ context }: { readonly context: ConsoleContext }) {
  const { t } = useWords()
  const tongue = useLanguageNames()
  const heard = floorLanguage(context.show)
  const change = useConsoleData(context, ({ show }, now) => languageChange(show, now))
  return (
    <span role="status" className="mod-heard" data-new={change !== null}>
      {heard === null ? null : (
        <Term id="floorLanguage">
          <b>{tongue.name(heard)}</b>
        </Term>
      )}
      {change === null ? null : (
        <span className="unseen">{t('floor.was', { language: tongue.name(change.from) })}</span>
      )}
    </span>
  )
}

/** Who has the word inside what is on, with a stopwatch; and the language of the floor. */
export function FloorPanel({
  context,
  give,
}: {
  readonly context: ConsoleContext
  readonly give: () => void
}) {
  const { t } = useWords()
  const { floor, position } = context.show.run
  const on = position.status === 'live' || position.status === 'paused'
  return (
    <section className="mod-panel" data-testid="floor">
      <div className="mod-panel-head">
        <h2>
          {t('floor.title')} <Heard context={context} />
        </h2>
        {floor === null ? (
          <Button size="small" shortcut="F" disabled={!on} onClick={give}>
            {t('floor.give')}
          </Button>
        ) : null}
      </div>
      {floor === null ? null : <FloorTurnLine context={context} turn={floor} />}
      <LanguageButtons context={context} />
    </section>
  )
}
