import type { OrgId } from '@fencun/core/ids'

/**
 * For whom personal data is opened: an organisation, the lender's own among them, or `lender` for
 * the system's work in the lender's name, such as registering a file. Each holds keys of its own;
 * an agency's open the debtors whose cases it handles.
 */
export type Reader = 'lender' | { readonly org: OrgId }
