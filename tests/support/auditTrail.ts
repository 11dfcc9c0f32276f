import { AUDIT_KEEP, AuditTrail } from '../../server/host/auditTrail.ts'
import type { ActSource } from '../../shared/protocol/auditTrail.ts'

type Parts = ConstructorParameters<typeof AuditTrail>[0]

/** Returns an audit trail over a store, for any show. */
export function trailOf(store: Parts['store'], clock: Parts['clock']): AuditTrail {
  return new AuditTrail({
    store,
    clock,
    keepFor: AUDIT_KEEP,
    process: 'one',
    hosts: { getLoaded: () => ({ link: () => null }), loaded: () => [] },
  })
}

/** Returns the source of acts of a link on a phone. */
export function sourceOf(link: string): ActSource & { readonly link: string } {
  return { link, roles: ['speaker'], from: '203.0.113.x', device: 'phone' }
}
