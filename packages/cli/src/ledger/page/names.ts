import type { Bilingual } from '@fencun/core/errors/codes'
import type { EvidencePackage } from '@fencun/core/evidence/package'

export type PackageNames = EvidencePackage['names']

/** The name that the file gives to an id; without one, the id. */
export function named(names: PackageNames, id: string): Bilingual {
  return Object.hasOwn(names, id) ? (names[id] ?? { zh: id, en: id }) : { zh: id, en: id }
}
