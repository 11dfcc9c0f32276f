import { floorLanguage, languageChange } from '../../../../shared/run/floorLanguage.ts'
import type { FloorTurn } from '../../../../shared/run/state.ts'
import { digits, spentSeconds } from '../../../../shared/time/format.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Term } from '../../../ui/controls/Term.tsx'
import { useFloorFigure } from '../../../ui/countdown/useFloorFigure.ts'
import { CommandButton } from '../desk/CommandButton.tsx'
import { type Desk, possible } from '../desk/desk.ts'
import { useAtDesk } from '../desk/useAtDesk.ts'
import { useWords } from '../desk/useWords.ts'
import { languageChoices, setLanguage } from './floor.ts'
import { personName } from './HandsPanel.tsx'
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
export function FloorTurnLine({ desk, turn }: { readonly desk: Desk; readonly turn: FloorTurn }) {
  const { t } = useWords()
  const over = useFloorFigure()?.kind === 'over'
  return (
    <div className="mod-turn" data-over={over}>
      <p>
        <b>{personName(desk.show, turn.person, desk.lang)}</b> {t('floor.has')}
      </p>
      <p>
        <TurnWatch turn={turn} />
      </p>
      <CommandButton
        size="small"
        shortcut="F"
        command={possible(desk, { type: 'endFloor', turn: turn.id })}
      >
        {t('floor.end')}
      </CommandButton>
    </div>
  )
}

function LanguageButtons({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const set = desk.show.run.language
  const tongue = useLanguageNames()
  return (
    <fieldset className="mod-languages" aria-label={t('floor.language')}>
      {languageChoices(desk.show).map((tag) => (
        <CommandButton
          key={tag ?? 'item'}
          size="small"
          look="bare"
          aria-pressed={tag === set}
          command={possible(desk, setLanguage(desk.show, tag))}
        >
          {tag === null ? t('floor.asItem') : tongue.name(tag)}
        </CommandButton>
      ))}
    </fieldset>
  )
}

/** The language on the floor; marked for a while once it is another, in the room that it has (R18). */
function Heard({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const tongue = useLanguageNames()
  const heard = floorLanguage(desk.show)
  const change = useAtDesk(desk, ({ show }, now) => languageChange(show, now))
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
export function FloorPanel({ desk, give }: { readonly desk: Desk; readonly give: () => void }) {
  const { t } = useWords()
  const { floor, position } = desk.show.run
  const on = position.status === 'live' || position.status === 'paused'
  return (
    <section className="mod-panel" data-testid="floor">
      <div className="mod-panel-head">
        <h2>
          {t('floor.title')} <Heard desk={desk} />
        </h2>
        {floor === null ? (
          <Button size="small" shortcut="F" disabled={!on} onClick={give}>
            {t('floor.give')}
          </Button>
        ) : null}
      </div>
      {floor === null ? null : <FloorTurnLine desk={desk} turn={floor} />}
      <LanguageButtons desk={desk} />
    </section>
  )
}
