import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCommands } from '../../../../client/live/commands.ts'
import type { Live } from '../../../../client/live/live.ts'
import { BROWSER_TIME } from '../../../../client/live/localTime.ts'
import type { ServerConnection } from '../../../../client/live/serverConnection.ts'
import { EditorPage } from '../../../../client/views/planner/editor/EditorPage.tsx'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { decide } from '../../../../shared/run/decide.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import { unpublished } from '../../../support/given.ts'
import { openConsole } from '../../moderator/openConsole.tsx'
import { talks } from '../../support/talks.ts'
import { cell, key, press, rows, shown, type } from './openEditor.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const MIN = 60_000

const planned = ({ draft }: Cuttable) => findItem(draft(), 'talk-yan')?.item.planned

/** Types a length while the line is cut. */
function typedCutOff(): Cuttable {
  const editor = openCuttable(talks())
  editor.cut()
  typeLength('12')
  expect(shown('i/talk-yan', 'length')).toBe('12')
  expect(cell('i/talk-yan', 'length').dataset['unsent']).toBe('true')
  return editor
}

function typeLength(text: string, id = 'i/talk-yan'): void {
  press(id, 'length')
  type(text)
  key('Enter')
}

/** The same, and waits until the command has expired. */
async function typedInVain(): Promise<Cuttable> {
  const editor = typedCutOff()
  await editor.elapse(65_000)
  return editor
}

const kept = () => screen.queryByTestId('kept')
const note = () => within(cell('i/talk-yan', 'length')).getByTestId('contested')

describe('an edit typed while cut off', () => {
  it('waits, and is kept at its field when it expires, until it is discarded', async () => {
    const editor = await typedInVain()
    expect(screen.queryByTestId('pending')).toBeNull()
    expect(note().textContent).toContain('This was not sent')
    expect(note().textContent).toContain('Discard, keep: 15 min')
    expect(shown('i/talk-yan', 'length')).toBe('12')
    expect(kept()?.textContent).toContain('1 change was not sent')
    expect(kept()?.textContent).toMatch(/Urban Ecological Space.*: 12 min/)
    await editor.elapse(600_000)
    editor.leaveAndReturn()
    fireEvent.click(within(kept() ?? document.body).getByText('Discard'))
    expect(kept()).toBeNull()
    expect(shown('i/talk-yan', 'length')).toBe('15')
    await editor.join()
    expect(editor.reached).toEqual([])
  })

  it('has its choice open one at a time: at the cell in use, else at the newest', async () => {
    const editor = typedCutOff()
    typeLength('8', 'i/talk-bai')
    await editor.elapse(65_000)
    const notes = () =>
      [...document.querySelectorAll('[data-row]:has([data-testid="contested"])')].map((row) =>
        row.getAttribute('data-row'),
      )
    expect(notes()).toEqual(['i/talk-bai'])
    expect(cell('i/talk-yan', 'length').dataset['contested']).toBe('true')
    press('i/talk-yan', 'length')
    expect(notes()).toEqual(['i/talk-yan'])
    key('Enter')
    await editor.elapse(10)
    expect(notes()).toEqual(['i/talk-bai'])
  })

  it('is sent again against what is there then', async () => {
    const editor = await typedInVain()
    editor.other({
      type: 'editDraft',
      changes: [
        {
          type: 'setValue',
          of: 'item',
          id: 'talk-yan',
          field: 'planned',
          value: 18 * MIN,
          was: 15 * MIN,
        },
      ],
    })
    await editor.join()
    expect(note().textContent).toContain('Discard, keep: 18 min')
    fireEvent.click(within(note()).getByText('Send again: 12 min'))
    await editor.elapse(10)
    expect(planned(editor)).toBe(12 * MIN)
    expect(kept()).toBeNull()
    await editor.elapse(10_000)
    expect(kept()).toBeNull()
  })

  it('is settled by typing there anew', async () => {
    const editor = await typedInVain()
    await editor.join()
    typeLength('13')
    await editor.elapse(10)
    expect(planned(editor)).toBe(13 * MIN)
    expect(kept()).toBeNull()
  })

  it('is taken back by undo without asking the server', async () => {
    const editor = typedCutOff()
    key('z', { ctrlKey: true })
    expect(shown('i/talk-yan', 'length')).toBe('15')
    await editor.elapse(65_000)
    expect(kept()).toBeNull()
    await editor.join()
    expect(editor.reached).toEqual([])
  })

  it('discarded from the list of what waits it is not kept either', async () => {
    const editor = typedCutOff()
    fireEvent.click(within(screen.getByTestId('pending')).getByText('Discard'))
    await editor.elapse(65_000)
    expect(kept()).toBeNull()
    expect(shown('i/talk-yan', 'length')).toBe('15')
  })
})

it('several edits typed while cut off: new rows and all, are sent again in their order', async () => {
  const editor = openCuttable(talks())
  editor.cut()
  press('i/talk-yan', 'length')
  key('Enter', { ctrlKey: true })
  type('A new talk')
  key('Enter')
  await editor.elapse(65_000)
  expect(kept()?.textContent).toContain('2 changes were not sent')
  expect(kept()?.textContent).toContain('New: New item')
  await editor.join()
  const before = rows().length
  fireEvent.click(screen.getByText('Send all again'))
  await editor.elapse(10)
  expect(rows().length).toBe(before + 1)
  expect(kept()).toBeNull()
  const titles = editor.draft().segments.flatMap(({ items }) => items.map(({ title }) => title))
  expect(titles).toContainEqual({ en: 'A new talk' })
})

const PLANNER = { roles: ['planner' as const], person: null, booth: null }

/** The editor on a line that can be cut: commands wait and expire as they do on a real screen. */
type Cuttable = {
  readonly draft: () => Agenda
  /** Commands that reached the server. */
  readonly reached: readonly Command[]
  readonly cut: () => void
  readonly join: () => Promise<void>
  /** Somebody else changes the draft meanwhile. */
  readonly other: (command: Command) => void
  readonly elapse: (ms: number) => Promise<void>
  /** Another page of the same screen, and back. */
  readonly leaveAndReturn: () => void
}

/** Shows the editor, or another page of the same screen. */
let turn: (isHere: boolean) => void = () => undefined

function Pages() {
  const [isHere, setHere] = useState(true)
  useEffect(() => {
    turn = setHere
  }, [])
  return isHere ? <EditorPage leaveTo={() => undefined} /> : null
}

/** Opens it; timers must be fake. */
function openCuttable(agenda: Agenda): Cuttable {
  const show = unpublished(agenda).as('moderator')
  const reached: Command[] = []
  let linked = true
  let rejoin: () => void = () => undefined

  const judge = (id: string, command: Command, link: string) => {
    const { now } = show
    const actor = { link, ...PLANNER }
    const decision = decide(show.state, command, { now, wall: now, commandId: id, actor })
    if (!decision.ok) return { ok: false as const, refusal: decision.refusal }
    show.record(decision.events)
    return { ok: true as const, seq: show.log.at(-1)?.seq ?? 1 }
  }
  /** Commands as a real screen has them, over a line that answers by the real rules while it is there. */
  const own = (live: Live): Partial<Live> => {
    const answers: Record<string, (asked: never) => unknown> = {
      give: ({ id, command }: { id: string; command: Command }) => {
        reached.push(command)
        const answer = judge(id, command, 'planner')
        live.store.setState({ show: show.state, seq: show.log.at(-1)?.seq ?? 1 })
        return answer
      },
      outcome: ({ ids }: { ids: readonly string[] }) =>
        Object.fromEntries(ids.map((id) => [id, { outcome: 'unknown' }])),
    }
    const ask = (what: string, body: never) =>
      Promise.resolve(linked ? answers[what]?.(body) : null)
    const commands = createCommands({
      store: live.store,
      time: BROWSER_TIME,
      isJoined: () => linked,
      now: () => show.now,
      connection: { ask: ask as ServerConnection['ask'] },
    })
    rejoin = commands.onRejoin
    return { ...commands.actions, close: commands.close }
  }
  const { later } = openConsole(show, { grant: PLANNER, link: 'planner', own, view: <Pages /> })
  return {
    draft: () => show.state.draft?.agenda ?? agenda,
    reached,
    cut: () => {
      linked = false
    },
    join: async () => {
      linked = true
      later(() => undefined)
      await act(async () => rejoin())
    },
    other: (command) => void judge(`other-${show.log.length}`, command, 'other'),
    elapse: (ms) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined)),
    leaveAndReturn: () => {
      for (const isHere of [false, true]) act(() => turn(isHere))
    },
  }
}
