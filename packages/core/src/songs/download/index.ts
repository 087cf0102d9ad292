export type {
  DownloadDto,
  DownloadJob,
  DownloadLook,
  DownloadSong,
  DrawnFile,
  FileDrawer,
} from './download-job.ts'
export { downloadSong } from './download-song.ts'
export { giveFile } from './give-file.ts'
