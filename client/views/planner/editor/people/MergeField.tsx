import { useState } from 'react'
import type { Person } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Dialog } from '../../../../ui/controls/Dialog.tsx'
import { itemsOf, mergePeople, peopleLike } from '../acts/peopleActs.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { AddField } from '../fields/AddField.tsx'
import { Field } from '../fields/Field.tsx'

type Pair = { readonly one: Person; readonly other: Person }

/** Asks which of two entries stays: the link of the one who goes leads to no turn any more. */
function MergeDialog({ one, other, close }: Pair & { readonly close: () => void }) {
  const { t } = useEditorWords()
  const { agenda, lang, give } = useEditor()
  const name = (person: Person) => textIn(person.name, lang).text
  const keep = (stays: Person, goes: Person) => {
    give(mergePeople(agenda, goes.id, stays.id) ?? [])
    close()
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t('editor.people.mergeTitle')}
      closeLabel={t('editor.inspector.cancel')}
    >
      <p>{t('editor.people.mergeTurns', { one: name(one), other: name(other) })}</p>
      <p className="ed-merge-link">{t('editor.people.mergeLink')}</p>
      <p className="ed-merge-acts">
        {[[other, one] as const, [one, other] as const].map(([stays, goes]) => (
          <Button key={stays.id} onClick={() => keep(stays, goes)}>
            {t('editor.people.keep', { who: name(stays), count: itemsOf(agenda, stays.id).length })}
          </Button>
        ))}
      </p>
    </Dialog>
  )
}

/** Two entries that are one person are made one. */
export function MergeField({ person }: { readonly person: Person }) {
  const { t } = useEditorWords()
  const { agenda, lang } = useEditor()
  const [id, choose] = useState<string | null>(null)
  const other = id === null ? null : personOf(agenda, id)
  const find = (typed: string) =>
    peopleLike(agenda, typed, [person.id])
      .slice(0, 6)
      .map((found) => ({
        id: found.id,
        label: textIn(found.name, lang).text,
        text: '',
        detail: found.affiliation === null ? '' : textIn(found.affiliation, lang).text,
      }))
  return (
    <Field label={t('editor.people.same')}>
      <AddField label={t('editor.people.sameAs')} find={find} add={(found) => choose(found.id)} />
      {other === null ? null : (
        <MergeDialog one={person} other={other} close={() => choose(null)} />
      )}
    </Field>
  )
}
