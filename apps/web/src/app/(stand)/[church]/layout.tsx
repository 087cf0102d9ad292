import '../../../theme/stand.css'
import { ChurchProvider } from '../../../shell/church-context.tsx'
import { loadChurch } from '../../../shell/load-church.ts'

/**
 * Pages of a church without the rail: the music stand and what is printed. They are small: they
 * get all they show from the server and do without the component library and the query cache.
 */
export default async function BareLayout(props: LayoutProps<'/[church]'>) {
  const church = await loadChurch((await props.params).church)
  return <ChurchProvider church={church}>{props.children}</ChurchProvider>
}
