import type { ItemId, PersonId } from '../../../../shared/agenda/ids.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { Command, CommandOf } from '../../../../shared/run/command.ts'
import { itemOn, personOf } from '../../../../shared/run/lookup.ts'
import type { GRANTED_BY, RequestKind } from '../../../../shared/run/request.ts'
import type { Hand, ShowState } from '../../../../shared/run/state.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'

const GRANTS: {
  readonly [K in RequestKind]: (item: ItemId, person: PersonId) => CommandOf<(typeof GRANTED_BY)[K]>
} = {
  minute: (item) => ({ type: 'giveTime', item, by: MINUTE }),
  floor: (item, person) => ({ type: 'giveFloor', item, person, limit: 2 * MINUTE }),
}

/** The command that grants a request in the live item; null while it cannot be given. */
export function grantOf(context: ConsoleContext, hand: Hand): Command | null {
  const item = itemOn(context.show.run.position)
  if (item === null) return null
  return possible(context, GRANTS[hand.wants](item, hand.person))
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

function RequestRow({ context, hand }: { readonly context: ConsoleContext; readonly hand: Hand }) {
  const { t } = useWords()
  const who = personName(context.show, hand.person, context.lang)
  const [before, after] = t(`hands.asks.${hand.wants}`).split(/<b>.*<\/b>/)
  return (
    <li className="mod-request">
      <p>
        {before}
        <b>{who}</b>
        {after}
      </p>
      <p className="mod-do">
        <CommandButton size="small" command={grantOf(context, hand)}>
          {t(`hands.grant.${hand.wants}`)}
        </CommandButton>
        <CommandButton
          size="small"
          look="bare"
          command={possible(context, { type: 'lowerHand', hand: hand.id })}
        >
          {t(`hands.decline.${hand.wants}`)}
        </CommandButton>
      </p>
    </li>
  )
}

/** Who asks for what, oldest first. */
export function Requests({ context }: { readonly context: ConsoleContext }) {
  const { t } = useWords()
  const { hands } = context.show
  return (
    <section className="mod-panel" id="hands" data-testid="hands">
      <h2>
        {t('hands.title')} {hands.length === 0 ? null : <b>{hands.length}</b>}
      </h2>
      {hands.length === 0 ? <p className="quiet">{t('hands.none')}</p> : null}
      <ul>
        {hands.map((hand) => (
          <RequestRow key={hand.id} context={context} hand={hand} />
        ))}
      </ul>
    </section>
  )
}
