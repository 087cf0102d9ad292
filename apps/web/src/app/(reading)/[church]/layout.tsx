import { ChurchProvider } from '../../../shell/church-context.tsx'
import { Frame } from '../../../shell/frame.tsx'
import { loadChurch } from '../../../shell/load-church.ts'
import { ReadingRoom } from '../../../shell/reading-room.tsx'

/** Pages of a church that musicians open on a phone: the frame without the component library. */
export default async function ReadingLayout(props: LayoutProps<'/[church]'>) {
  const church = await loadChurch((await props.params).church)
  return (
    <ReadingRoom>
      <ChurchProvider church={church}>
        <Frame>{props.children}</Frame>
      </ChurchProvider>
    </ReadingRoom>
  )
}
