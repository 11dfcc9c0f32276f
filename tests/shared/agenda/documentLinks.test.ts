import { describe, expect, test } from 'vitest'
import { agendaCsv } from '../../../server/export/csv/agendaCsv.ts'
import { agendaFileOf, parseAgendaFile } from '../../../shared/agenda/agendaFile.ts'
import { agendaOfCsv } from '../../../shared/agenda/csv/readCsv.ts'
import type { Agenda, Document, Item } from '../../../shared/agenda/model.ts'
import type { Command } from '../../../shared/run/command.ts'
import { given } from '../../support/given.ts'
import { undo } from '../../support/press.ts'
import { showOf } from '../../support/shows.ts'

const PLAIN = { title: 'Script', link: 'http://example.org/script' }
const SAFE = { title: 'Paper', link: 'https://example.org/paper' }

const BARE = showOf('15:00 a 10, b 10')

/** The small show with documents at its second item. */
function linked(...documents: Document[]): Agenda {
  const briefed = (item: Item): Item =>
    item.id === 'b' ? { ...item, briefing: { notes: null, announce: null, documents } } : item
  return {
    ...BARE,
    segments: BARE.segments.map((one) => ({ ...one, items: one.items.map(briefed) })),
  }
}

const put = (value: Document[], was: Document[]): Command => ({
  type: 'editDraft',
  changes: [{ type: 'setValue', of: 'item', id: 'b', field: 'documents', value, was }],
})

const FAULT = {
  ok: false,
  faults: [
    {
      path: 'segments.0.items.1.briefing.documents.1.link',
      problem: expect.stringContaining('http://example.org/script is not under https'),
    },
  ],
}

describe('P12: documents are linked by https alone', () => {
  test('in an agenda file, which says where it is not so', () => {
    const file = (agenda: Agenda) => parseAgendaFile(JSON.stringify(agendaFileOf(agenda)))
    expect(file(linked(SAFE))).toMatchObject({ ok: true })
    expect(file(linked(SAFE, PLAIN))).toMatchObject(FAULT)
  })

  test('in its table, but for links that the draft had before', () => {
    const table = agendaCsv(linked(SAFE, PLAIN))
    expect(agendaOfCsv(table, linked(SAFE))).toMatchObject(FAULT)
    expect(agendaOfCsv(table, linked(PLAIN))).toMatchObject({ ok: true })
  })

  test('in a draft that is changed or replaced', () => {
    const show = given(BARE).as('planner')
    const told = { document: 'Script', link: PLAIN.link }
    show.when(put([SAFE, PLAIN], [])).refuses('not-https', told)
    show
      .when({ type: 'replaceDraft', agenda: linked(PLAIN), revision: 0 })
      .refuses('not-https', told)
    show.when(put([SAFE], [])).emits('draftEdited')
  })

  test('and one from before stays, may go, and comes back by an undo', () => {
    const show = given(linked(PLAIN)).as('planner')
    show.does(put([PLAIN, SAFE], [PLAIN]))
    show.does(put([SAFE], [PLAIN, SAFE]))
    const step = show.lastStep
    show.when(undo(step)).emits('draftEdited', 'stepUndone')
    expect(show.state.draft?.agenda).toEqual(linked(PLAIN, SAFE))
  })
})
