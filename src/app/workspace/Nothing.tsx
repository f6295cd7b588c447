import { Button } from '../parts/Button'
import { addIntegration } from './actions'
import styles from './Nothing.module.css'

/** A design without integrations: what goes here, and one button. */
export function Nothing() {
  return (
    <section className={styles.nothing}>
      <h1>No integrations yet.</h1>
      <p>Add one caller of this API: an app, a service, a partner, or an API that you call yourself.</p>
      <Button kind="primary" icon="add" onClick={addIntegration}>
        Add an integration
      </Button>
    </section>
  )
}
