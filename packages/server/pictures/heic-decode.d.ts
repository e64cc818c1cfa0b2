/** libheif, compiled to WebAssembly; it ships no types. */
declare module 'heic-decode' {
  export default function decode(given: {
    buffer: Uint8Array
  }): Promise<{ width: number; height: number; data: ArrayBuffer | Uint8ClampedArray }>
}
