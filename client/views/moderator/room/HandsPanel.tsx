import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { itemOn, personOf } from '../../../../shared/run/lookup.ts'
import type { Hand, ShowState } from '../../../../shared/run/state.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { CommandButton } from '../desk/CommandButton.tsx'
import { type Desk, possible } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'

/** What grants a request: a minute to what is on, or the floor for two minutes; null while it cannot be. */
export function grantOf(desk: Desk, hand: Hand): Command | null {
  const item = itemOn(desk.show.run.position)
  if (item === null) return null
  return hand.wants === 'minute'
    ? possible(desk, { type: 'giveTime', item, by: MINUTE })
    : possible(desk, { type: 'giveFloor', item, person: hand.person, limit: 2 * MINUTE })
}

/** A person's name in the reader's language; their id where the agenda no longer has them. */
export function personName(
  show: Pick<ShowState, 'published'>,
  id: string,
  lang: LanguageTag,
): string {
  const person = show.published === null ? null : personOf(show.published.agenda, id)
  return person === null ? id : textIn(person.name, lang).text
}

function HandLine({ desk, hand }: { readonly desk: Desk; readonly hand: Hand }) {
  const { t } = useWords()
  const who = personName(desk.show, hand.person, desk.lang)
  const minute = hand.wants === 'minute'
  const [before, after] = t(minute ? 'hands.minute' : 'hands.floor').split(/<b>.*<\/b>/)
  return (
    <li className="mod-request">
      <p>
        {before}
        <b>{who}</b>
        {after}
      </p>
      <p className="mod-do">
        <CommandButton size="small" command={grantOf(desk, hand)}>
          {minute ? t('hands.giveMinute') : t('hands.giveFloor')}
        </CommandButton>
        <CommandButton
          size="small"
          look="bare"
          command={possible(desk, { type: 'lowerHand', hand: hand.id })}
        >
          {minute ? t('hands.no') : t('hands.later')}
        </CommandButton>
      </p>
    </li>
  )
}

/** Who asks for a minute or for the floor, oldest first. */
export function HandsPanel({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const { hands } = desk.show
  return (
    <section className="mod-panel" id="hands" data-testid="hands">
      <h2>
        {t('hands.title')} {hands.length === 0 ? null : <b>{hands.length}</b>}
      </h2>
      {hands.length === 0 ? <p className="quiet">{t('hands.none')}</p> : null}
      <ul>
        {hands.map((hand) => (
          <HandLine key={hand.id} desk={desk} hand={hand} />
        ))}
      </ul>
    </section>
  )
}
