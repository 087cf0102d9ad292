import { openAsker, type Question } from '../../ground/ask.ts'

export type SideAnswer = { readonly status: number; readonly took: number; readonly body: string }

/** Asks things at a fixed rate for some seconds, and gives every answer. */
export async function sideLoad(
  url: string,
  question: (turn: number) => Question,
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<SideAnswer[]> {
  using asker = openAsker(url)
  const work = Array.from({ length: rate * seconds }, async (_, at) => {
    await new Promise((resolve) => setTimeout(resolve, (at * 1000) / rate))
    const { status, took, body } = await asker.ask(question(at))
    return { status, took, body }
  })
  return Promise.all(work)
}
