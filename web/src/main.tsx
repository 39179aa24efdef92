import { render } from 'preact'
import { App } from './app.tsx'
import { KEYS } from './frame/keys.ts'
import { applyTheme } from './frame/theme.ts'
import { followLinks } from './routes/location.ts'
import { isRoute } from './routes/routes.tsx'
import './style/style.css'

applyTheme()
followLinks(isRoute)
document.addEventListener('keydown', KEYS.press)
render(<App />, document.getElementById('app')!)
