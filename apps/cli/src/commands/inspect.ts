import type { Command } from 'commander'
import { describeSong, type SongDescription } from '../songs/describe-song.ts'
import { complaintAbout, readSongFile } from '../songs/read-file.ts'

/**
 * `precentor inspect FILE...`: what the engine reads in song files, one line a song. Exit code 1
 * when a file could not be read, after all of them are done.
 */
export function addInspect(program: Command): void {
  program
    .command('inspect')
    .description('tell what is read in song files; exit code 1 when one could not be read')
    .argument('<file...>', 'song files of any format')
    .option('--json', 'print one JSON object a song, each on a line of its own')
    .action(async (files: string[], options: { json?: true }) => {
      for (const file of files) await inspect(file, options.json === true)
    })
}

async function inspect(file: string, asJson: boolean): Promise<void> {
  const told = await describeFile(file)
  if (typeof told === 'string') {
    process.exitCode = 1
    console.log(asJson ? JSON.stringify({ file, error: told }) : `${file}: ${told}`)
    return
  }
  for (const song of told) console.log(asJson ? JSON.stringify(song) : summary(song))
}

async function describeFile(file: string): Promise<SongDescription[] | string> {
  try {
    const { format, encoding, songs } = await readSongFile(file)
    return songs.map((song) => describeSong(song, { file, format, encoding }))
  } catch (error) {
    return complaintAbout(error)
  }
}

function summary(song: SongDescription): string {
  const { file, format, title, authors, key, capo, sections, lineCount, chords, warnings } = song
  const facts = [
    title ?? '(no title)',
    authors.map(({ name }) => name).join(', '),
    key === null ? '' : `key ${key}`,
    capo === null ? '' : `capo ${capo}`,
    counted(sections.length, 'section'),
    counted(lineCount, 'line'),
    counted(chords.length, 'chord'),
  ]
  const lines = warnings.map(({ line, column, message }) => `  ${line}:${column}  ${message}`)
  return [`${file} (${format}): ${facts.filter(Boolean).join(' · ')}`, ...lines].join('\n')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
