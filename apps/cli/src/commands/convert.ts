import { writeFile } from 'node:fs/promises'
import {
  formats,
  parseKey,
  soundingSong,
  transposeSong,
  writeSongs,
  type FormatName,
  type Key,
  type ReadSongs,
} from '@precentor/chart'
import { InvalidArgumentError, type Command } from 'commander'
import { complaintAbout, readSongFile } from '../songs/read-file.ts'

const writable = formats.flatMap((format) => ('write' in format ? [format.name] : []))

/** `precentor convert FILE --to FORMAT`: a song file in another format and key. */
export function addConvert(program: Command): void {
  program
    .command('convert')
    .description('write a song file in another format; what that cannot hold is told')
    .argument('<file>', 'a song file of any format')
    .requiredOption('--to <format>', `one of ${writable.join(', ')}`, readFormat)
    .option('--key <key>', 'the key it is to sound in, such as Bb or F#m', readKey)
    .option('--out <file>', 'where to write it; printed when left out')
    .action(
      async (
        file: string,
        options: { to: FormatName; key?: Key; out?: string },
        command: Command,
      ) => {
        const read = await readOrEnd(file, command)
        const songs = read.songs.map(({ song }) =>
          options.key === undefined ? song : transposeSong(soundingSong(song), options.key),
        )
        const { text, losses } = writeOrEnd(songs, options.to, command)
        if (options.out === undefined) process.stdout.write(text)
        else await writeFile(options.out, text)
        for (const loss of losses) console.error(loss)
      },
    )
}

async function readOrEnd(file: string, command: Command): Promise<ReadSongs> {
  try {
    return await readSongFile(file)
  } catch (error) {
    return command.error(`${file}: ${complaintAbout(error)}`)
  }
}

type Songs = Parameters<typeof writeSongs>[0]

function writeOrEnd(
  songs: Songs,
  format: FormatName,
  command: Command,
): ReturnType<typeof writeSongs> {
  const named = formats.find(({ name }) => name === format)
  if (songs.length > 1 && named?.writeMany === undefined)
    return command.error(
      `There are ${songs.length} songs in this file, and ${named?.title ?? format} files hold one.`,
    )
  return writeSongs(songs, format)
}

function readFormat(name: string): FormatName {
  const found = writable.find((format) => format === name)
  if (found === undefined) throw new InvalidArgumentError(`It is one of ${writable.join(', ')}.`)
  return found as FormatName
}

function readKey(text: string): Key {
  const key = parseKey(text)
  if (key === null) throw new InvalidArgumentError('Write it as Bb or F#m.')
  return key
}
