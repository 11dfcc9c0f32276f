import { useState } from 'react'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { newCommandId } from '../../../../live/commandId.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { insertPerson, newPerson, peopleLike, personNamed } from '../acts/people.ts'
import pageCss from '../editor.module.css'
import fieldCss from '../fields/planField.module.css'
import partCss from '../inspector/inspector.module.css'

import { useEditor } from '../state/editor.ts'
import type { Table } from '../table/useTable.ts'
import { PersonForm } from './PersonForm.tsx'

/** How many people are listed at once; more are found by typing. */
const LISTED = 60

/** Everybody on the agenda: found by name, each with what is known of them. */
export function PeoplePanel({ table }: { readonly table: Table }) {
  const { t, agenda, lang, give } = useEditor()
  const [typed, type] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const found = peopleLike(agenda, typed)
  const name = typed.trim()
  const isNew = name !== '' && personNamed(agenda, name) === null
  const add = () => {
    const person = newPerson(agenda, name, newCommandId)
    give([insertPerson(agenda, person)])
    type('')
    setOpen(person.id)
  }
  return (
    <div className={pageCss.panel}>
      <div className={partCss.find}>
        <input
          type="search"
          className={fieldCss.input}
          aria-label={t('editor.people.find')}
          placeholder={t('editor.people.find')}
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
        {isNew ? (
          <Button size="small" onClick={add}>
            {t('editor.newPersonNamed', { name })}
          </Button>
        ) : null}
      </div>
      <ul>
        {found.slice(0, LISTED).map((person) => (
          <li
            key={person.id}
            data-open={person.id === open}
            data-row-box={textIn(person.name, lang).text}
          >
            <button
              type="button"
              className={partCss.person}
              aria-expanded={person.id === open}
              onClick={() => setOpen(person.id === open ? null : person.id)}
            >
              <span>{textIn(person.name, lang).text}</span>
              <span className="quiet cut">
                {person.affiliation === null ? '' : textIn(person.affiliation, lang).text}
              </span>
            </button>
            {person.id === open ? <PersonForm person={person} table={table} /> : null}
          </li>
        ))}
      </ul>
      {found.length > LISTED ? (
        <p className="quiet">{t('editor.people.rest', { count: found.length - LISTED })}</p>
      ) : null}
    </div>
  )
}
