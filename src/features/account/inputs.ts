import { z } from "zod";

/** An e-mail address as it is kept: without blanks around it, in small letters. */
export const EmailAddress = z.string().trim().toLowerCase().min(1).max(254).pipe(z.email());

/** A password people choose: length counts, nothing else is demanded (NIST 800-63B). */
export const NewPassword = z.string().min(12, "password_too_short").max(200);

/** A person's name as others see it. */
export const PersonName = z.string().trim().min(1).max(120);

export const StartSessionInput = z.object({
  email: EmailAddress,
  password: z.string().min(1).max(200),
});

export const SetUpInstallationInput = z.object({
  code: z.string().trim().min(1).max(100),
  name: PersonName,
  email: EmailAddress,
  password: NewPassword,
});

export const ChangePasswordInput = z.object({
  presentPassword: z.string().min(1).max(200),
  newPassword: NewPassword,
});

export const RevokeSessionsInput = z.object({});

export const CreatePersonalTokenInput = z.object({
  name: z.string().trim().min(1).max(80),
  days: z.coerce.number().int().min(1).max(365).default(90),
});

export const RevokePersonalTokenInput = z.object({ personalTokenId: z.uuid() });
