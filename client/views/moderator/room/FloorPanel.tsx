import { floorLanguage, languageChange } from '../../../../shared/run/floorLanguage.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Term } from '../../../ui/controls/Term.tsx'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useWords } from '../context/useWords.ts'
import { FloorTurnLine } from '../side/FloorTurn.tsx'
import { languageChoices, setLanguage } from './floor.ts'
import './heard.css'

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
