/** An address without the user name and password in it, so that it can be kept and shown. */
export function withoutCredentials(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]{0,20}:\/\/)[^/?#\\]*@/i, '$1')
}

/** An address that a link may lead to: pages can name any other, such as `javascript:`. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}
