import type { ItemId, PersonId } from '../../../../shared/agenda/ids.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { Command, CommandOf } from '../../../../shared/run/command.ts'
import { itemOn, personOf } from '../../../../shared/run/lookup.ts'
import type { GRANTED_BY, RequestKind } from '../../../../shared/run/request.ts'
import type { Hand, ShowState } from '../../../../shared/run/state.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { CommandButton } from '../desk/CommandButton.tsx'
import { type Desk, possible } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'

const GRANTS: {
  readonly [K in RequestKind]: (item: ItemId, person: PersonId) => CommandOf<(typeof GRANTED_BY)[K]>
} = {
  minute: (item) => ({ type: 'giveTime', item, by: MINUTE }),
  floor: (item, person) => ({ type: 'giveFloor', item, person, limit: 2 * MINUTE }),
}

/** The command that grants a request in the live item; null while it cannot be given. */
export function grantOf(desk: Desk, hand: Hand): Command | null {
  const item = itemOn(desk.show.run.position)
  if (item === null) return null
  return possible(desk, GRANTS[hand.wants](item, hand.person))
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
  const [before, after] = t(`hands.asks.${hand.wants}`).split(/<b>.*<\/b>/)
  return (
    <li className="mod-request">
      <p>
        {before}
        <b>{who}</b>
        {after}
      </p>
      <p className="mod-do">
        <CommandButton size="small" command={grantOf(desk, hand)}>
          {t(`hands.grant.${hand.wants}`)}
        </CommandButton>
        <CommandButton
          size="small"
          look="bare"
          command={possible(desk, { type: 'lowerHand', hand: hand.id })}
        >
          {t(`hands.decline.${hand.wants}`)}
        </CommandButton>
      </p>
    </li>
  )
}

/** Who asks for what, oldest first. */
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
