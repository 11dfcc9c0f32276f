import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { Command } from '../../../shared/run/command.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { newCommandId } from '../../live/commandId.ts'
import { refusalWords } from '../../ui/connection/refusalWords.ts'
import { BARE, useOwned } from './useOwner.ts'

/** Gives a command to one of several shows: why it was not done, in words, or null where it was. */
export function useCommands(): (show: ShowId, command: Command) => Promise<string | null> {
  const owned = useOwned()
  const { t } = useTranslation(['common', 'owner'])
  return async (show, command) => {
    const answer = await owned.act('giveAsOwner', { id: newCommandId(), show, command })
    if (answer === null) return t('owner:noAnswer')
    return answer.ok ? null : refusalWords(t, answer.refusal, BARE)
  }
}
