import { renderToString } from 'preact-render-to-string'
import type { ReportData } from '../../../src/server/report-data.ts'
import style from './report.css?inline'
import { Report } from './report.tsx'

/**
 * The whole report as one HTML document: its style within, no script, nothing fetched from elsewhere. Made of the
 * reader's own components; whatever comes from pages is text, and escaped as such.
 */
export function renderReport(data: ReportData): string {
  const title = renderToString(<title>{`${data.title} · Onrecord`}</title>)
  const body = renderToString(<Report data={data} />)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">${title}<style>${style}</style></head><body>${body}</body></html>\n`
}
