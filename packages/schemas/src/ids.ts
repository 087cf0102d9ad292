import * as z from 'zod'

export const churchId = z.uuid().brand<'ChurchId'>()
export const memberId = z.uuid().brand<'MemberId'>()
export const userId = z.uuid().brand<'UserId'>()
export const invitationId = z.uuid().brand<'InvitationId'>()
export const apiTokenId = z.uuid().brand<'ApiTokenId'>()
export const sessionId = z.uuid().brand<'SessionId'>()
export const mailId = z.uuid().brand<'MailId'>()
export const failedJobId = z.uuid().brand<'FailedJobId'>()
export const songId = z.uuid().brand<'SongId'>()
export const arrangementId = z.uuid().brand<'ArrangementId'>()
export const importId = z.uuid().brand<'ImportId'>()
export const sourceId = z.uuid().brand<'SourceId'>()
export const sourceSongId = z.uuid().brand<'SourceSongId'>()
export const serviceTypeId = z.uuid().brand<'ServiceTypeId'>()
export const planId = z.uuid().brand<'PlanId'>()
export const planTimeId = z.uuid().brand<'PlanTimeId'>()
export const planItemId = z.uuid().brand<'PlanItemId'>()

export type ChurchId = z.infer<typeof churchId>
export type MemberId = z.infer<typeof memberId>
export type UserId = z.infer<typeof userId>
export type InvitationId = z.infer<typeof invitationId>
export type ApiTokenId = z.infer<typeof apiTokenId>
export type SessionId = z.infer<typeof sessionId>
export type MailId = z.infer<typeof mailId>
export type FailedJobId = z.infer<typeof failedJobId>
export type SongId = z.infer<typeof songId>
export type ArrangementId = z.infer<typeof arrangementId>
export type ImportId = z.infer<typeof importId>
export type SourceId = z.infer<typeof sourceId>
export type SourceSongId = z.infer<typeof sourceSongId>
export type ServiceTypeId = z.infer<typeof serviceTypeId>
export type PlanId = z.infer<typeof planId>
export type PlanTimeId = z.infer<typeof planTimeId>
export type PlanItemId = z.infer<typeof planItemId>
