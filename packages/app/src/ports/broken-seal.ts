/**
 * What is stored sealed does not open under its own key: somebody altered or moved it. Whoever reads
 * for people breaks off; whoever looks for tampering names the place and goes on.
 */
export class BrokenSeal extends Error {
  /** Table, row and column: `contact-point/<id>/value`. */
  readonly place: string

  constructor(place: string) {
    super(`a sealed value does not open: ${place}`)
    this.place = place
  }
}
