import { links } from '../routes/links.ts'

export function Footer() {
  return (
    <footer class="footer">
      <p>
        Every line is somebody’s statement, tied to the words it was read from. Nothing here says what is
        true. <a href={links.private()}>Private reading</a>
      </p>
    </footer>
  )
}
