import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ModeratorView } from '../../../../client/views/moderator/ModeratorView.tsx'
import { Device } from '../../support/device.tsx'
import { Room } from '../../support/room.ts'

it('a withdrawn link is told in passing, once the server has it', async () => {
  const room = new Room().gives('moderator', {
    type: 'makeLink',
    grant: { roles: ['speaker'], person: 'wentao-yan', booth: null },
  })
  const link = room.state.links.at(-1)?.id ?? ''
  const device = new Device(room, 'moderator').shows(<ModeratorView />)
  expect(screen.queryByText(/^Link withdrawn/)).toBeNull()
  device.hears('moderator', { type: 'revokeLink', link })
  await waitFor(() => expect(screen.getAllByText('Link withdrawn: Wentao Yan')).not.toEqual([]))
})
