import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { OnrecordError } from '../base/errors.ts'
import type { ReportData } from './report-data.ts'
import { WEB } from './web-folder.ts'

export { type ReportData, reportData } from './report-data.ts'
export { sealReport } from './seal-report.ts'

/** The reader's own components, built to run here (`web/src/report/render.tsx`). */
export async function loadRenderer(folder: string = WEB): Promise<(data: ReportData) => string> {
  const file = join(folder, 'report.js')
  if (!existsSync(file)) {
    throw new OnrecordError(
      'server/no-renderer',
      'The pages that reports are made with are not built.',
      'In the folder of the checkout, run: npm run build:web',
    )
  }
  const { renderReport } = (await import(pathToFileURL(file).href)) as {
    renderReport: (data: ReportData) => string
  }
  return renderReport
}
