import { useState } from 'react'
import { boothsOf } from '../../../../shared/agenda/booths.ts'
import type { Grant } from '../../../../shared/run/grant.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import form from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'
import css from './links.module.css'

/** One more interpreter of a booth, such as one who came in another's place: under the name that their colleagues read. */
export function NewInterpreter({ context }: { readonly context: ConsoleContext }) {
  const { t } = useWords()
  const { published } = context.show
  const booths = published === null ? [] : boothsOf(published.agenda)
  const [name, call] = useState('')
  const [chosen, choose] = useState<string | null>(null)
  const booth = chosen ?? booths[0]?.id ?? null
  if (booth === null) return null
  const called = name.trim()
  const grant: Grant = {
    roles: ['interpreter'],
    person: null,
    booth,
    ...(called === '' ? {} : { name: called }),
  }
  return (
    <fieldset className={css.more}>
      <legend className="second">{t('links.interpreter')}</legend>
      <input
        className={form.input}
        value={name}
        maxLength={40}
        autoComplete="off"
        aria-label={t('links.name')}
        placeholder={t('links.name')}
        onChange={({ target }) => call(target.value)}
      />
      <select
        className={form.input}
        value={booth}
        aria-label={t('booths.title')}
        onChange={({ target }) => choose(target.value)}
      >
        {booths.map(({ id, name: called }) => (
          <option key={id} value={id}>
            {called}
          </option>
        ))}
      </select>
      <CommandButton
        size="small"
        command={possible(context, { type: 'makeLink', grant })}
        onPressed={() => call('')}
      >
        {t('links.make')}
      </CommandButton>
    </fieldset>
  )
}
