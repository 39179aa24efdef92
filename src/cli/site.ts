import { InvalidArgumentError, Option } from 'commander'

/** The option `--site`: where the web pages of the record are reached. */
export function siteOption(): Option {
  return new Option(
    '--site <address>',
    "where others reach the record's web pages, for links to them in feeds",
  ).argParser(siteAddress)
}

/** An address that ends in a slash, so that paths can follow it. */
function siteAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash)
    throw new InvalidArgumentError('It must be the address of a website, such as https://news.example.org/.')
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}
