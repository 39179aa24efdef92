/** A page as it stands in a browser. */
export interface HandedOver {
  readonly title: string
  readonly url: string
  readonly html: string
}

const MARK = '#hand-over='

/** The page in the fragment of an address, which is never sent to a server; `null` if there is none. */
export function readHandedOver(hash: string): HandedOver | null {
  if (!hash.startsWith(MARK)) return null
  try {
    const [title, url, html] = JSON.parse(decodeURIComponent(hash.slice(MARK.length))) as unknown[]
    if (typeof title !== 'string' || typeof html !== 'string' || typeof url !== 'string') return null
    return /^https?:\/\//i.test(url) && html !== '' ? { title, url, html } : null
  } catch {
    return null
  }
}

/**
 * The address of a bookmark that opens this reader with the page at hand, without its scripts, styles and pictures. It
 * hands the page over in the fragment: this reader's pages keep no connection to the pages of other sites.
 */
export function bookmarkFor(addPage: string): string {
  const program = `(()=>{const d=document.documentElement.cloneNode(true);d.querySelectorAll('script:not([type="application/ld+json"]),style,svg,iframe,img,picture,video,noscript,link[rel=stylesheet]').forEach(e=>e.remove());const h=encodeURIComponent(JSON.stringify([document.title,location.href.split('#')[0],'<!doctype html>'+d.outerHTML]));if(h.length>1900000)alert('This page is too long to be handed over. Save it as a file and drop that.');else open(${JSON.stringify(addPage)}+'${MARK}'+h)})()`
  return `javascript:${encodeURIComponent(program)}`
}
