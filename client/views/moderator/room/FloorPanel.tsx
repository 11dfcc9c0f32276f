import type { FloorTurn } from '../../../../shared/run/state.ts'
import { useTongue } from '../../../i18n/tongue.ts'
import { useSecond } from '../../../live/useTick.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { CommandButton } from '../desk/CommandButton.tsx'
import { type Desk, possible } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'
import { floorLanguage, languageChoices, setLanguage, turnView } from './floor.ts'
import { personName } from './HandsPanel.tsx'

function Turn({ desk, turn }: { readonly desk: Desk; readonly turn: FloorTurn }) {
  const { t } = useWords()
  const now = useSecond()
  const view = now === null ? null : turnView(turn, now)
  const limit = view?.limit ?? null
  return (
    <div className="mod-turn" data-over={view?.over ?? false}>
      <p>
        <b>{personName(desk.show, turn.person, desk.lang)}</b> {t('floor.has')}
      </p>
      <p>
        <b className="mod-watch">{view?.digits ?? '–:––'}</b>{' '}
        {limit === null ? t('floor.noLimit') : t(view?.over ? 'floor.over' : 'floor.of', { limit })}
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
  const tongue = useTongue()
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

/** Who has the word inside what is on, with a stopwatch; and the language of the floor. */
export function FloorPanel({ desk, give }: { readonly desk: Desk; readonly give: () => void }) {
  const { t } = useWords()
  const tongue = useTongue()
  const { floor, position } = desk.show.run
  const heard = floorLanguage(desk.show)
  const on = position.status === 'live' || position.status === 'paused'
  return (
    <section className="mod-panel" data-testid="floor">
      <h2>
        {t('floor.title')} {heard === null ? null : <b>{tongue.name(heard)}</b>}
      </h2>
      {floor === null ? (
        <Button size="small" shortcut="F" disabled={!on} onClick={give}>
          {t('floor.give')}
        </Button>
      ) : (
        <Turn desk={desk} turn={floor} />
      )}
      <LanguageButtons desk={desk} />
    </section>
  )
}
