import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import type { PlainLook, StageLook } from '../../../../shared/run/stageLook.ts'
import { PROGRAMME } from '../../../../shared/run/state.ts'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'

/** The looks that one press chooses, in the order in which they are offered. */
export const PLAIN_LOOKS: readonly PlainLook[] = ['programme', 'clock', 'countdown', 'black']

/** A message that only tests whether a message could be shown. */
export const ANY_MESSAGE: StageLook = { is: 'message', texts: { und: '…' } }

/** Returns the command that gives the stage a look and states the present one; null while it cannot be sent. */
export function lookCommand(
  context: ConsoleContext,
  look: StageLook,
): CommandOf<'setStageLook'> | null {
  return possible(context, { type: 'setStageLook', look, was: context.show.run.look })
}

/** Returns a look by its name; the programme if the look needs text. */
export function lookNamed(name: string): StageLook {
  const look = PLAIN_LOOKS.find((one) => one === name)
  return look === undefined ? PROGRAMME : { is: look }
}

/** Returns the languages in which a message can be written: the first two of the show. */
export function messageLanguages({ show }: Pick<ConsoleContext, 'show'>): readonly LanguageTag[] {
  return show.published?.agenda.languages.slice(0, 2) ?? []
}

/** Returns a message from the typed texts by language; null if nothing was typed. */
export function messageOf(typed: Readonly<Record<LanguageTag, string>>): StageLook | null {
  const texts: Texts = Object.fromEntries(
    Object.entries(typed)
      .map(([lang, text]) => [lang, text.trim()])
      .filter(([, text]) => text !== ''),
  )
  return Object.keys(texts).length === 0 ? null : { is: 'message', texts }
}
