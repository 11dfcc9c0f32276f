import { expect, test } from 'vitest'
import { proveLibraries } from '../../server/proveLibraries.ts'
import { StartupError } from '../../server/startupError.ts'

test('a server does not start on libraries that break a promise, and says which in one line', async () => {
  const proved = proveLibraries(async () => ['Our frame leaves in one piece.'])
  await expect(proved).rejects.toThrow(StartupError)
  await expect(proved).rejects.toThrow(
    'The installed Socket.IO does not work with Rostrum. It breaks: Our frame leaves in one piece. Install the versions of package-lock.json: npm ci.',
  )
})

test('the installed ones are served by', async () => {
  await expect(proveLibraries()).resolves.toBeUndefined()
})
