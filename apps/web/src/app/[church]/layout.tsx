import { ChurchProvider } from '../../shell/church-context.tsx'
import { Frame } from '../../shell/frame.tsx'
import { loadChurch } from '../../shell/load-church.ts'
import { Workroom } from '../../shell/workroom.tsx'

export default async function ChurchLayout(props: LayoutProps<'/[church]'>) {
  const church = await loadChurch((await props.params).church)
  return (
    <Workroom>
      <ChurchProvider church={church}>
        <Frame>{props.children}</Frame>
      </ChurchProvider>
    </Workroom>
  )
}
