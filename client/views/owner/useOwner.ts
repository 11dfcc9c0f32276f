import { createContext, useContext, useRef, useState } from 'react'
import { groupByPerson } from '../../../shared/agenda/groupByPerson.ts'
import type { PersonId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { ChangeWebhook } from '../../../shared/protocol/webhooks.ts'
import type { Command } from '../../../shared/run/command.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { newCommandId } from '../../live/commandId.ts'
import { newShowIds } from '../../live/newShow.ts'
import type { OwnedShows, OwnerActs } from '../../live/ownedShows.ts'
import { type RefusalNames, refusalWords } from '../../ui/connection/refusalWords.ts'
import type { SetContact } from '../../ui/giveOut/holderCells.tsx'
import type { ImportedAgenda } from '../../ui/intake/useIntake.ts'

/** The owner's connection, for everything on their page. */
export const OwnerContext = createContext<OwnedShows | null>(null)

/** Returns the owner's connection; throws outside the owner's page. */
export function useOwned(): OwnedShows {
  const owned = useContext(OwnerContext)
  if (owned === null) throw new Error('useOwned needs an OwnerContext above it')
  return owned
}

/** Returns a function that stores a person's contact in the shows of their listed links, and returns whether it succeeded. */
export function useSetContact(): SetContact {
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

/** Returns a function that stores the contacts in new shows. A contact from one show also goes to the others of that person. */
export function useStoreContacts(): (
  made: readonly (ImportedAgenda & { readonly show: ShowId })[],
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

/** The names in refusals, as ids: the owner's commands are not about items or times. */
const BARE: RefusalNames = {
  item: (id) => id,
  link: (id) => id,
  mover: (id) => id,
  interpreter: ({ name, link }) => name ?? link,
  time: String,
}

/** Why a request failed, as a sentence (null: it did not), and whether the server answered. */
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

/** Returns functions that send the owner's requests, whether one is running, and why the last one failed (null: it did not). */
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
  /** Sends a command to a show; returns whether it succeeded. */
  const give = async (show: ShowId, command: Command) => {
    const result = await run('giveAsOwner', { id: newCommandId(), show, command })
    return result.trouble === null
  }
  /** Changes a webhook; returns whether it succeeded. */
  const changeWebhook = async (change: ChangeWebhook) =>
    (await run('changeWebhook', change)).trouble === null
  /** Erases a person from a show; returns whether it succeeded. */
  const erase = async (show: ShowId, person: PersonId) =>
    (await run('erasePerson', { show, person, sure: true })).trouble === null
  /** Deletes a show; returns whether it succeeded. */
  const deleteShow = async (show: ShowId) => (await run('deleteShow', { show })).trouble === null
  const clear = () => setTrouble(null)
  return { busy, trouble, clear, run, give, changeWebhook, erase, deleteShow }
}

export type Act = ReturnType<typeof useAct>

/** Returns a function that sends a command to a show and returns why it failed, or null. */
export function useCommands(): (show: ShowId, command: Command) => Promise<string | null> {
  const send = useSend()
  return async (show, command) =>
    (await send('giveAsOwner', { id: newCommandId(), show, command })).trouble
}

type MakeRequest = 'makeShow' | 'copyShow' | 'rehearseExample'

/** The message that makes a show, without its ids. */
type MakeFields<Name extends MakeRequest> = Omit<OwnerActs[Name], 'id' | 'show'>

/**
 * Returns a function that makes a show and resolves with its id, or null if that failed. After a try without an answer the next
 * one reuses the ids, so that no show is made twice. A refusal calls `refused`, and the next try has new ids.
 */
export function useMaking<Name extends MakeRequest>(
  act: Act,
  name: Name,
  refused: () => void = () => undefined,
): (title: Texts, fields: MakeFields<Name>) => Promise<ShowId | null> {
  const idsByMessage = useRef(new Map<string, ReturnType<typeof newShowIds>>())
  return async (title, fields) => {
    const key = JSON.stringify(fields)
    const ids = idsByMessage.current.get(key) ?? newShowIds(title)
    idsByMessage.current.set(key, ids)
    // The fields and the ids are the whole message.
    const result = await act.run(name, { ...fields, ...ids } as unknown as OwnerActs[Name])
    if (result.trouble === null) return ids.show
    if (result.isAnswered) {
      idsByMessage.current.delete(key)
      refused()
    }
    return null
  }
}
