/** A file as Playwright hands it to a page. */
export interface MadeFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const SCRIPT = '<script>window.harmed = 1</script>'
const IMAGE = '"><img src=x onerror="window.harmed = 1">'

const TEXT = `Minister ${SCRIPT} Denies Plan ${IMAGE}

By Jan <b onmouseover=harmed=1>Novak</b> ${IMAGE}

Published March 3, 2025

Jan ${IMAGE} Novak said on Monday in Prague that "${SCRIPT} is a word like any other".

The Ministry of ${SCRIPT} denied the plan. "We know of no ${IMAGE} in Brno," said Eva O'Novakova&quot;&gt;&lt;svg onload=harmed=1&gt;, a spokeswoman.

This story, its people and its organisations are invented.
`

const HTML = `<!doctype html><html lang="en"><head><title>Mayor &lt;script&gt;harmed=1&lt;/script&gt; Denies Closing Bridge</title>
<meta property="article:published_time" content="2025-03-03"><meta name="author" content="<img src=x onerror=harmed=1>">
<meta property="og:site_name" content="The &lt;img src=x onerror=harmed=1&gt; Post"></head><body><article>
<h1>Mayor &lt;script&gt;harmed=1&lt;/script&gt; Denies Closing Bridge</h1>
<figure><img src="x.png" onerror="window.harmed=1"><figcaption>The bridge &lt;img src=x onerror=harmed=1&gt; on Monday, said to be closed.</figcaption></figure>
<p>The mayor of Brno, Karel &lt;iframe srcdoc=harmed&gt; Dvorak, denied on Monday that the bridge would be closed for the summer.</p>
<p>"We will not close it," Mr. Dvorak said. "&lt;script&gt;window.harmed=1&lt;/script&gt; is all that I have to say about it."</p>
<p>Residents accused the mayor of having promised the same a year before, and called it a bad joke on the town.</p>
<script>window.harmed = 1</script><p>This story, its people and its organisations are invented.</p></article></body></html>`

const LINES = JSON.stringify({
  id: `wire"><img src=x onerror=harmed=1>/../..#s1`,
  title: `Guild ${SCRIPT} Accuses Port of Delay`,
  date: '2025-03-04',
  url: 'javascript:window.harmed=1',
  publisher: `Island ${IMAGE} Wire`,
  text: `Guild ${SCRIPT} Accuses Port of Delay\n\nThe pilots' guild of Valletta accused the port on Tuesday of "${IMAGE} and delay". The port said that it had not heard of it. This story is invented.`,
})

/** Invented stories whose headlines, names, captions, outlets, identifiers, addresses and file names hold programs. */
export function attackFiles(): MadeFile[] {
  const file = (name: string, mimeType: string, text: string): MadeFile => ({
    ...{ name, mimeType, buffer: Buffer.from(text) },
  })
  return [
    file('"><img src=x onerror=window.harmed=1>.txt', 'text/plain', TEXT),
    file('<script>window.harmed=1<_script>.html', 'text/html', HTML),
    file('javascript:harmed=1.jsonl', 'application/x-ndjson', `${LINES}\n`),
  ]
}
