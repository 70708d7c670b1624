/** The part of the oracle that the tests use; the package ships no types. */
declare module 'id-validator' {
  class IDValidator {
    constructor(regions: object)
    isValid(id: string): boolean
  }
  export = IDValidator
}

declare module 'id-validator/src/GB2260.js' {
  const regions: object
  export = regions
}
