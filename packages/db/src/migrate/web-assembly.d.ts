// What we use of WebAssembly; its full types stand in TypeScript's DOM library only.
declare global {
  namespace WebAssembly {
    type Exports = Record<string, unknown>
    type Instance = { readonly exports: Exports }
    function instantiate(
      bytes: Uint8Array,
      imports: Record<string, unknown>,
    ): Promise<{ readonly instance: Instance }>
  }
}

export {}
