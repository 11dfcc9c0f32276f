import { createContext, useContext, useRef, useState } from 'react'
import { groupByPerson } from '../../../shared/agenda/groupByPerson.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { Command } from '../../../shared/run/command.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { newCommandId } from '../../live/commandId.ts'
import { newShowIds } from '../../live/newShow.ts'
import type { OwnedShows, OwnerActs } from '../../live/ownedShows.ts'
import { type RefusalNames, refusalWords } from '../../ui/connection/refusalWords.ts'
import type { SetContact } from '../../ui/giveOut/holderCells.tsx'
import type { Taken } from '../../ui/intake/useIntake.ts'

/** The owner's connection, for everything on their page. */
export const OwnerContext = createContext<OwnedShows | null>(null)

/** The owner's connection; throws outside the owner's page. */
export function useOwned(): OwnedShows {
  const owned = useContext(OwnerContext)
  if (owned === null) throw new Error('useOwned needs an OwnerContext above it')
  return owned
}

/** Stores somebody's contact in each show whose link they are given here, and in no other; whether that was done. */
export function useContacts(): SetContact {
  const owned = useOwned()
  return async ({ links }, contact) => {
    for (const { occasion, grant } of links) {
      const { show } = occasion
      const { person } = grant
      if (person === null) return false
      if ((await owned.setContact({ show, person, contact }))?.ok !== true) return false
    }
    return true
  }
}

/** Stores the contacts of the people of new shows that one text lists, the same in each show that they are in; what is not stored can be typed when links are given out. */
export function useContactsOf(): (
  made: readonly (Taken & { readonly show: ShowId })[],
) => Promise<void> {
  const owned = useOwned()
  return async (made) => {
    const people = made.flatMap(({ show, agenda, contacts }) =>
      agenda.people.map((person) => ({ show, person, contact: contacts[person.id] ?? null })),
    )
    for (const shows of groupByPerson(people)) {
      const known = shows.find(({ contact }) => contact !== null)?.contact ?? null
      for (const { show, person, contact } of known === null ? [] : shows)
        await owned.setContact({ show, person: person.id, contact: contact ?? known })
    }
  }
}

/** The owner's page gives nothing to a run: its refusals are about no item, link or time. */
const BARE: RefusalNames = {
  item: (id) => id,
  link: (id) => id,
  mover: (id) => id,
  interpreter: ({ name, link }) => name ?? link,
  time: String,
}

/** Why a request was not done, in words (null: it was), and whether the server answered; without an answer it can be sent again. */
type Result = { readonly trouble: string | null; readonly isAnswered: boolean }

type Send = <Name extends keyof OwnerActs>(name: Name, message: OwnerActs[Name]) => Promise<Result>

function useSend(): Send {
  const owned = useOwned()
  const { t } = useTranslation('owner')
  const { t: answerText } = useTranslation(['answers', 'common'])
  return async (name, message) => {
    const answer = await owned.act(name, message)
    if (answer === null) return { trouble: t('noAnswer'), isAnswered: false }
    const trouble = answer.ok ? null : refusalWords(answerText, answer.refusal, BARE)
    return { trouble, isAnswered: true }
  }
}

/** Acts of the owner, one at a time, with why the last one was not done as a sentence (null: nothing is wrong). */
export function useAct() {
  const send = useSend()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const run: Send = async (name, message) => {
    setBusy(true)
    const result = await send(name, message)
    setBusy(false)
    setTrouble(result.trouble)
    return result
  }
  /** Gives a command to a show; whether it was done. */
  const give = async (show: ShowId, command: Command) => {
    const result = await run('giveAsOwner', { id: newCommandId(), show, command })
    return result.trouble === null
  }
  return { busy, trouble, clear: () => setTrouble(null), run, give }
}

export type Act = ReturnType<typeof useAct>

/** Gives a command to one of several shows: why it was not done, in words, or null if it was. */
export function useCommands(): (show: ShowId, command: Command) => Promise<string | null> {
  const send = useSend()
  return async (show, command) =>
    (await send('giveAsOwner', { id: newCommandId(), show, command })).trouble
}

type Makes = 'makeShow' | 'copyShow' | 'rehearseExample'

/** What a show is made of, before it has ids. */
type Made<Name extends Makes> = Omit<OwnerActs[Name], 'id' | 'show'>

/**
 * Returns a function that makes a show and resolves with its id. A second try without an answer reuses the ids, so that no show
 * is made twice; after a refusal `refused` is called, and the next try has new ids.
 */
export function useMaking<Name extends Makes>(
  act: Act,
  name: Name,
  refused: () => void = () => undefined,
): (title: Texts, made: Made<Name>) => Promise<ShowId | null> {
  const asked = useRef(new Map<string, ReturnType<typeof newShowIds>>())
  return async (title, made) => {
    const what = JSON.stringify(made)
    const ids = asked.current.get(what) ?? newShowIds(title)
    asked.current.set(what, ids)
    // What a show is made of and its ids are all of the message.
    const result = await act.run(name, { ...made, ...ids } as unknown as OwnerActs[Name])
    if (result.trouble === null) return ids.show
    if (result.isAnswered) {
      asked.current.delete(what)
      refused()
    }
    return null
  }
}
