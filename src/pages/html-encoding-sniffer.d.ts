/** The package ships no types. */
declare module 'html-encoding-sniffer' {
  export interface SniffOptions {
    readonly xml?: boolean
    readonly transportLayerEncodingLabel?: string
    readonly defaultEncoding?: string
    readonly maxPrescanBytes?: number
  }
  export default function sniffEncoding(bytes: Uint8Array, options?: SniffOptions): string
}
