import { configure, getConfig } from '@testing-library/react'

const { getElementError } = getConfig()

/** A search that is tried again prints no page for each try: only the error that a test ends with has one. */
configure({
  getElementError: (message, container) =>
    Reflect.get(getConfig(), '_disableExpensiveErrorDiagnostics') === true
      ? new Error(message ?? '')
      : getElementError(message, container),
})
