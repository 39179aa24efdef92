import { render } from 'preact'
import { KEYS } from '../frame/keys.ts'
import { applyTheme } from '../frame/theme.ts'
import { followLinks } from '../routes/location.ts'
import '../style/style.css'
import { PrivateApp } from './private-app.tsx'

applyTheme()
// Only links within the page: every other address on this server is another page.
followLinks((path) => path === window.location.pathname)
document.addEventListener('keydown', KEYS.press)
render(<PrivateApp />, document.getElementById('app')!)
