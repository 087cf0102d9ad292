declare module 's3rver' {
  /** The part of the test server that is used here. */
  export default class S3rver {
    constructor(options: object)
    run(): Promise<{ readonly port: number }>
    close(): Promise<void>
  }
}
